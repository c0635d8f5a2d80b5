import type { PlacedItem } from '../../backlog/health/ordered-backlog';
import { counted } from '../../text/counted';

/** Where a value lies on the way from `none` (0) to `all` (1), in either direction; nothing lies beyond. */
export const onTheWay = (value: number, none: number, all: number): number =>
  Math.min(1, Math.max(0, (value - none) / (all - none)));

/** What items weigh together: one that is about to be pulled counts 1, one that is three sprints away a quarter. */
export const closenessOf = (items: readonly PlacedItem[]): number =>
  items.reduce((sum, { closeness }) => sum + closeness, 0);

/** Share of some items in others, each weighed by its closeness; 0 where there are none at all. */
export function closeShare(some: readonly PlacedItem[], all: readonly PlacedItem[]): number {
  const whole = closenessOf(all);
  return whole > 0 ? closenessOf(some) / whole : 0;
}

/** Faults that hurt one by one, whatever the size of the backlog: how much is lost, and how that comes about. */
export function lostOneByOne(items: readonly PlacedItem[], allFrom: number) {
  const weight = closenessOf(items);
  return {
    lostShare: onTheWay(weight, 0, allFrom),
    formula:
      `${counted(items.length, 'item weighs', 'items weigh')} ${weight.toFixed(1)} by closeness; ` +
      `everything is lost from ${allFrom} on`,
  };
}

export const recordsOf = (items: readonly PlacedItem[]) => items.map(({ record }) => record);
