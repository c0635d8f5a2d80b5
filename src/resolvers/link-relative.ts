import { JiraFailure } from '../jira/failure';
import { linkTypeFor } from '../jira/link-types';
import type { Handler } from './door';
import { issueIn } from './read-refinement';
import { QuestionProblem } from './problem';
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
  const wanted = linkTypeFor(types, kind);
  if (!wanted) {
    throw new QuestionProblem({
      kind: 'conflict',
      title: kind === 'duplicates' ? 'This site has no link for duplicates' : 'This site has no link for related items',
      advice: 'A Jira administrator can add a link type; until then, mention the other item in a comment.',
    });
  }
  const phrases = [wanted.type.inward, wanted.type.outward];
  if (!links.some((link) => link.key === issueKey && phrases.includes(link.phrase))) {
    const [from, to] = wanted.isOutward ? [key, issueKey] : [issueKey, key];
    await linkAsPerson(() => world.asUser.link(wanted.type.id, from, to));
  }
  return relativesAnswer(place, world);
};

/** Here Jira's refusals mean one clear thing each. */
async function linkAsPerson(link: () => Promise<void>): Promise<void> {
  try {
    await link();
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
