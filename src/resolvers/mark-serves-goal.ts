import { JiraFailure } from '../jira/failure';
import { writeMark } from '../jira/goal-marks';
import type { Handler } from './door';
import { QuestionProblem } from './problem';
import { readSprint, sprintAnswer } from './read-sprint';

/** Keeps a person's word on whether an item serves the Sprint Goal, on the item itself. */
export const markServesGoal: Handler<'markServesGoal'> = async (place, { sprintId, issueKey, serves }, world) => {
  const reading = await readSprint(place, sprintId, world);
  const entry = reading.kind === 'sprint' ? reading.entries.find(({ item }) => item.key === issueKey) : undefined;
  if (reading.kind === 'no-sprint' || !entry) {
    throw new QuestionProblem({
      kind: 'conflict',
      title: `${issueKey} is no longer in this sprint`,
      advice: 'Somebody may have moved it just now. Refresh to see the sprint as it is.',
    });
  }
  try {
    await writeMark(world.asUser, entry.item.id, { sprintId, serves });
  } catch (error) {
    // Jira tells those who may see but not edit that they are forbidden; here that means one clear thing.
    if (!(error instanceof JiraFailure) || error.kind !== 'forbidden') throw error;
    throw new QuestionProblem({
      kind: 'forbidden',
      title: `You may look at ${issueKey} but not change it`,
      advice: 'Whoever may edit the item in Jira may say whether it serves the goal.',
    });
  }
  const entries = reading.entries.map((each) => (each === entry ? { ...each, mark: serves } : each));
  return sprintAnswer({ ...reading, entries }, world);
};
