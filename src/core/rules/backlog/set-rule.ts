import type { Item } from '../../model/item';
import type { ItemReview } from '../../model/review';
import type { ItemExample } from '../item-rule';
import type { Evidence, Rule } from '../rule';

/** One item among others, with what was understood of it alone. */
export interface SetMember {
  readonly item: Item;
  readonly review: ItemReview;
}

/** The items that a rule compares with each other. */
export interface ItemSet {
  /** In backlog order. */
  readonly open: readonly SetMember[];
  /** What is done already, where somebody read it; else empty, and rules that need it are not asked. */
  readonly finished: readonly SetMember[];
}

/** What a rule saw on one member, in the offsets of that member's text. The message names the other items by key. */
export interface SetEvidence extends Evidence {
  readonly member: SetMember;
}

/** A set in an example: its items in order, keyed ITEM-1, ITEM-2 and so on. */
export type SetExample = readonly ItemExample[];

/** A rule that no item breaks by itself. `check` must cost no more than about linear time in the number of items. */
export interface SetRule extends Rule<ItemSet, SetExample, SetEvidence> {
  /** Asked only where finished items are known: what was built long ago is not missing. */
  readonly needsFinished?: true;
}
