import '../../ui/choice.css';
import './sprint-goal.css';
import { StaleNotice } from '../../asking/StaleNotice';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Skeleton } from '../../ui/Skeleton';
import { sprintGoalWords as say } from '../../words/sprint-goal';
import { SprintView } from './SprintView';
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
  const { answer } = asked;
  return (
    <>
      {answer.kind === 'no-sprint' && plainTitle}
      <StaleNotice asked={asked} />
      {answer.kind === 'no-sprint' ? (
        <Notice tone="information" title={say.noSprint[answer.why].title}>
          {say.noSprint[answer.why].text}
        </Notice>
      ) : (
        <SprintView {...props} answer={answer} answeredAt={asked.answeredAt} />
      )}
    </>
  );
}
