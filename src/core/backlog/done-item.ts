import type { Item } from '../model/item';
import type { ItemReview } from '../model/review';

/** What is done asks nobody for work: its text can still be read, but nothing is found wanting and no step is next. */
export function withoutDemandsOnDone(item: Pick<Item, 'status'>, review: ItemReview): ItemReview {
  return item.status.category === 'done' ? { ...review, findings: [], missing: [], unmet: [] } : review;
}
