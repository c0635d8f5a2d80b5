import type { RemovedChildren } from '../../contract';
import { JiraFailure } from '../../jira/failure';
import type { Birth } from '../../jira/items/new-issues';
import type { Handler } from '../door';
import { isJustNow } from '../just-now';
import type { World } from '../world';
import { issueIn } from './read-refinement';

type Kept = RemovedChildren['kept'][number];

/**
 * Takes back the children of a split, as the person: only those that this person made of the open item within the hour
 * and that nobody touched since. What must stay is told by key.
 */
export const removeChildren: Handler<'removeChildren'> = async (place, { keys }, world) => {
  const { id, key } = issueIn(place);
  const births = new Map((await world.asUser.births(keys)).map((birth) => [birth.key, birth]));
  const outcomes = await Promise.all(
    [...new Set(keys)].map(async (childKey): Promise<Kept | string> => {
      const birth = births.get(childKey);
      if (!birth || !isOurs(birth, id, world)) return { key: childKey, why: 'not-ours' };
      if (!isUntouched(birth, key)) return { key: childKey, why: 'changed' };
      return (await isRemoved(birth, world)) ? childKey : { key: childKey, why: 'refused' };
    }),
  );
  const removed = outcomes.filter((outcome) => typeof outcome === 'string');
  world.log(`split taken back: ${removed.length} of ${outcomes.length} removed`);
  return { removed, kept: outcomes.filter((outcome) => typeof outcome !== 'string') };
};

/** Anybody who may edit could write the mark; who made an issue, and when, nobody can. */
const isOurs = ({ creatorId, createdAt, splitFrom }: Birth, parentId: string, world: World): boolean =>
  creatorId === world.personId && splitFrom === parentId && isJustNow(createdAt, world.now());

/** The link to the item it was cut from is the one change that Tandem made itself. Unknown counts as touched. */
const isUntouched = ({ comments, changes }: Birth, parentKey: string): boolean =>
  comments === 0 &&
  changes?.every(({ field, fieldName = field, to }) => fieldName === 'Link' && to === parentKey) === true;

async function isRemoved({ id }: Birth, world: World): Promise<boolean> {
  try {
    await world.asUser.removeIssue(id);
    return true;
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    world.log(`split taken back: a child stays, ${error.message}`);
    // Somebody was faster to delete it, which is what was wanted.
    return error.kind === 'not-found';
  }
}
