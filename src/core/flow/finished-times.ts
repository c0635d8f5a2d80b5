import type { FinishedItemTimes } from '../model/flow';
import type { Change, Item, Status, StatusCategory } from '../model/item';
import { saysNotDone } from '../sprint/ledger/item-history';
import { orderChanges } from '../sprint/ledger/order-changes';

/** What tells begun and done apart. */
export interface StatusReading {
  readonly statuses: readonly Pick<Status, 'id' | 'category'>[];
  /** Statuses that mean done on the team's board; null where the category must do. */
  readonly doneStatusIds: readonly string[] | null;
}

/**
 * When an item was begun and finished: begun the first time it left to do for work, finished the last time it came to
 * done and stayed. Null where it is not done now. Types and resolutions are the caller's business.
 */
export function finishedTimes(
  item: Item,
  changes: readonly Change[],
  reading: StatusReading,
): FinishedItemTimes | null {
  const workOf = readerOf(reading);
  if (workOf(item.status.id, item.status.category) !== 'done') return null;
  let startedAt: number | null = null;
  let doneAt: number | null = null;
  const statusChanges = changes.filter(({ field }) => field.toLowerCase() === 'status');
  const { changes: ordered } = orderChanges(statusChanges);
  for (const { change, time } of ordered) {
    const [from, to] = [workOf(change.from ?? '', null), workOf(change.to ?? '', null)];
    if (to === 'inProgress') startedAt ??= time;
    if (to === 'done' && from !== 'done') doneAt = time;
    if (to !== 'done') doneAt = null;
  }
  // Filed as done, or its history is gone: nobody can say when.
  if (doneAt === null) return null;
  return {
    id: item.id,
    kind: item.kind,
    createdAt: isoOf(Date.parse(item.createdAt)) ?? isoOf(doneAt) ?? '',
    startedAt: startedAt !== null && startedAt <= doneAt ? isoOf(startedAt) : null,
    doneAt: new Date(doneAt).toISOString(),
    estimate: item.estimate,
    parentKey: item.parent?.key ?? null,
  };
}

function readerOf({
  statuses,
  doneStatusIds,
}: StatusReading): (id: string, known: StatusCategory | null) => StatusCategory {
  const categories = new Map(statuses.map(({ id, category }) => [id, category]));
  const done = doneStatusIds === null ? null : new Set(doneStatusIds);
  return (id, known) => {
    if (done?.has(id)) return 'done';
    const category = categories.get(id) ?? known ?? 'todo';
    return category === 'done' && done !== null ? 'inProgress' : category;
  };
}

const isoOf = (time: number): string | null => (Number.isNaN(time) ? null : new Date(time).toISOString());

/** What flows: items that are work of their own, and that nobody gave up, by their resolution or by their status. */
export function isCountedInFlow(
  { kind, status }: Pick<Item, 'kind' | 'status'>,
  resolutionName: string | null,
): boolean {
  const isGivenUp =
    (resolutionName !== null && saysNotDone(resolutionName)) ||
    (status.category === 'done' && saysNotDone(status.name));
  return kind !== 'subtask' && kind !== 'epic' && !isGivenUp;
}
