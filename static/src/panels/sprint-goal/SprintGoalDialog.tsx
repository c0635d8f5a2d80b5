import { useEffect } from 'react';
import { sayReady } from '../../forge';
import { SprintGoalView } from './SprintGoalView';
import { useSprintGoal } from './use-sprint-goal';

/** The dialog that a board's, backlog's or sprint's menu opens. */
export function SprintGoalDialog() {
  const sprintGoal = useSprintGoal();
  const { state } = sprintGoal.asked;
  useEffect(() => {
    if (state !== 'loading') sayReady();
  }, [state]);
  return (
    <main className="panel panel--dialog" aria-busy={state === 'loading' || sprintGoal.isAsking}>
      <SprintGoalView {...sprintGoal} headingLevel={1} />
    </main>
  );
}
