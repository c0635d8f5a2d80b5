import type { ItemRecord } from '../model/item-record';

/** How many open items of these records stand directly below an item. */
export function openChildrenIn(records: readonly ItemRecord[]): (parent: ItemRecord) => number {
  const openIn = new Map<string, number>();
  for (const { parentId, category } of records)
    if (parentId !== null && category !== 'done') openIn.set(parentId, (openIn.get(parentId) ?? 0) + 1);
  // A record names its parent by key where nobody knew the id.
  return ({ id, key }) => (openIn.get(id) ?? 0) + (key === id ? 0 : (openIn.get(key) ?? 0));
}
