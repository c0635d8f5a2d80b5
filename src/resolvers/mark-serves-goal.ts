import { goalSprintOf } from '../core/sprint/goal-sprint';
import { JiraFailure } from '../jira/failure';
import { writeMark } from '../jira/goal-marks';
import { refreshTandemProperty } from '../jira/tandem-property';
import type { Handler } from './door';
import { goalWord } from './issue-marks';
import { QuestionProblem } from './problem';
import { readSprint, sprintAnswer, type SprintReading } from './read-sprint';
import type { World } from './world';

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
  await keepSearchable(entry, { sprintId, serves }, world);
  const entries = reading.entries.map((each) => (each === entry ? { ...each, mark: serves } : each));
  return sprintAnswer({ ...reading, entries }, world);
};

type Entry = Extract<SprintReading, { kind: 'sprint' }>['entries'][number];

/** Writing a property is no event in Jira, so what JQL finds follows here; the mark itself stands all the same. */
async function keepSearchable(
  { item, property }: Entry,
  mark: { readonly sprintId: number; readonly serves: boolean | null },
  world: World,
): Promise<void> {
  if (!property || goalSprintOf(item)?.id !== mark.sprintId) return;
  try {
    const wanted = { ...property, goal: goalWord(mark.serves) };
    await refreshTandemProperty(world.asApp, item.id, property, wanted);
  } catch (error) {
    world.log(`goal mark: not searchable yet, ${error instanceof Error ? error.name : 'for an unknown reason'}`);
  }
}
