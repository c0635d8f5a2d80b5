/** How work flows through each project: one value of times and counts, and a journal of what changed since. */
import * as v from 'valibot';
import { emptyFlow, withChanges, type FlowChange } from '../core/flow/flow-changes';
import type { FinishedItemTimes, ProjectFlow } from '../core/model/flow';
import type { Status } from '../core/model/item';
import { fewAtOnce } from './few-at-once';
import { openJournal } from './journal';
import { UnreadableValue, type KeyValue } from './key-value';

const kind = v.picklist(['story', 'bug', 'task', 'spike', 'epic', 'subtask', 'other']);
/** Seconds since 1970. */
const seconds = v.number();

/** Id, kind, filed, begun, done, estimate, parent's key: two thousand of them fit one stored value. */
const timesSchema = v.tuple([
  ...([v.string(), kind, seconds, v.nullable(seconds), seconds, v.nullable(v.number())] as const),
  v.optional(v.nullable(v.string()), null),
]);
const flowSchema = v.object({
  asOf: v.string(),
  since: v.string(),
  finished: v.array(timesSchema),
  createdPerDay: v.record(v.string(), v.number()),
});
const storedFlow = v.object({ version: v.literal(1), flow: flowSchema });

const storedReading = v.object({
  version: v.literal(1),
  startedAt: v.string(),
  /** When the job last wrote something; long ago means that it died. */
  beatAt: v.string(),
  done: v.number(),
  total: v.nullable(v.number()),
  pageToken: v.nullable(v.string()),
  /** What the pages so far tell. */
  soFar: flowSchema,
});

/** Id and category: what an event needs to tell when an item was begun and done. */
const storedStatuses = v.object({
  version: v.literal(1),
  statuses: v.array(v.tuple([v.string(), v.picklist(['todo', 'inProgress', 'done'])])),
});

const changeSchema = v.object({
  version: v.literal(1),
  id: v.string(),
  finished: v.nullable(timesSchema),
  filedAt: v.nullable(v.string()),
});

export type StatusCategoryById = Pick<Status, 'id' | 'category'>;

export interface FlowReading {
  readonly startedAt: string;
  readonly beatAt: string;
  readonly done: number;
  readonly total: number | null;
  readonly pageToken: string | null;
  readonly soFar: ProjectFlow;
}

/** How a reading stands that begins now. */
export function begunReading(now: Date): FlowReading {
  const at = now.toISOString();
  return { startedAt: at, beatAt: at, done: 0, total: null, pageToken: null, soFar: emptyFlow(now) };
}

export type FlowShelf = ReturnType<typeof openFlow>;

export function openFlow(store: KeyValue) {
  const journal = openJournal(store, 'flow-change', changeSchema);

  /** As it was last read or folded, without the journal; null where the project's history was never read. */
  async function kept(projectId: string): Promise<ProjectFlow | null> {
    const stored = await store.get(flowKey(projectId));
    if (stored === undefined || stored === null) return null;
    const parsed = v.safeParse(storedFlow, stored);
    if (!parsed.success) throw new UnreadableValue(flowKey(projectId));
    return unpacked(parsed.output.flow);
  }

  /** As it stands now. */
  async function of(projectId: string): Promise<ProjectFlow | null> {
    const [flow, since] = await Promise.all([kept(projectId), changes(projectId)]);
    return flow ? withChanges(flow, since) : null;
  }

  const keep = (projectId: string, flow: ProjectFlow): Promise<void> =>
    store.set(flowKey(projectId), { version: 1, flow: packed(flow) });

  /** Null where no job is at work. */
  async function reading(projectId: string): Promise<FlowReading | null> {
    const parsed = v.safeParse(storedReading, await store.get(readingKey(projectId)));
    if (!parsed.success) return null;
    const { version: _version, soFar, ...found } = parsed.output;
    return { ...found, soFar: unpacked(soFar) };
  }

  const keepReading = (projectId: string, { soFar, ...at }: FlowReading): Promise<void> =>
    store.set(readingKey(projectId), { version: 1, ...at, soFar: packed(soFar) });

  const endReading = (projectId: string): Promise<void> => store.delete(readingKey(projectId));

  /** Null where nobody has asked for the project's history yet: then its changes need not be told. */
  async function statuses(projectId: string): Promise<readonly StatusCategoryById[] | null> {
    const parsed = v.safeParse(storedStatuses, await store.get(statusesKey(projectId)));
    return parsed.success ? parsed.output.statuses.map(([id, category]) => ({ id, category })) : null;
  }

  const keepStatuses = (projectId: string, all: readonly StatusCategoryById[]): Promise<void> =>
    store.set(statusesKey(projectId), { version: 1, statuses: all.map(({ id, category }) => [id, category]) });

  const record = (projectId: string, { id, at, finished, filedAt }: FlowChange): Promise<void> =>
    journal.record(projectId, at, id, { version: 1, id, finished: finished ? packedTimes(finished) : null, filedAt });

  /** Oldest first. */
  async function changes(projectId: string): Promise<readonly (FlowChange & { readonly key: string })[]> {
    return (await journal.entries(projectId)).map(({ key, at, value: { id, finished, filedAt } }) => ({
      ...{ key, id, at, filedAt },
      finished: finished ? unpackedTimes(finished) : null,
    }));
  }

  /** Takes folded changes out of the journal. */
  const removeChanges = (folded: readonly { readonly key: string }[]) => journal.remove(folded);

  async function forget(projectId: string): Promise<void> {
    await fewAtOnce([flowKey, statusesKey, readingKey], (keyOf) => store.delete(keyOf(projectId)));
    await journal.forget(projectId);
  }

  return {
    of,
    kept,
    keep,
    statuses,
    keepStatuses,
    reading,
    keepReading,
    endReading,
    record,
    changes,
    removeChanges,
    forget,
  };
}

type PackedFlow = v.InferOutput<typeof flowSchema>;
type PackedTimes = v.InferOutput<typeof timesSchema>;

const packed = ({ finished, createdPerDay, ...span }: ProjectFlow): PackedFlow => ({
  ...span,
  createdPerDay: { ...createdPerDay },
  finished: finished.map(packedTimes),
});

const unpacked = ({ finished, ...rest }: PackedFlow): ProjectFlow => ({
  ...rest,
  finished: finished.map(unpackedTimes),
});

const packedTimes = ({
  id,
  kind: itemKind,
  createdAt,
  startedAt,
  doneAt,
  estimate,
  parentKey,
}: FinishedItemTimes): PackedTimes => [
  ...([id, itemKind, inSeconds(createdAt)] as const),
  ...([startedAt === null ? null : inSeconds(startedAt), inSeconds(doneAt), estimate, parentKey] as const),
];

const unpackedTimes = ([
  id,
  itemKind,
  created,
  started,
  done,
  estimate,
  parentKey,
]: PackedTimes): FinishedItemTimes => ({
  ...{ id, kind: itemKind, estimate, parentKey },
  createdAt: instant(created),
  startedAt: started === null ? null : instant(started),
  doneAt: instant(done),
});

const inSeconds = (iso: string): number => Math.floor(Date.parse(iso) / 1_000);
const instant = (secondsSince1970: number): string => new Date(secondsSince1970 * 1_000).toISOString();

const flowKey = (projectId: string): string => `flow:${projectId}`;
const statusesKey = (projectId: string): string => `flow-statuses:${projectId}`;
const readingKey = (projectId: string): string => `flow-reading:${projectId}`;
