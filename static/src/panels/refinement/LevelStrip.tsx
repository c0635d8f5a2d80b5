import type { RefinementAnswer } from '../../../../src/contract';
import { Disclosure } from '../../ui/Disclosure';
import { Notice } from '../../ui/Notice';
import { refinementWords as say } from '../../words/refinement';
import { Readiness } from './Readiness';
import { titleOfLevel } from './level-title';

/** The ladder L0 to L5 with the next step first: the one thing to do now. */
export function LevelStrip({ answer }: { readonly answer: RefinementAnswer }) {
  const { review, levelName, regressedFrom, label } = answer;
  const since = answer.levelHistory.at(-1);
  const isDone = answer.issue.status.category === 'done';
  const [next, ...later] = isDone ? [] : review.missing;
  return (
    <section className="stack">
      <div className="row row--apart">
        <h2 className="heading-section">{titled(review.level, levelName)}</h2>
        <span className="text--subtle text--small">{say.levelOf(review.level)}</span>
      </div>
      <ol className="ladder plain-list" aria-hidden="true">
        {[0, 1, 2, 3, 4, 5].map((level) => (
          <li key={level} className={stepClass(level, review.level)}>
            {`L${level}`}
          </li>
        ))}
      </ol>
      {regressedFrom !== null && since && (
        <Notice
          tone="warning"
          title={say.regressed(titleOfLevel(regressedFrom), titled(review.level, levelName), since.at)}
        >
          <p className="text text--small">{say.regressedHelp}</p>
        </Notice>
      )}
      {label && (
        <p className="text text--subtle text--small">
          {say.label[label.because](titled(label.level, label.levelName))}
        </p>
      )}
      {next ? (
        <div className="next-step">
          <p className="text text--subtle text--small">{say.nextStep}</p>
          <p className="text text--strong">{next.nextStep}</p>
          <p className="text text--subtle text--small">{next.what}</p>
        </div>
      ) : (
        <p className="text text--subtle">
          {isDone ? say.itemIsDone : review.level === 5 ? say.atTheTop : say.nothingMissing}
        </p>
      )}
      <Readiness readiness={answer.readiness} />
      {later.length > 0 && (
        <Disclosure level={3} title={say.moreSteps(later.length)}>
          <ul className="stack plain-list">
            {later.map((condition) => (
              <li key={condition.id}>
                <p className="text">{condition.nextStep}</p>
                <p className="text text--subtle text--small">{condition.what}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

/** The answer's name may or may not carry its number; people see it once. */
function titled(level: number, name: string): string {
  return name.startsWith(`L${level}`) ? name : `L${level} ${name}`;
}

function stepClass(step: number, level: number): string {
  if (step > level) return 'ladder__step';
  const tone = level >= 4 ? 'ladder__step--ready' : 'ladder__step--reached';
  return `ladder__step ${tone}`;
}
