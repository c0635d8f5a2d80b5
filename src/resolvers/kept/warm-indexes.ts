import { DuplicateIndex } from '../../core/text/duplicates/duplicate-index';
import type { ReadyParts } from '../../store/built-parts';
import type { RelativesShelf } from '../../store/relatives-index';

/** An index in memory, with the journal's entries that it has taken in. */
interface WarmIndex {
  readonly generation: number;
  readonly index: DuplicateIndex;
  readonly taken: Set<string>;
}

/** Indexes that a warm function has unpacked, by site and project. */
export type WarmIndexes = Map<string, WarmIndex>;

/** A 20,000-item index takes some 40 MB of memory. */
const keptAtMost = 3;

/** A project's index as it stands now: unpacked once a generation, with the changes since. */
export async function openIndex(
  owner: string,
  projectId: string,
  ready: ReadyParts,
  around: { readonly relatives: RelativesShelf; readonly warmIndexes: WarmIndexes },
): Promise<{ readonly index: DuplicateIndex; readonly changes: number; readonly lastChangeAt: string | null }> {
  const place = `${owner}/${projectId}`;
  const [warm, changes] = await Promise.all([
    unpacked(place, projectId, ready, around),
    around.relatives.changes(projectId),
  ]);
  for (const { key, id, print } of changes) {
    if (warm.taken.has(key)) continue;
    warm.taken.add(key);
    if (print) warm.index.putFingerprint(print);
    else warm.index.remove(id);
  }
  return { index: warm.index, changes: changes.length, lastChangeAt: changes.at(-1)?.at ?? null };
}

async function unpacked(
  place: string,
  projectId: string,
  ready: ReadyParts,
  { relatives, warmIndexes }: { readonly relatives: RelativesShelf; readonly warmIndexes: WarmIndexes },
): Promise<WarmIndex> {
  const known = warmIndexes.get(place);
  if (known?.generation === ready.generation) return known;
  const index = new DuplicateIndex();
  for (const print of await relatives.read(projectId, ready)) index.putFingerprint(print);
  const warm = { generation: ready.generation, index, taken: new Set<string>() };
  warmIndexes.delete(place);
  // The oldest goes first: a Map keeps the order of insertion.
  for (const oldest of warmIndexes.keys()) {
    if (warmIndexes.size < keptAtMost) break;
    warmIndexes.delete(oldest);
  }
  warmIndexes.set(place, warm);
  return warm;
}
