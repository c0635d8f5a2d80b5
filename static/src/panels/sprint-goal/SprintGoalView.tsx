import './sprint-goal.css';
import type { SprintGoalAnswer } from '../../../../src/contract';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Skeleton } from '../../ui/Skeleton';
import { sprintGoalWords as say } from '../../words/sprint-goal';
import { words } from '../../words/shared';
import { GoalCard } from './GoalCard';
import { InTheWay } from './InTheWay';
import { Progress } from './Progress';
import { SprintHeader } from './SprintHeader';
import { SprintItems } from './SprintItems';
import type { SprintGoalAsked } from './use-sprint-goal';

/** Are we still going to meet the goal, which work serves it, what is in the way. */
export function SprintGoalView(props: SprintGoalAsked & { readonly headingLevel: 1 | 2 }) {
  const { asked, headingLevel } = props;
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  const plainTitle = <Heading className={headingLevel === 1 ? 'heading-page' : 'heading-section'}>{say.title}</Heading>;
  if (asked.state === 'loading') {
    return (
      <>
        {plainTitle}
        <Skeleton lines={6} />
      </>
    );
  }
  if (asked.state === 'problem') {
    return (
      <>
        {plainTitle}
        <ProblemNotice problem={asked.problem} isAsking={asked.isAsking} onRetry={asked.askAgain} />
      </>
    );
  }
  const { answer, stale } = asked;
  return (
    <>
      {answer.kind === 'no-sprint' && plainTitle}
      {stale && (
        <ProblemNotice
          title={words.staleTitle(stale.since)}
          problem={stale.problem}
          isAsking={asked.isAsking}
          onRetry={asked.askAgain}
        />
      )}
      {answer.kind === 'no-sprint' ? (
        <Notice tone="information" title={say.noSprint[answer.why].title}>
          {say.noSprint[answer.why].text}
        </Notice>
      ) : (
        <SprintView {...props} answer={answer} />
      )}
    </>
  );
}

function SprintView(
  props: SprintGoalAsked & {
    readonly headingLevel: 1 | 2;
    readonly answer: Extract<SprintGoalAnswer, { kind: 'sprint' }>;
  },
) {
  const { answer } = props;
  const { report } = answer;
  return (
    <>
      <SprintHeader
        answer={answer}
        headingLevel={props.headingLevel}
        isAsking={props.isAsking}
        switchTo={props.switchTo}
      />
      {answer.cutAfterItems !== undefined && (
        <Notice tone="warning" title={say.cut(answer.cutAfterItems).title}>
          {say.cut(answer.cutAfterItems).text}
        </Notice>
      )}
      <div className="goal-grid">
        <GoalCard goal={report.goal} />
        <Progress report={report} estimateFieldName={answer.estimateFieldName} />
      </div>
      <InTheWay report={report} />
      {/* Another sprint starts with its own marks and its own groups. */}
      <SprintItems key={report.sprint.id} answer={answer} payload={props.payload} />
    </>
  );
}
