import type { Status } from '../../model/item';
import type { ItemHistory } from '../ledger/item-history';
import { orderChanges } from '../ledger/order-changes';

/** One move of an item from status to status. */
export interface StatusMove {
  readonly at: string;
  readonly from: Status;
  readonly to: Status;
}

/** The statuses an item went through, in time order; a status nobody knows any more counts as to do. */
export function statusPath(history: ItemHistory, statuses: ReadonlyMap<string, Status>): readonly StatusMove[] {
  const changes = history.changes.filter(({ field }) => field.toLowerCase() === 'status');
  const known = (id: string | null, name: string | null): Status =>
    statuses.get(id ?? '') ?? { id: id ?? '', name: name ?? '', category: 'todo' };
  return orderChanges(changes).changes.map(({ change, time }) => ({
    at: new Date(time).toISOString(),
    from: known(change.from, change.fromText),
    to: known(change.to, change.toText),
  }));
}
