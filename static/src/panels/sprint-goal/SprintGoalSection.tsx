import { SprintGoalView } from './SprintGoalView';
import { useSprintGoal } from './use-sprint-goal';

/** The same view as a section of the project page. */
export function SprintGoalSection() {
  const sprintGoal = useSprintGoal();
  return <SprintGoalView {...sprintGoal} headingLevel={2} />;
}
