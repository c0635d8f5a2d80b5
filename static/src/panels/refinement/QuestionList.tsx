import type { Question } from '../../../../src/core/model/review';
import { refinementWords as say } from '../../words/refinement';

/** Questions that wait, with who asked and how long ago; answered ones are only counted. */
export function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
  const open = questions.filter((question) => !question.answered);
  const answered = questions.length - open.length;
  if (questions.length === 0) return null;
  return (
    <section className="stack">
      <h2 className="heading-section">{open.length > 0 ? say.questions(open.length) : say.noOpenQuestion}</h2>
      {open.length > 0 && (
        <ul className="stack plain-list">
          {open.map((question) => (
            <li key={`${question.commentId ?? 'text'}-${question.start}-${question.text}`}>
              <p className="text">{question.text}</p>
              <p className="text text--subtle text--small">
                {say.asked({ by: question.askedBy, of: question.directedAt, at: question.askedAt })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {answered > 0 && <p className="text text--subtle text--small">{say.answered(answered)}</p>}
    </section>
  );
}
