import * as v from 'valibot';
import type { Fingerprint } from '../core/text/duplicates/fingerprint';
import { packChunk, unpackChunk, type PackedChunk } from '../core/text/duplicates/packed-index';
import { openParts } from './built-parts';
import { openDuplicatePairs } from './duplicate-pairs';
import { openJournal } from './journal';
import { UnreadableValue, type KeyValue } from './key-value';

const chunkSchema = v.object({
  version: v.literal(1),
  items: v.array(v.tuple([v.string(), v.number(), v.number()])),
  terms: v.string(),
});
const changeSchema = v.object({ version: v.literal(1), id: v.string(), print: v.nullable(chunkSchema) });

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
  const parts = openParts<Fingerprint>(store, 'relatives', {
    read: (value, key) => unpackChunk(readChunk(value, key)),
    write: packChunk,
  });
  const journal = openJournal(store, 'relatives-change', changeSchema);
  const pairs = openDuplicatePairs(store);

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

  const removeChanges = (folded: readonly IndexChange[]) => journal.remove(folded);

  async function forget(projectId: string): Promise<void> {
    await parts.forget(projectId);
    await journal.forget(projectId);
    await pairs.forget(projectId);
  }

  return { ...parts, recordChange, changes, removeChanges, pairs, forget };
}

function readChunk(value: unknown, key: string): PackedChunk {
  const parsed = v.safeParse(chunkSchema, value);
  if (!parsed.success) throw new UnreadableValue(key);
  return parsed.output;
}
