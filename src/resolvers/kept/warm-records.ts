import { withRecordChanges, type KeptRecord } from '../../core/backlog/records-with-changes';
import type { ItemRecord } from '../../core/model/item-record';
import type { ReadyParts } from '../../store/built-parts';
import type { RecordsShelf } from '../../store/item-records';

/** Records that a warm function has unpacked, by site and project, with their generation. */
export type WarmRecords = Map<string, { readonly generation: number; readonly kept: readonly KeptRecord[] }>;

/** Twenty thousand records take some 40 MB of memory. */
const keptAtMost = 2;

/** Which changes a journal holds: the same text, the same changes. */
export const journalStamp = (changes: readonly { readonly key: string }[]): string =>
  `${changes.length}:${changes.at(-1)?.key ?? ''}`;

/** A project's records as they stand now: unpacked once a generation, with the changes since. */
export async function recordsNow(
  projectId: string,
  ready: ReadyParts,
  world: { readonly records: RecordsShelf; readonly warmRecords: WarmRecords; readonly siteId: string },
): Promise<{ readonly records: readonly ItemRecord[]; readonly journal: string }> {
  const place = `${world.siteId}/${projectId}`;
  const [kept, changes] = await Promise.all([
    unpacked(place, projectId, ready, world),
    world.records.changes(projectId),
  ]);
  const records = withRecordChanges(kept, changes).map(({ record }) => record);
  return { records, journal: journalStamp(changes) };
}

async function unpacked(
  place: string,
  projectId: string,
  ready: ReadyParts,
  { records, warmRecords }: { readonly records: RecordsShelf; readonly warmRecords: WarmRecords },
): Promise<readonly KeptRecord[]> {
  const known = warmRecords.get(place);
  if (known?.generation === ready.generation) return known.kept;
  const kept = await records.read(projectId, ready);
  warmRecords.delete(place);
  // The oldest goes first: a Map keeps the order of insertion.
  for (const oldest of warmRecords.keys()) {
    if (warmRecords.size < keptAtMost) break;
    warmRecords.delete(oldest);
  }
  warmRecords.set(place, { generation: ready.generation, kept });
  return kept;
}
