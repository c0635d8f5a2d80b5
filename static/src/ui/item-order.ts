import type { ItemLine } from '../../../src/core/model/backlog-report';

export type Column = 'order' | 'key' | 'summary' | 'level' | 'nextStep' | 'estimate' | 'status' | 'sprint';

export interface Order {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

/** Sorts by one column; what has no value comes last either way, and ties keep the backlog's order. */
export function ordered(items: readonly ItemLine[], order: Order): readonly ItemLine[] {
  // The answer comes in backlog order, sprint items first: that is what "order" means.
  const { column } = order;
  if (column === 'order') return order.direction === 'ascending' ? items : [...items].reverse();
  const sign = order.direction === 'ascending' ? 1 : -1;
  const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return items
    .map((item) => ({ item, value: valueOf(item, column) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      const difference =
        typeof a.value === 'number' && typeof b.value === 'number'
          ? a.value - b.value
          : words.compare(String(a.value), String(b.value));
      return sign * difference;
    })
    .map(({ item }) => item);
}

function valueOf(item: ItemLine, column: Exclude<Column, 'order'>): string | number | null {
  switch (column) {
    case 'key':
      return item.key;
    case 'summary':
      return item.summary;
    case 'level':
      return item.level;
    case 'nextStep':
      return item.nextStep;
    case 'estimate':
      return item.estimate;
    case 'status':
      return item.status.name;
    case 'sprint':
      return item.sprintName;
  }
}
