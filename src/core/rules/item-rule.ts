import type { Item } from '../model/item';
import type { TeamSettings } from '../model/settings';
import type { Understanding } from '../text/understand';
import type { Rule } from './rule';

/** What surrounds an item and decides how it is judged. */
export interface AroundItem {
  readonly settings: TeamSettings;
  /** The estimate from which an item is too big on the team's own scale; absent where that is not known. */
  readonly tooBigOnScale?: number;
  /** False for teams that do not estimate: nobody then asks them for an estimate. */
  readonly estimatesAreUsed: boolean;
  /** ISO 8601: core has no clock. */
  readonly now: string;
  /** False where the source says nothing of parents, such as a text file; then nobody misses one. True if absent. */
  readonly parentsAreKnown?: boolean;
  /** False where the source says nothing of links. True if absent. */
  readonly linksAreKnown?: boolean;
}

export interface ItemSubject {
  readonly item: Item;
  readonly understanding: Understanding;
  readonly around: AroundItem;
}

/** An item in an example: its summary alone, or whichever fields matter. */
export type ItemExample =
  string | (Partial<Omit<Item, 'description'>> & { readonly summary: string; readonly description?: string });

export type ItemRule = Rule<ItemSubject, ItemExample>;
