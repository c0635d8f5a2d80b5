/** Links between two items, as Jira tells them on one of the two. */
import type { Change, Item, LinkedItem } from '../core/model/item';
import { linkTypeFor, type FoundLinkType, type LinkType } from '../jira/items/link-types';
import { QuestionProblem } from './problem';

export const isLink =
  ({ type }: FoundLinkType, issueKey: string) =>
  ({ key, phrase }: LinkedItem): boolean =>
    key === issueKey && [type.inward, type.outward].includes(phrase);

/** From the end that does the deed to the one it is done to: "from duplicates to". */
export const endsInOrder = ({ isOutward }: FoundLinkType, key: string, otherKey: string): readonly [string, string] =>
  isOutward ? [key, otherKey] : [otherKey, key];

/** A link itself tells neither who made it nor when; the item's history does. */
export const linkingOf = ({ changes = [] }: Item, otherKey: string): Change | undefined =>
  changes.findLast(({ field, fieldName = field, to }) => fieldName === 'Link' && to === otherKey);

export function linkTypeOrProblem(types: readonly LinkType[], kind: 'duplicates' | 'relates'): FoundLinkType {
  const wanted = linkTypeFor(types, kind);
  if (wanted) return wanted;
  throw new QuestionProblem({
    kind: 'conflict',
    title: kind === 'duplicates' ? 'This site has no link for duplicates' : 'This site has no link for related items',
    advice: 'A Jira administrator can add a link type; until then, mention the other item in a comment.',
  });
}
