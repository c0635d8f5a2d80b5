import { Suspense, lazy, useId, useState } from 'react';
import type { VelocitySprint } from '../../../../../src/core/model/forecast-report';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { Skeleton } from '../../../ui/Skeleton';
import { forecastWords } from '../../../words/forecast';

const say = forecastWords.velocity.items;

const SprintCourse = lazy(() =>
  import('../../sprint-goal/course/SprintCourse').then((file) => ({ default: file.SprintCourse })),
);

/** What stands behind one bar: the sprint's ledger, line by line into its items. The newest comes first. */
export function SprintItems(props: {
  readonly sprints: readonly VelocitySprint[];
  readonly estimateFieldName: string | null;
}) {
  const newestFirst = [...props.sprints].reverse();
  const [sprintId, setSprintId] = useState(newestFirst[0]?.sprintId ?? 0);
  const id = useId();
  return (
    <div className="stack">
      <label className="row" htmlFor={id}>
        <span className="text--small text--strong">{say.sprint}</span>
        <select
          id={id}
          className="select"
          value={sprintId}
          onChange={(event) => setSprintId(Number(event.target.value))}
        >
          {newestFirst.map((sprint) => (
            <option key={sprint.sprintId} value={sprint.sprintId}>
              {sprint.name}
            </option>
          ))}
        </select>
      </label>
      {/* The sprint looked at before must not stand under the name of the next. */}
      <OneSprint key={sprintId} sprintId={sprintId} estimateFieldName={props.estimateFieldName} />
    </div>
  );
}

function OneSprint({ sprintId, ...props }: { readonly sprintId: number; readonly estimateFieldName: string | null }) {
  const asked = useQuestion('sprintGoal', { sprintId });
  return (
    <Answered<'sprintGoal'> asked={asked}>
      {(answer) => {
        if (answer.kind !== 'sprint') return <p className="text text--subtle">{say.gone}</p>;
        return (
          <Suspense fallback={<Skeleton lines={4} />}>
            <SprintCourse sprint={answer.report.sprint} story={answer.story} {...props} />
          </Suspense>
        );
      }}
    </Answered>
  );
}
