import type { Handler } from './door';
import { readSprint, sprintAnswer } from './read-sprint';

/** Whether the goal is a goal, which work serves it, and what is in the way. */
export const sprintGoal: Handler<'sprintGoal'> = async (place, { sprintId }, world) =>
  sprintAnswer(await readSprint(place, sprintId, world), world);
