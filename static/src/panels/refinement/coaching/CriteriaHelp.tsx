import './coaching.css';
import type { CriteriaHelpAnswer, SkeletonPiece } from '../../../../../src/contract';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { coachingWords } from '../../../words/coaching';
import { CopyButton } from '../../../ui/CopyButton';
import { skeletonText } from './skeleton-text';

const say = coachingWords.criteriaHelp;

/** Frames for acceptance criteria in the team's form, and what to ask before they are whole. */
export function CriteriaHelp() {
  const asked = useQuestion('criteriaHelp', {});
  return <Answered<'criteriaHelp'> asked={asked}>{(answer) => <Help answer={answer} />}</Answered>;
}

function Help({ answer }: { readonly answer: CriteriaHelpAnswer }) {
  const { help, form } = answer;
  const { skeletons, questions, covered } = help;
  if (help.silence) return <p className="text text--subtle">{say.silence[help.silence]}</p>;
  // A checklist is one list; each Given/When/Then is a paragraph of its own.
  const whole = skeletons.map(skeletonText).join(form === 'checklist' ? '\n' : '\n\n');
  return (
    <>
      {skeletons.length === 0 && questions.length === 0 && <p className="text text--subtle">{say.nothing}</p>}
      {skeletons.length > 0 && (
        <section className="stack">
          <h3 className="heading-group">{say.skeletons}</h3>
          <p className="text text--subtle text--small">{say.help}</p>
          <ul className="framed-list plain-list">
            {skeletons.map((skeleton) => (
              <li key={skeletonText(skeleton)} className="finding">
                <p className="skeleton-frame">
                  {skeleton.pieces.map((piece, index) => (
                    <Piece key={index} piece={piece} />
                  ))}
                </p>
                <CopyButton text={skeletonText(skeleton)} name={say.copy} label={say.copyNamed(skeleton.about)} />
              </li>
            ))}
          </ul>
          {skeletons.length > 1 && <CopyButton text={whole} name={say.copyAll} />}
        </section>
      )}
      {questions.length > 0 && (
        <section className="stack">
          <h3 className="heading-group">{say.questions}</h3>
          <ul>
            {questions.map(({ question }) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          <CopyButton text={questions.map(({ question }) => question).join('\n')} name={say.copyAllQuestions} />
        </section>
      )}
      {covered.length > 0 && (
        <p className="text text--subtle text--small">
          {say.covered(covered.map((aspect) => say.aspects[aspect]).join(', '))}
        </p>
      )}
    </>
  );
}

function Piece({ piece }: { readonly piece: SkeletonPiece }) {
  if (piece.kind === 'blank') return <span className="blank">{say.blank(piece.hint)}</span>;
  return piece.kind === 'own' ? <strong>{piece.text}</strong> : <>{piece.text}</>;
}
