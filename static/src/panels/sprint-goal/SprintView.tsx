import { Suspense, lazy } from 'react';
import type { SprintGoalAnswer } from '../../../../src/contract';
import { Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { sprintGoalWords as say } from '../../words/sprint-goal';
import { Alignment } from './Alignment';
import { ChanceCard } from './chance/ChanceCard';
import { Daily } from './daily/Daily';
import { DataWarning } from './DataWarning';
import { GoalCard } from './GoalCard';
import { InTheWay } from './InTheWay';
import { Progress } from './Progress';
import { SprintHeader } from './SprintHeader';
import type { SprintGoalAsked } from './use-sprint-goal';

// A running sprint is what people mostly look at, and its top comes first: the rest follows once that stands.
const SprintCourse = lazy(() => import('./course/SprintCourse').then((file) => ({ default: file.SprintCourse })));
const SprintItems = lazy(() => import('./items/SprintItems').then((file) => ({ default: file.SprintItems })));
const GoalHistory = lazy(() => import('./outcome/GoalHistory').then((file) => ({ default: file.GoalHistory })));
const GoalOutcome = lazy(() => import('./outcome/GoalOutcome').then((file) => ({ default: file.GoalOutcome })));
const PlanningCard = lazy(() => import('./planning/PlanningCard').then((file) => ({ default: file.PlanningCard })));
const PlanningHelp = lazy(() => import('./planning/PlanningHelp').then((file) => ({ default: file.PlanningHelp })));

type SprintAnswer = Extract<SprintGoalAnswer, { kind: 'sprint' }>;

/** One sprint, by what its state asks for: the goal first, then whether it will be met, then what is in the way. */
export function SprintView(
  props: SprintGoalAsked & {
    readonly headingLevel: 1 | 2;
    readonly answer: SprintAnswer;
    readonly answeredAt: string;
  },
) {
  const { answer, payload } = props;
  const { report, story } = answer;
  const { sprint } = report;
  return (
    <>
      <SprintHeader
        answer={answer}
        answeredAt={props.answeredAt}
        headingLevel={props.headingLevel}
        isAsking={props.isAsking}
        switchTo={props.switchTo}
      />
      {answer.cutAfterItems !== undefined && (
        <Notice tone="warning" title={say.cut(answer.cutAfterItems).title}>
          {say.cut(answer.cutAfterItems).text}
        </Notice>
      )}
      <DataWarning story={story} />
      <div className="goal-grid">
        <GoalCard goal={report.goal} />
        <div className="goal-grid__side">
          <Suspense fallback={<Skeleton lines={4} />}>
            <Outlook answer={answer} payload={payload} />
          </Suspense>
          {sprint.state !== 'future' && <Progress report={report} estimateFieldName={answer.estimateFieldName} />}
        </div>
        {sprint.state !== 'closed' && <InTheWay report={report} story={story} />}
      </div>
      {story.planning && (
        <Suspense fallback={<Skeleton lines={4} />}>
          <PlanningHelp planning={story.planning} report={report} />
        </Suspense>
      )}
      {sprint.state === 'active' && <Daily report={report} story={story} />}
      {sprint.state !== 'future' && (
        <Suspense fallback={<Skeleton lines={8} />}>
          <SprintCourse key={sprint.id} sprint={sprint} story={story} estimateFieldName={answer.estimateFieldName} />
        </Suspense>
      )}
      {report.goal.verdict !== 'missing' && report.items.length > 0 && <Alignment alignment={story.alignment} />}
      <Suspense fallback={<Skeleton lines={6} />}>
        {/* Another sprint starts with its own marks and its own groups. */}
        <SprintItems key={sprint.id} answer={answer} payload={payload} />
        <GoalHistory goals={story.goalHistory} />
      </Suspense>
    </>
  );
}

/** What stands beside the goal: before the sprint how much fits, while it runs the odds, afterwards what became of it. */
function Outlook(props: { readonly answer: SprintAnswer; readonly payload: SprintGoalAsked['payload'] }) {
  const { story, report } = props.answer;
  const { sprint } = report;
  if (sprint.state === 'active') return <ChanceCard story={story} />;
  if (story.planning)
    return <PlanningCard planning={story.planning} estimateFieldName={props.answer.estimateFieldName} />;
  if (!story.outcome) return null;
  return <GoalOutcome key={sprint.id} outcome={story.outcome} sprintId={sprint.id} payload={props.payload} />;
}
