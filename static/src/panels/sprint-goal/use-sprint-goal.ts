import { useMemo, useState } from 'react';
import type { Payload, SprintGoalAnswer } from '../../../../src/contract';
import { useQuestion, type Asked } from '../../asking/use-question';

export interface SprintGoalAsked {
  readonly asked: Asked<SprintGoalAnswer>;
  readonly isAsking: boolean;
  readonly payload: Payload<'sprintGoal'>;
  readonly switchTo: (sprintId: number) => void;
}

/** Others move work while the dialog is open; a board whose history is still being read gets its odds soon. */
const againAfterInMs = 60_000;
const whileReadingInMs = 5_000;

function everyInMs(answer: SprintGoalAnswer | undefined): number {
  const isReading = answer?.kind === 'sprint' && answer.story.history.kind === 'reading';
  return isReading ? whileReadingInMs : againAfterInMs;
}

/** Asks for the sprint of the place, until a person chooses another. */
export function useSprintGoal(): SprintGoalAsked {
  const [sprintId, switchTo] = useState<number | null>(null);
  const payload = useMemo(() => (sprintId === null ? {} : { sprintId }), [sprintId]);
  const asked = useQuestion('sprintGoal', payload, everyInMs);
  return { asked, isAsking: asked.state !== 'loading' && asked.isAsking, payload, switchTo };
}
