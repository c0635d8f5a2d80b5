/** What Jira forgets about a sprint and Tandem saw by watching it: its start, and every wording of its goal. */
import * as v from 'valibot';
import { fewAtOnce } from './few-at-once';
import { AlreadyStored, type KeyValue } from './key-value';

const startSchema = v.object({
  version: v.literal(1),
  activatedAt: v.string(),
  planned: v.nullable(v.array(v.tuple([v.string(), v.string()]))),
});
const goalSchema = v.object({ version: v.literal(1), at: v.string(), goal: v.string() });

export interface PlannedItem {
  readonly id: string;
  readonly key: string;
}

export interface WatchedSprint {
  /** When the start button was pressed; null where Tandem did not see it. */
  readonly activatedAt: string | null;
  /** The items that stood in the sprint at that moment; null where that is not known. */
  readonly planned: readonly PlannedItem[] | null;
  /** Each wording with the time it was first seen, oldest first. */
  readonly goals: readonly { readonly at: string; readonly goal: string }[];
  /** Ids of items that were taken out of it: Jira's search no longer finds them by the sprint. */
  readonly departedIds: readonly string[];
}

export function openWatchedSprints(store: KeyValue) {
  async function of(sprintId: number): Promise<WatchedSprint> {
    const entries = await store.list(prefixOf(sprintId));
    const start = v.safeParse(startSchema, entries.find(({ key }) => key === startKey(sprintId))?.value);
    const goals = entries.flatMap(({ value }) => {
      const parsed = v.safeParse(goalSchema, value);
      return parsed.success ? [{ at: parsed.output.at, goal: parsed.output.goal }] : [];
    });
    return {
      activatedAt: start.success ? start.output.activatedAt : null,
      planned: start.success ? (start.output.planned?.map(([id, key]) => ({ id, key })) ?? null) : null,
      goals: goals.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
      departedIds: entries.flatMap(({ key }) =>
        key.startsWith(departurePrefix(sprintId)) ? [key.slice(departurePrefix(sprintId).length)] : [],
      ),
    };
  }

  /** The first word stands: an event that comes twice or late changes nothing. */
  async function seeStart(
    sprintId: number,
    { activatedAt, planned }: { readonly activatedAt: string; readonly planned: readonly PlannedItem[] | null },
  ): Promise<void> {
    const pairs = planned?.map(({ id, key }) => [id, key]) ?? null;
    try {
      await store.set(startKey(sprintId), { version: 1, activatedAt, planned: pairs }, { mustBeNew: true });
    } catch (error) {
      if (!(error instanceof AlreadyStored)) throw error;
    }
  }

  /** One key a wording and moment, so that two edits at once are both kept. True where it was another than the last. */
  async function seeGoal(
    sprintId: number,
    { at, goal }: { readonly at: string; readonly goal: string },
  ): Promise<boolean> {
    const { goals } = await of(sprintId);
    if (goals.at(-1)?.goal === goal) return false;
    await store.set(`${prefixOf(sprintId)}goal:${Date.parse(at)}`, { version: 1, at, goal });
    return true;
  }

  const seeDeparture = (sprintId: number, issueId: string): Promise<void> =>
    store.set(`${departurePrefix(sprintId)}${issueId}`, { version: 1 });

  const forget = async (sprintId: number): Promise<void> =>
    void (await fewAtOnce(await store.list(prefixOf(sprintId)), ({ key }) => store.delete(key)));

  return { of, seeStart, seeGoal, seeDeparture, forget };
}

const prefixOf = (sprintId: number): string => `sprint-seen:${sprintId}:`;
const startKey = (sprintId: number): string => `${prefixOf(sprintId)}start`;
const departurePrefix = (sprintId: number): string => `${prefixOf(sprintId)}departed:`;
