import type { BlockerRecord, ItemRecord } from '../model/item-record';

/** A record with when Jira last touched the item: of two readings of one item, the later tells the truth. */
export interface KeptRecord {
  readonly record: ItemRecord;
  /** ISO 8601. */
  readonly updatedAt: string;
}

/** What a later reading found of one item. */
export interface RecordChange {
  readonly id: string;
  /** When it was read, ISO 8601. */
  readonly at: string;
  /** Null where the item is gone from the project. */
  readonly now: KeptRecord | null;
  /** True for an item of another project, which some of these wait for: only whether it is done is news here. */
  readonly isElsewhere?: boolean;
}

/**
 * Records with later readings taken in, given oldest first. A reading that comes twice changes nothing, and one that
 * comes late never undoes a newer one; of what was read twice, one stays. What is done goes, but for epics: their children may be open.
 */
export function withRecordChanges(
  kept: readonly KeptRecord[],
  changes: readonly RecordChange[],
): readonly KeptRecord[] {
  const byId = new Map(kept.map((one) => [one.record.id, one]));
  /** When each item that others may wait for was done, or null where it is open. */
  const outcomes = new Map<string, string | null>();
  for (const { id, at, now, isElsewhere } of changes) {
    if (!now) {
      byId.delete(id);
      continue;
    }
    const before = byId.get(id);
    if (before && Date.parse(before.updatedAt) > Date.parse(now.updatedAt)) continue;
    const isDone = now.record.category === 'done';
    outcomes.set(id, isDone ? at : null);
    if (isElsewhere) continue;
    if (isDone && now.record.kind !== 'epic') byId.delete(id);
    else byId.set(id, now);
  }
  const all = [...byId.values()];
  return outcomes.size === 0 ? all : all.map((one) => withOutcomes(one, outcomes));
}

/** Jira tells nobody that what they wait for is done: the blocker's own event has to say so. */
function withOutcomes(kept: KeptRecord, outcomes: ReadonlyMap<string, string | null>): KeptRecord {
  if (!kept.record.blockedBy.some(({ id }) => outcomes.has(id))) return kept;
  const blockedBy = kept.record.blockedBy.map((blocker): BlockerRecord => {
    const doneAt = outcomes.get(blocker.id);
    if (doneAt === undefined) return blocker;
    if (doneAt === null) return { ...blocker, isDone: false, doneAt: null };
    return { ...blocker, isDone: true, doneAt: blocker.isDone ? (blocker.doneAt ?? doneAt) : doneAt };
  });
  return { ...kept, record: { ...kept.record, blockedBy } };
}
