import { JiraFailure } from '../../jira/failure';
import type { Handler } from '../door';
import { endsInOrder, isLink, linkTypeOrProblem, linkingOf } from '../item-links';
import { isOwnAndNew } from '../just-now';
import { QuestionProblem } from '../problem';
import { issueIn } from './read-refinement';
import { relativesAnswer } from './relatives';

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
    const [from, to] = endsInOrder(wanted, key, issueKey);
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
    if (!isOwnAndNew(linkingOf(found.item, issueKey), world)) {
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
