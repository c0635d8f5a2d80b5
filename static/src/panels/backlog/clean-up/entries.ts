import type { CleanUpItem, DuplicatePair, NamedItem } from '../../../../../src/contract';
import { cleanUpWords as say } from '../../../words/clean-up';
import type { Target } from './run/deed';

/** A row of a clean-up list: an item, or a pair with its newer item first. */
export interface Entry {
  readonly target: Target;
  readonly items: readonly NamedItem[];
  readonly because: string;
  readonly labels: readonly string[];
}

export function pairEntry({ newer, older, sharedWords, hasSameTitle }: DuplicatePair): Entry {
  return {
    target: {
      name: `${newer.id} ${older.id}`,
      id: newer.id,
      key: newer.key,
      of: { id: older.id, key: older.key },
    },
    items: [newer, older],
    because: hasSameTitle ? say.sameTitle : say.sharedWords(sharedWords),
    labels: [],
  };
}

export const itemEntry = ({ item, because, labels }: CleanUpItem): Entry => ({
  target: { name: item.id, id: item.id, key: item.key },
  items: [item],
  because,
  labels,
});
