import type { Handler } from '../door';
import { readSprint } from './read-sprint';
import { sprintAnswer } from './tell-sprint';

/** Whether the goal is a goal, which work serves it, whether it will be met, and what is in the way. */
export const sprintGoal: Handler<'sprintGoal'> = async (place, { sprintId }, world) =>
  sprintAnswer(await readSprint(place, sprintId, world), world);
