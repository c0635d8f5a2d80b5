import type { Span } from '../../model/finding';
import type { SetMember } from './set-rule';

const namedAtMost = 3;

/** "SHOP-3", "SHOP-3 and SHOP-9", "SHOP-3, SHOP-9, SHOP-12 and 4 more". */
export function keysOf(members: readonly SetMember[]): string {
  const named = members.slice(0, namedAtMost).map(({ item }) => item.key);
  const rest = members.length - named.length;
  if (rest > 0) return `${named.join(', ')} and ${rest} more`;
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} and ${last}`;
}

/** A link says that somebody knows how the two belong together. */
export const areLinked = (one: SetMember, other: SetMember): boolean =>
  one.item.links.some(({ key }) => key === other.item.key) || other.item.links.some(({ key }) => key === one.item.key);

/** The title, or the first words where there is none. */
export function titleOf({ review }: SetMember): Span {
  const { start, end } = review.blocks[0] ?? { start: 0, end: 0 };
  return { start, end };
}
