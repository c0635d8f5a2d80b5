import type { LinkedItem } from '../../core/model/item';
import type { FoundItem } from '../../jira/items/issue-item';
import { isSplitPhrase } from '../../jira/items/link-types';
import { splitFrom } from '../../jira/marks/split-mark';

/** How an item belongs with others. */
export interface Kin {
  readonly id: string;
  readonly key: string;
  readonly parentKey: string | null;
  /** The id of the item that it was cut from with Tandem. */
  readonly splitFrom: string | null;
  /** Absent where only the other's links are known. */
  readonly links?: readonly LinkedItem[];
}

export const kinOf = ({ item, properties }: Pick<FoundItem, 'item' | 'properties'>): Kin => ({
  ...{ id: item.id, key: item.key, links: item.links },
  ...{ parentKey: item.parent?.key ?? null, splitFrom: splitFrom(properties) },
});

/** What stands above or below an item, or was cut from it or beside it, shares its words by nature and is no find. */
export const areKin = (one: Kin, other: Kin): boolean =>
  one.parentKey === other.key ||
  other.parentKey === one.key ||
  one.splitFrom === other.id ||
  other.splitFrom === one.id ||
  (one.splitFrom !== null && one.splitFrom === other.splitFrom) ||
  (one.links ?? []).some(({ key, phrase }) => key === other.key && isSplitPhrase(phrase));
