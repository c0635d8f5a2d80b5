/** The list that somebody prepares for the next refinement: which items, in which order. */
import type { ItemRecord } from '../model/item-record';
import type { StatusCategory } from '../model/item';
import type { PlanFate, PlannedItem } from '../model/refinement-plan';
import { readyFrom } from './sprint-size';

/** A refinement talks about five to ten items; more than this is another backlog. */
export const plannedAtMost = 50;

/** Each change says what it does to which items, so that two people's changes at once both come true. */
export type PlanChange =
  /** Each before another item, or at the end; one that stands there already keeps the level it was planned with. */
  | { readonly add: readonly (PlannedItem & { readonly before: string | null })[] }
  | { readonly remove: readonly string[] }
  /** Null for the end. */
  | { readonly move: string; readonly before: string | null };

/** The same list where there is nothing to change. */
export function changedPlan(plan: readonly PlannedItem[], change: PlanChange): readonly PlannedItem[] {
  if ('remove' in change) {
    const left = plan.filter(({ id }) => !change.remove.includes(id));
    return left.length === plan.length ? plan : left;
  }
  if ('move' in change) {
    const moved = plan.find(({ id }) => id === change.move);
    return moved ? placed(plan, moved, change.before) : plan;
  }
  return change.add.reduce((list, { id, level, before }) => {
    const known = list.find((each) => each.id === id);
    return known && before === null ? list : placed(list, known ?? { id, level }, before);
  }, plan);
}

/** Where the item to stand before is gone, the end is the place that surprises least. */
function placed(plan: readonly PlannedItem[], item: PlannedItem, before: string | null): readonly PlannedItem[] {
  if (before === item.id) return plan;
  const others = plan.filter(({ id }) => id !== item.id);
  const at = others.findIndex(({ id }) => id === before);
  return at < 0 ? [...others, item] : [...others.slice(0, at), item, ...others.slice(at)];
}

/** What became of an item since it was planned; `record` is absent where nothing is kept of it. */
export function fateOf(
  planned: PlannedItem,
  now: { readonly category: StatusCategory; readonly record: Pick<ItemRecord, 'level'> | undefined },
): PlanFate {
  if (now.category === 'done') return 'done';
  if (!now.record) return 'open';
  if (now.record.level >= readyFrom) return 'ready';
  return planned.level !== null && now.record.level > planned.level ? 'refined' : 'open';
}
