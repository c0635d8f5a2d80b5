import { goalSprintOf } from '../../core/sprint/goal-sprint';
import { JiraFailure } from '../../jira/failure';
import { UnreadableMark, writeMark } from '../../jira/marks/goal-marks';
import { readTandemProperty, refreshTandemProperty, tandemKey } from '../../jira/marks/tandem-property';
import type { Handler } from '../door';
import { goalWord } from '../kept/issue-marks';
import { problemOf, QuestionProblem } from '../problem';
import type { World } from '../world';
import { readSprint, type ReadSprint } from './read-sprint';
import { sprintAnswer } from './tell-sprint';

/** Keeps a person's word on whether an item serves the Sprint Goal, on the item itself. */
export const markServesGoal: Handler<'markServesGoal'> = async (place, { sprintId, issueKey, serves }, world) => {
  const reading = await readSprint(place, sprintId, world);
  const entry = reading.kind === 'sprint' ? reading.entries.find(({ item }) => item.key === issueKey) : undefined;
  if (reading.kind === 'no-sprint' || !entry) throw hasLeft(issueKey);
  await mark(entry, { sprintId, serves }, world);
  await keepSearchable(entry, { sprintId, serves }, world);
  return sprintAnswer(withMarks(reading, new Set([issueKey]), serves), world);
};

/** The same for many items: what can be marked is marked, and what cannot is told with its reason. */
export const markManyServeGoal: Handler<'markManyServeGoal'> = async (
  place,
  { sprintId, issueKeys, serves },
  world,
) => {
  const reading = await readSprint(place, sprintId, world);
  if (reading.kind === 'no-sprint') throw hasLeft(issueKeys[0] ?? '');
  const entries = new Map(reading.entries.map((entry) => [entry.item.key, entry]));
  const marked = new Set<string>();
  const failed: { key: string; problem: string }[] = [];
  const keys = [...new Set(issueKeys)];
  for (let first = 0; first < keys.length; first += atOnce) {
    await Promise.all(
      keys.slice(first, first + atOnce).map(async (key) => {
        try {
          const entry = entries.get(key);
          if (!entry) throw hasLeft(key);
          // Saying the same again costs nothing.
          if (entry.mark !== serves) await mark(entry, { sprintId, serves }, world);
          marked.add(key);
        } catch (error) {
          if (!isOfOneItem(error)) throw error;
          failed.push({ key, problem: problemOf(error).title });
        }
      }),
    );
  }
  failed.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
  if (marked.size > 0) await askForMarks(reading, world);
  return { sprint: await sprintAnswer(withMarks(reading, marked, serves), world), failed };
};

/** Jira counts requests by the second. */
const atOnce = 5;

type Entry = ReadSprint['entries'][number];
interface Mark {
  readonly sprintId: number;
  readonly serves: boolean | null;
}

const withMarks = (reading: ReadSprint, keys: ReadonlySet<string>, serves: boolean | null): ReadSprint => ({
  ...reading,
  entries: reading.entries.map((entry) => (keys.has(entry.item.key) ? { ...entry, mark: serves } : entry)),
});

async function mark(entry: Entry, { sprintId, serves }: Mark, world: World): Promise<void> {
  try {
    await writeMark(world.asUser, { id: entry.item.id, properties: entry.properties }, { sprintId, serves });
  } catch (error) {
    // Jira tells those who may see but not edit that they are forbidden; here that means one clear thing.
    if (!(error instanceof JiraFailure) || error.kind !== 'forbidden') throw error;
    throw new QuestionProblem({
      kind: 'forbidden',
      title: `You may look at ${entry.item.key} but not change it`,
      advice: 'Whoever may edit the item in Jira may say whether it serves the goal.',
    });
  }
}

/** A fault that concerns one item; being throttled or out of time concerns them all, but what is done stays done. */
const isOfOneItem = (error: unknown): boolean =>
  error instanceof QuestionProblem || error instanceof JiraFailure || error instanceof UnreadableMark;

const hasLeft = (issueKey: string): QuestionProblem =>
  new QuestionProblem({
    kind: 'conflict',
    title: `${issueKey} is no longer in this sprint`,
    advice: 'Somebody may have moved it just now. Refresh to see the sprint as it is.',
  });

/** Writing a property is no event in Jira, so what JQL finds follows here; the mark itself stands all the same. */
async function keepSearchable({ item, properties }: Entry, { sprintId, serves }: Mark, world: World): Promise<void> {
  const property = readTandemProperty(properties[tandemKey]);
  if (!property || goalSprintOf(item)?.id !== sprintId) return;
  try {
    await refreshTandemProperty(world.asApp, item.id, property, { ...property, goal: goalWord(serves) });
  } catch (error) {
    world.log(`goal mark: not searchable yet, ${error instanceof Error ? error.name : 'for an unknown reason'}`);
  }
}

/** For many items a job does it: a hundred more writes would keep the person waiting. */
async function askForMarks({ at }: ReadSprint, world: World): Promise<void> {
  try {
    await world.projectQueue.push({ projectId: at.project.id, task: 'marks' });
  } catch (error) {
    world.log(`goal marks: not searchable yet, ${error instanceof Error ? error.name : 'for an unknown reason'}`);
  }
}
