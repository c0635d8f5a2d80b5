import type { SprintReference } from '../../model/item';
import type { ItemHistory, LedgerRules, LedgerSprint } from './item-history';
import type { Period } from './period';

/** The sprint that took unfinished work over; null where it went back to the backlog. */
export type Destination = { readonly id: number; readonly name: string } | null;

/** Jira moves work in the moment of the close; people who drag it by hand do so the same day. */
const withinMs = 24 * 3_600_000;

/** Finds where an item's unfinished work went at the close of a sprint. */
export function destinations(
  sprint: LedgerSprint,
  rules: LedgerRules,
  known: readonly SprintReference[],
): (history: ItemHistory, period: Period) => Destination {
  const fields = new Set(rules.fields.sprint.map((field) => field.toLowerCase()));
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return (history, period) => {
    for (const change of history.changes) {
      if (!fields.has(change.field.toLowerCase())) continue;
      const time = Date.parse(change.at);
      if (!(time > period.until - 1_000 && time <= period.until + withinMs)) continue;
      const before = new Set(listed(change.from));
      const entered = listed(change.to).filter((id) => !before.has(id) && id !== sprint.id);
      const to = entered[0];
      if (to !== undefined)
        return {
          id: to,
          name: names.get(to) ?? history.item.sprints.find(({ id }) => id === to)?.name ?? `Sprint ${to}`,
        };
    }
    return null;
  };
}

function listed(ids: string | null): readonly number[] {
  if (ids === null || ids.trim() === '') return [];
  return ids.split(',').map(Number).filter(Number.isFinite);
}
