/** What Tandem keeps of each open item of a project: parts that a job writes, and a journal of what changed since. */
import * as v from 'valibot';
import type { KeptRecord, RecordChange } from '../core/backlog/records-with-changes';
import { openParts } from './built-parts';
import { openJournal } from './journal';
import { UnreadableValue, type KeyValue } from './key-value';
import { keptIn, packRecords, recordRowSchema, rowOf, unpackRecords } from './packed-records';

const changeSchema = v.object({
  version: v.literal(1),
  id: v.string(),
  row: v.nullable(recordRowSchema),
  isElsewhere: v.optional(v.boolean(), false),
});

const statusSchema = v.object({
  id: v.string(),
  name: v.string(),
  category: v.picklist(['todo', 'inProgress', 'done']),
});
const siteSchema = v.object({
  version: v.literal(1),
  /** Names, the highest first. */
  priorities: v.array(v.string()),
  statuses: v.array(statusSchema),
  /** Ids of the statuses in each column of the team's board, left to right; none where it has no board. */
  columns: v.optional(v.array(v.array(v.string())), []),
  /** The team's board; null where the project has none. */
  boardId: v.nullable(v.number()),
  /** Of the items that were sized last, for the team's own scale. */
  estimates: v.array(v.number()),
  estimatesAreUsed: v.boolean(),
  /** What of the team's settings decides how an item is judged, as one text: another text asks for a build anew. */
  judgedWith: v.string(),
});

/** What the records of a project were made with. */
export type RecordsSite = Omit<v.InferOutput<typeof siteSchema>, 'version'>;

export interface JournalledChange extends RecordChange {
  readonly key: string;
}

const askedSchema = v.object({ version: v.literal(1), at: v.string() });

export type RecordsShelf = ReturnType<typeof openRecords>;

export function openRecords(store: KeyValue) {
  const parts = openParts<KeptRecord>(store, 'records', { read: unpackRecords, write: packRecords });
  const journal = openJournal(store, 'records-change', changeSchema);

  const recordChange = (projectId: string, { id, at, now, isElsewhere }: RecordChange): Promise<void> =>
    journal.record(projectId, at, `${id}${now ? '' : ':gone'}`, {
      ...{ version: 1, id, row: now ? rowOf(now) : null },
      ...(isElsewhere ? { isElsewhere } : {}),
    });

  /** Oldest first. */
  async function changes(projectId: string): Promise<readonly JournalledChange[]> {
    return (await journal.entries(projectId)).map(({ key, at, value: { id, row, isElsewhere } }) => ({
      ...{ key, id, at, isElsewhere },
      now: row ? keptIn(row) : null,
    }));
  }

  const removeChanges = (folded: readonly { readonly key: string }[]) => journal.remove(folded);

  /** Null before the first build. */
  async function site(projectId: string): Promise<RecordsSite | null> {
    const stored = await store.get(siteKey(projectId));
    if (stored === undefined || stored === null) return null;
    const parsed = v.safeParse(siteSchema, stored);
    if (!parsed.success) throw new UnreadableValue(siteKey(projectId));
    const { version: _version, ...known } = parsed.output;
    return known;
  }

  const keepSite = (projectId: string, known: RecordsSite): Promise<void> =>
    store.set(siteKey(projectId), { version: 1, ...known });

  /** When a page last asked for a job on these records; a key of its own, for the head is the jobs' alone. */
  async function askedAt(projectId: string): Promise<string | null> {
    const parsed = v.safeParse(askedSchema, await store.get(askedKey(projectId)));
    return parsed.success ? parsed.output.at : null;
  }

  const keepAsked = (projectId: string, at: string): Promise<void> =>
    store.set(askedKey(projectId), { version: 1, at });

  const forgetAsked = (projectId: string): Promise<void> => store.delete(askedKey(projectId));

  async function forget(projectId: string): Promise<void> {
    await parts.forget(projectId);
    await journal.forget(projectId);
    await store.delete(siteKey(projectId));
    await forgetAsked(projectId);
  }

  return { ...parts, recordChange, changes, removeChanges, site, keepSite, askedAt, keepAsked, forgetAsked, forget };
}

const siteKey = (projectId: string): string => `records-site:${projectId}`;
const askedKey = (projectId: string): string => `records-asked:${projectId}`;
