import { Suspense, lazy } from 'react';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { Skeleton } from '../../../ui/Skeleton';
import { forecastWords } from '../../../words/forecast';

const SprintCourse = lazy(() =>
  import('../../sprint-goal/course/SprintCourse').then((file) => ({ default: file.SprintCourse })),
);

/** What stands behind a sprint's bar: its ledger, line by line into its items. */
export function SprintItems({
  sprintId,
  ...props
}: {
  readonly sprintId: number;
  readonly estimateFieldName: string | null;
}) {
  const asked = useQuestion('sprintGoal', { sprintId });
  return (
    <Answered<'sprintGoal'> asked={asked}>
      {(answer) => {
        if (answer.kind !== 'sprint') return <p className="text text--subtle">{forecastWords.velocity.items.gone}</p>;
        return (
          <Suspense fallback={<Skeleton lines={4} />}>
            <SprintCourse sprint={answer.report.sprint} story={answer.story} {...props} />
          </Suspense>
        );
      }}
    </Answered>
  );
}
