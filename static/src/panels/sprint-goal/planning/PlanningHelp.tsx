import type { SprintReport } from '../../../../../src/core/model/sprint-report';
import type { PlanningView } from '../../../../../src/core/model/sprint-story';
import { ItemLink } from '../../../ui/ItemLink';
import { storyWords } from '../../../words/sprint-story';
import { Keys } from '../Keys';

const say = storyWords.planning;

/** What planning should look at: items that are not ready, and what the goal could be about where there is none yet. */
export function PlanningHelp({ planning, report }: { readonly planning: PlanningView; readonly report: SprintReport }) {
  const { notReady, goalCandidates } = planning;
  const summaries = new Map(report.items.map(({ key, summary }) => [key, summary]));
  return (
    <>
      {report.items.length > 0 && (
        <section className="stack">
          <h2 className="heading-section">{notReady.length > 0 ? say.notReady(notReady.length) : say.allReady}</h2>
          {notReady.length > 0 && (
            <ul className="plain-list lines">
              {notReady.map(({ key, nextStep }) => (
                <li key={key} className="line">
                  {nextStep && <p className="text text--strong">{nextStep}</p>}
                  <p className="text row">
                    <ItemLink issueKey={key} />
                    <span>{summaries.get(key)}</span>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {goalCandidates.length > 0 && report.goal.verdict !== 'good' && (
        <section className="stack">
          <h2 className="heading-section">{say.candidates}</h2>
          <p className="text text--subtle text--small">{say.candidatesHelp}</p>
          <ul className="plain-list lines">
            {goalCandidates.map(({ about, because, itemKeys }) => (
              <li key={because + about} className="line">
                <p className="text">
                  <strong>{about}</strong> <span className="text--subtle text--small">{say.because[because]}</span>
                </p>
                <Keys keys={itemKeys} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
