/** Names that a sprint's own items do not tell; asked as the person who looks, and held for a minute at most. */
import { JiraFailure } from '../../jira/failure';
import type { FoundItem } from '../../jira/items/issue-item';
import type { World } from '../world';
import type { SprintPlace } from './sprint-place';

/** More blockers than this from outside are a matter of their own; one request tells them all. */
const blockersAtMost = 50;

/**
 * Who works on what blocks the sprint's items from outside, by key. Nobody is named while jobs still read the board's
 * past: the first look has its requests for other things.
 */
export async function outsideAssignees(
  at: SprintPlace,
  members: readonly FoundItem[],
  world: World,
): Promise<ReadonlyMap<string, string>> {
  if (at.sprint.state === 'closed' || at.history.reading !== null) return new Map();
  const own = new Set(members.map(({ item }) => item.key));
  const blocking = members
    .filter(({ item }) => item.status.category !== 'done')
    .flatMap(({ item }) => item.links)
    .filter(({ key, blocksThis, statusCategory }) => blocksThis && statusCategory !== 'done' && !own.has(key));
  const keys = [...new Set(blocking.map(({ key }) => key))].sort().slice(0, blockersAtMost);
  if (keys.length === 0) return new Map();
  return heldNames(`blockers/${keys.join()}`, world, async () => {
    const found = await world.asUser.itemsById(keys, { fields: at.facts.fields, estimate: null, withAssignee: true });
    return found.flatMap(({ item }) => (item.assignee ? [[item.key, item.assignee.displayName] as const] : []));
  });
}

/** The name of somebody who could be given work in the project; null where Jira does not tell this person. */
export async function nameOf(accountId: string, projectKey: string, world: World): Promise<string | null> {
  const names = await heldNames(`person/${projectKey}/${accountId}`, world, async () => {
    const found = await world.asUser.assignable(projectKey, { accountId });
    return found.map((person) => [person.accountId, person.displayName] as const);
  });
  const name = names.get(accountId) ?? '';
  return name === '' ? null : name;
}

/** A name is a courtesy: where Jira refuses it, the answer stands without. */
async function heldNames(
  of: string,
  world: World,
  ask: () => Promise<readonly (readonly [string, string])[]>,
): Promise<ReadonlyMap<string, string>> {
  const owner = `${world.siteId}/${world.personId}/${of}`;
  const now = world.now().getTime();
  const held = world.warmSprints.names(owner, now);
  if (held) return held;
  try {
    const names = new Map(await ask());
    world.warmSprints.keepNames(owner, names, now);
    return names;
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    return new Map();
  }
}
