import '../../ui/card.css';
import type { ProgressShare, SprintReport } from '../../../../src/core/model/sprint-report';
import { KnownNumber } from '../../ui/KnownNumber';
import { ShareBar } from '../../ui/ShareBar';
import { sprintGoalWords as say } from '../../words/sprint-goal';

/** Goal work beside all work beside the time: three bars, each with its numbers. */
export function Progress(props: { readonly report: SprintReport; readonly estimateFieldName: string | null }) {
  const { sprint, progress, elapsed, items } = props.report;
  const confirmed = items.filter(({ serves }) => serves.kind === 'marked' && serves.serves).length;
  const goalTitle = confirmed < progress.goal.items.total ? say.goalWorkGuessed(confirmed) : say.goalWork;
  return (
    <section className="card">
      <h2 className="heading-group">{say.progress}</h2>
      <Bar title={goalTitle} share={progress.goal} fieldName={props.estimateFieldName} empty={say.noGoalWork} />
      <Bar title={say.allWork} share={progress.all} fieldName={props.estimateFieldName} empty={say.emptySprint} />
      {/* A closed sprint has no time left to speak of. */}
      {sprint.state !== 'closed' && (
        <div className="bar">
          <h3 className="bar__title">{say.timePassed}</h3>
          {elapsed.kind === 'known' && (
            <ShareBar
              total={1}
              parts={[{ value: Math.min(1, Math.max(0, elapsed.value)), fill: 'time' }]}
              label={say.elapsed(elapsed.value)}
            />
          )}
          <p className="text text--small">
            <KnownNumber value={elapsed} show={say.elapsed} />
          </p>
        </div>
      )}
    </section>
  );
}

function Bar(props: {
  readonly title: string;
  readonly share: ProgressShare;
  readonly fieldName: string | null;
  readonly empty: string;
}) {
  const { items, size } = props.share;
  const counted = say.itemsDone(items.done, items.total);
  // A sum of sizes leaves out what has none, and would look done too soon; then the bar counts items.
  const drawn = size && size.total > 0 && size.unestimatedItems === 0 ? size : items;
  return (
    <div className="bar">
      <h3 className="bar__title">{props.title}</h3>
      {items.total === 0 ? (
        <p className="text text--subtle text--small">{props.empty}</p>
      ) : (
        <>
          <ShareBar
            total={drawn.total}
            parts={[{ value: drawn.done, fill: 'done' }]}
            label={drawn === items ? counted : say.sizeDone(drawn.done, drawn.total, props.fieldName)}
          />
          <p className="text text--small">
            {counted}
            {size && (
              <>
                {' · '}
                <span className="text--subtle">
                  {say.sizeDone(size.done, size.total, props.fieldName)}
                  {size.unestimatedItems > 0 && `, ${say.unestimated(size.unestimatedItems)}`}
                </span>
              </>
            )}
          </p>
        </>
      )}
    </div>
  );
}
