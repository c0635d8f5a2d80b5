import * as v from 'valibot';
import type { Fingerprint } from '../core/text/duplicates/fingerprint';
import { packChunk, unpackChunk, type PackedChunk } from '../core/text/duplicates/packed-index';
import { fewAtOnce } from './few-at-once';
import { openJournal } from './journal';
import { UnreadableValue, type KeyValue } from './key-value';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const readySchema = v.object({
  generation: count,
  parts: count,
  items: count,
  /** Up to when changes are in the parts. */
  asOf: v.string(),
  /** When Jira was last read from end to end. */
  builtAt: v.string(),
});
const buildingSchema = v.object({
  generation: count,
  /** Parts written so far: where a new invocation goes on. */
  parts: count,
  done: count,
  total: count,
  pageToken: v.nullable(v.string()),
  startedAt: v.string(),
  /** When the job last wrote something; long ago means that it died. */
  beatAt: v.string(),
});
const headSchema = v.object({
  version: v.literal(1),
  ready: v.nullable(readySchema),
  building: v.nullable(buildingSchema),
});
const chunkSchema = v.object({
  version: v.literal(1),
  items: v.array(v.tuple([v.string(), v.number(), v.number()])),
  terms: v.string(),
});
const changeSchema = v.object({ version: v.literal(1), id: v.string(), print: v.nullable(chunkSchema) });

export type ReadyIndex = v.InferOutput<typeof readySchema>;
export type BuildingIndex = v.InferOutput<typeof buildingSchema>;
export type IndexHead = Omit<v.InferOutput<typeof headSchema>, 'version'>;

/** What happened to one item since the index was built. */
export interface IndexChange {
  readonly key: string;
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** Null where the item is gone. */
  readonly print: Fingerprint | null;
}

export type RelativesShelf = ReturnType<typeof openRelatives>;

/**
 * The duplicate index of each project: a head that says what there is, parts that hold fingerprints (never texts), and
 * a journal with a key of its own for each change, so that no two writers meet and a change costs one small write.
 */
export function openRelatives(store: KeyValue) {
  const journal = openJournal(store, 'relatives-change', changeSchema);

  async function head(projectId: string): Promise<IndexHead | null> {
    const stored = await store.get(headKey(projectId));
    if (stored === undefined || stored === null) return null;
    const parsed = v.safeParse(headSchema, stored);
    if (!parsed.success) throw new UnreadableValue(headKey(projectId));
    return { ready: parsed.output.ready, building: parsed.output.building };
  }

  const writeHead = (projectId: string, wanted: IndexHead): Promise<void> =>
    store.set(headKey(projectId), { version: 1, ...wanted });

  const writePart = (projectId: string, generation: number, part: number, prints: readonly Fingerprint[]) =>
    store.set(partKey(projectId, generation, part), packChunk(prints));

  /** All fingerprints of a built index; fails where a part is missing or not readable. */
  async function prints(projectId: string, { generation, parts }: ReadyIndex): Promise<readonly Fingerprint[]> {
    const keys = Array.from({ length: parts }, (_none, part) => partKey(projectId, generation, part));
    const stored = await fewAtOnce(keys, (key) => store.get(key));
    return stored.flatMap((value, part) => unpackChunk(readChunk(value, keys[part] ?? '')));
  }

  const removeParts = (projectId: string, { generation, parts }: Pick<ReadyIndex, 'generation' | 'parts'>) =>
    fewAtOnce(
      Array.from({ length: parts }, (_none, part) => partKey(projectId, generation, part)),
      (key) => store.delete(key),
    );

  const recordChange = (
    projectId: string,
    { id, at, print }: Pick<IndexChange, 'id' | 'at' | 'print'>,
  ): Promise<void> =>
    journal.record(projectId, at, `${id}${print ? '' : ':gone'}`, {
      version: 1,
      id,
      print: print ? packChunk([print]) : null,
    });

  /** Oldest first. */
  async function changes(projectId: string): Promise<readonly IndexChange[]> {
    return (await journal.entries(projectId)).map(({ key, at, value: { id, print } }) => ({
      ...{ key, id, at },
      print: print ? (unpackChunk(print)[0] ?? null) : null,
    }));
  }

  const forget = (folded: readonly IndexChange[]) => journal.remove(folded);

  return { head, writeHead, writePart, prints, removeParts, recordChange, changes, forget };
}

const headKey = (projectId: string) => `relatives:${projectId}`;
const partKey = (projectId: string, generation: number, part: number) =>
  `relatives-part:${projectId}:${generation}:${part}`;

function readChunk(value: unknown, key: string): PackedChunk {
  const parsed = v.safeParse(chunkSchema, value);
  if (!parsed.success) throw new UnreadableValue(key);
  return parsed.output;
}
