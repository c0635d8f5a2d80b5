import { useMemo, useState } from 'react';
import type { Payload, SprintGoalAnswer } from '../../../../src/contract';
import { useQuestion, type Asked } from '../../asking/use-question';

export interface SprintGoalAsked {
  readonly asked: Asked<SprintGoalAnswer>;
  readonly isAsking: boolean;
  readonly payload: Payload<'sprintGoal'>;
  readonly switchTo: (sprintId: number) => void;
}

/** Asks for the sprint of the place, until a person chooses another. */
export function useSprintGoal(): SprintGoalAsked {
  const [sprintId, switchTo] = useState<number | null>(null);
  const payload = useMemo(() => (sprintId === null ? {} : { sprintId }), [sprintId]);
  const asked = useQuestion('sprintGoal', payload);
  return { asked, isAsking: asked.state !== 'loading' && asked.isAsking, payload, switchTo };
}
