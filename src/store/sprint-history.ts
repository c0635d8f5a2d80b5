/** What a board's closed sprints leave behind: their digest in one value, and how far a job is with reading them. */
import * as v from 'valibot';
import type { ClosedSprint } from '../core/model/closed-sprint';
import { fewAtOnce } from './few-at-once';
import { openGoalOutcomes } from './goal-outcomes';
import { openKeptLedgers } from './kept-ledgers';
import { UnreadableValue, type KeyValue } from './key-value';
import { packedSprintsSchema, packSprints, unpackSprints } from './packed-sprints';
import { openWatchedSprints } from './watched-sprints';

const readingSchema = v.object({
  startedAt: v.string(),
  /** When the job last wrote something; long ago means that it died. */
  beatAt: v.string(),
  /** Sprints frozen so far, of those it found to freeze; null until it has looked. */
  done: v.number(),
  total: v.nullable(v.number()),
  /** First come the items that were taken out of a sprint, page by page; then the sprints, one by one. */
  isSearched: v.boolean(),
  pageToken: v.nullable(v.string()),
  /** Ids of the issues that were taken out, by the sprint's id. */
  departed: v.record(v.string(), v.array(v.string())),
});

const historySchema = v.object({
  version: v.literal(1),
  /** When the board's closed sprints were last compared with what is kept; null before the first time. */
  readAt: v.nullable(v.string()),
  sprints: packedSprintsSchema,
  /** Closed sprints whose dates allow no ledger, so that nobody tries again each day. */
  withoutLedger: v.array(v.number()),
});
const storedReading = v.object({ version: v.literal(1), ...readingSchema.entries });

export type SprintReading = v.InferOutput<typeof readingSchema>;

/** How a reading stands that begins now. */
export function begunReading(now: Date): SprintReading {
  const at = now.toISOString();
  return {
    ...{ startedAt: at, beatAt: at, done: 0, total: null },
    ...{ isSearched: false, pageToken: null, departed: {} },
  };
}

export interface BoardSprints {
  readonly readAt: string | null;
  /** Newest last; at most the newest sixty. */
  readonly sprints: readonly ClosedSprint[];
  readonly withoutLedger: readonly number[];
}

export type SprintHistoryShelf = ReturnType<typeof openSprintHistory>;

const sprintsAtMost = 60;
/** A stored value may hold 240 KiB, in bytes of its JSON. */
const bytesAtMost = 200 * 1_024;
const nothing: BoardSprints = { readAt: null, sprints: [], withoutLedger: [] };

export function openSprintHistory(store: KeyValue) {
  const ledgers = openKeptLedgers(store);
  const watched = openWatchedSprints(store);
  const outcomes = openGoalOutcomes(store);

  async function of(boardId: number): Promise<BoardSprints> {
    const stored = await store.get(historyKey(boardId));
    if (stored === undefined || stored === null) return nothing;
    const parsed = v.safeParse(historySchema, stored);
    if (!parsed.success) throw new UnreadableValue(historyKey(boardId));
    const { readAt, sprints, withoutLedger } = parsed.output;
    return { readAt, sprints: unpackSprints(sprints), withoutLedger };
  }

  /** Only one writer at a time: the board's own task in the queue. */
  async function keep(boardId: number, { readAt, sprints, withoutLedger }: BoardSprints): Promise<void> {
    const newest = packSprints(newestOf(sprints));
    while (newest.length > 1 && bytesOf(newest) > bytesAtMost) newest.shift();
    await store.set(historyKey(boardId), { version: 1, readAt, sprints: newest, withoutLedger: [...withoutLedger] });
  }

  /** Null where no job is at work. */
  async function reading(boardId: number): Promise<SprintReading | null> {
    const parsed = v.safeParse(storedReading, await store.get(readingKey(boardId)));
    if (!parsed.success) return null;
    const { version: _version, ...found } = parsed.output;
    return found;
  }

  const keepReading = (boardId: number, at: SprintReading): Promise<void> =>
    store.set(readingKey(boardId), { version: 1, ...at });

  const endReading = (boardId: number): Promise<void> => store.delete(readingKey(boardId));

  /** All that is kept of one sprint, but the board's digest. */
  async function forgetSprint(sprintId: number): Promise<void> {
    await Promise.all([ledgers.forget(sprintId), watched.forget(sprintId), outcomes.forget(sprintId)]);
  }

  /** Says whose a sprint is before anything is kept of it, for Jira no longer can once the board is gone. */
  async function noteBoard(sprintId: number, boardId: number): Promise<void> {
    const key = `${sprintsPrefix(boardId)}${sprintId}`;
    if (!(await store.get(key))) await store.set(key, { version: 1 });
  }

  /** All that is kept of a board's sprints: closed, running and planned ones, those too that its digest has dropped. */
  async function forget(boardId: number): Promise<void> {
    const [{ sprints }, noted] = await Promise.all([
      of(boardId).catch(() => nothing),
      store.list(sprintsPrefix(boardId)),
    ]);
    const ids = new Set([
      ...sprints.map(({ id }) => id),
      ...noted.map(({ key }) => Number(key.slice(sprintsPrefix(boardId).length))),
    ]);
    await fewAtOnce([...ids], (id) => forgetSprint(id));
    await fewAtOnce(noted, ({ key }) => store.delete(key));
    await Promise.all([store.delete(historyKey(boardId)), endReading(boardId)]);
  }

  return {
    ...{ of, keep, reading, keepReading, endReading, noteBoard, forgetSprint, forget },
    ...{ ledger: ledgers.of, keepLedger: ledgers.keep },
    ...{ watched: watched.of, seeStart: watched.seeStart, seeGoal: watched.seeGoal },
    seeDeparture: watched.seeDeparture,
    ...{ outcome: outcomes.of, outcomes: outcomes.ofMany, giveOutcome: outcomes.give },
  };
}

const newestOf = (sprints: readonly ClosedSprint[]): readonly ClosedSprint[] =>
  [...sprints].sort((a, b) => Date.parse(a.closedAt) - Date.parse(b.closedAt)).slice(-sprintsAtMost);

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const historyKey = (boardId: number): string => `sprint-history:${boardId}`;
const sprintsPrefix = (boardId: number): string => `sprint-of:${boardId}:`;
const readingKey = (boardId: number): string => `sprint-reading:${boardId}`;
