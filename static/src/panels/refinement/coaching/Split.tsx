import './coaching.css';
import type { SplitAdviceAnswer } from '../../../../../src/contract';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { Notice } from '../../../ui/Notice';
import { coachingWords } from '../../../words/coaching';
import { Evidence } from './Evidence';
import { SplitForm } from './SplitForm';

const say = coachingWords.split;

/** The cuts that the item's own words suggest, and the one to stay away from. */
export function Split() {
  const asked = useQuestion('splitAdvice', {});
  return <Answered<'splitAdvice'> asked={asked}>{(answer) => <Advice answer={answer} />}</Answered>;
}

function Advice({ answer }: { readonly answer: SplitAdviceAnswer }) {
  const { suggestions, refused, silence } = answer.advice;
  return (
    <>
      {silence && <p className="text text--subtle">{say.silence[silence]}</p>}
      {!silence && suggestions.length === 0 && !refused && <p className="text text--subtle">{say.nothing}</p>}
      {suggestions.length > 0 && (
        <>
          <p className="text text--subtle text--small">{say.help}</p>
          <ul className="framed-list plain-list">
            {suggestions.map((suggestion) => (
              <li key={suggestion.pattern} className="finding">
                <h3 className="heading-suggestion">{suggestion.name}</h3>
                <Evidence excerpts={suggestion.evidence} />
                <p className="text text--subtle">{suggestion.why}</p>
                <p className="text">{say.ask(suggestion.question)}</p>
                {answer.canEdit && <SplitForm suggestion={suggestion} />}
              </li>
            ))}
          </ul>
          <p className="text text--subtle text--small">
            {answer.canEdit ? `${say.becomes[answer.childrenBecome]} ${say.afterwards}` : say.readOnly}
          </p>
        </>
      )}
      {refused && (
        <Notice tone="warning" title={say.refused}>
          <Evidence excerpts={refused.evidence} />
          <p className="text">{refused.reason}</p>
          <p className="text">{refused.advice}</p>
        </Notice>
      )}
    </>
  );
}
