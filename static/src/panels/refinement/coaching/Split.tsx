import './coaching.css';
import type { SplitAdviceAnswer } from '../../../../../src/contract';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { Disclosure } from '../../../ui/Disclosure';
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
  const { suggestions, isGeneral, refused, silence } = answer.advice;
  return (
    <>
      {silence && <p className="text text--subtle">{say.silence[silence]}</p>}
      {!silence && suggestions.length === 0 && !refused && <p className="text text--subtle">{say.nothing}</p>}
      {suggestions.length > 0 && (
        <>
          <p className="text text--subtle text--small">{isGeneral ? say.generalHelp : say.help}</p>
          {suggestions.map((suggestion, index) => (
            // One open cut is advice, three at once are a wall; what is typed in any of them stays.
            <Disclosure
              key={suggestion.pattern}
              level={3}
              title={suggestion.name}
              startsOpen={index === 0}
              keepsContent
            >
              <div className="suggestion">
                <Evidence label={say.suggestedBy} excerpts={suggestion.evidence} />
                <p className="text text--subtle">{suggestion.why}</p>
                <p className="text">{say.ask(suggestion.question)}</p>
                {answer.canEdit && <SplitForm suggestion={suggestion} />}
              </div>
            </Disclosure>
          ))}
          <p className="text text--subtle text--small">
            {answer.canEdit ? `${say.becomes[answer.childrenBecome]} ${say.afterwards}` : say.readOnly}
          </p>
        </>
      )}
      {refused && (
        <Notice tone="warning" title={say.refused}>
          <Evidence label={say.seenIn} excerpts={refused.evidence} />
          <p className="text">{refused.reason}</p>
          <p className="text">{refused.advice}</p>
        </Notice>
      )}
    </>
  );
}
