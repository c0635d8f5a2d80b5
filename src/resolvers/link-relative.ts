import type { Change, LinkedItem } from '../core/model/item';
import { JiraFailure } from '../jira/failure';
import { linkTypeFor, type FoundLinkType, type LinkType } from '../jira/link-types';
import type { Handler } from './door';
import { isJustNow } from './just-now';
import { issueIn } from './read-refinement';
import { QuestionProblem } from './problem';
import { relativesAnswer } from './relatives';
import type { World } from './world';

type Kind = 'duplicates' | 'relates';

/** Links the open item with one that is about the same thing, as the person; what is linked so already stays as it is. */
export const linkRelative: Handler<'linkRelative'> = async (place, { issueKey, kind }, world) => {
  const { id } = issueIn(place);
  const [found, types] = await Promise.all([world.asUser.issue(id, []), world.asUser.linkTypes()]);
  const { key, links } = found.item;
  if (issueKey === key) {
    throw new QuestionProblem({
      kind: 'bad-question',
      title: 'An item cannot be linked to itself',
      advice: 'Choose another item.',
    });
  }
  const wanted = linkTypeOrProblem(types, kind);
  const isNew = !links.some(isLink(wanted, issueKey));
  if (isNew) {
    const [from, to] = wanted.isOutward ? [key, issueKey] : [issueKey, key];
    await asPerson(() => world.asUser.link(wanted.type.id, from, to));
  }
  const answer = await relativesAnswer(place, world);
  return isNew ? { ...answer, justLinked: { issueKey, kind } } : answer;
};

/** Takes back a link that this person made just now; one that is gone already is left so. */
export const unlinkRelative: Handler<'unlinkRelative'> = async (place, { issueKey, kind }, world) => {
  const { id } = issueIn(place);
  const [found, types] = await Promise.all([world.asUser.issue(id, [], ['changelog']), world.asUser.linkTypes()]);
  const link = found.item.links.find(isLink(linkTypeOrProblem(types, kind), issueKey));
  if (link?.id !== undefined) {
    const linkId = link.id;
    if (!isOwnAndNew(found.item.changes ?? [], issueKey, world)) {
      throw new QuestionProblem({
        kind: 'conflict',
        title: 'This link was not made by you just now',
        advice: 'If it is wrong, remove it on the item in Jira.',
      });
    }
    await asPerson(() => world.asUser.unlink(linkId));
  }
  return relativesAnswer(place, world);
};

const isLink =
  ({ type }: FoundLinkType, issueKey: string) =>
  ({ key, phrase }: LinkedItem): boolean =>
    key === issueKey && [type.inward, type.outward].includes(phrase);

/** A link itself tells neither who made it nor when; the item's history does. */
function isOwnAndNew(changes: readonly Change[], issueKey: string, { personId, now }: World): boolean {
  const made = changes.findLast(({ field, fieldName = field, to }) => fieldName === 'Link' && to === issueKey);
  return made?.authorAccountId === personId && isJustNow(made.at, now());
}

function linkTypeOrProblem(types: readonly LinkType[], kind: Kind): FoundLinkType {
  const wanted = linkTypeFor(types, kind);
  if (wanted) return wanted;
  throw new QuestionProblem({
    kind: 'conflict',
    title: kind === 'duplicates' ? 'This site has no link for duplicates' : 'This site has no link for related items',
    advice: 'A Jira administrator can add a link type; until then, mention the other item in a comment.',
  });
}

/** Here Jira's refusals mean one clear thing each. */
async function asPerson(change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    if (error.kind === 'forbidden' || error.kind === 'signed-out') {
      throw new QuestionProblem({
        kind: 'forbidden',
        title: 'You may not link these items',
        advice: 'Jira’s permissions decide. Ask a project administrator if you need it.',
      });
    }
    if (error.kind !== 'refused' || error.reasons.length === 0) throw error;
    throw new QuestionProblem({
      kind: 'conflict',
      title: 'Jira did not accept this link',
      advice: error.reasons.join(' '),
    });
  }
}
