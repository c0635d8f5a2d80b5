import type { ReleaseFields, ReleaseItem } from '../../jira/items/release-items';
import { jqlText } from '../../jira/jql';
import type { World } from '../world';
import { backlogItem, isWork } from './backlog-item';
import { epicsAtMost, isOpenIn, type BacklogAsk, type OpenBacklog } from './open-backlog';

/** Jira gives a hundred a request; of a longer backlog only what belongs to a release is read further down. */
const itemsAtMost = 500;
const furtherDownAtMost = 200;

/** The open items from the top down, as they stand now, and those of releases below them. */
export async function pagedBacklog({ project, team }: BacklogAsk, world: World): Promise<OpenBacklog> {
  const isOpen = isOpenIn(project.key);
  const ask = { fields: team.fields, estimate: team.estimateField };
  const { found: top, isCut } = await world.asUser.releaseItems({
    ...ask,
    ...{ jql: `${isOpen} ORDER BY Rank`, itemsAtMost },
  });
  const epicKeys = top.flatMap(({ item }) => (item.kind === 'epic' ? [item.key] : [])).slice(0, epicsAtMost);
  const below = isCut ? await readBelow({ project, top, epicKeys }, ask, world) : [];
  const seen = [...top, ...below].filter(isWork);
  return {
    ...{ seen, epicKeys, items: seen.map(backlogItem), cutAfterItems: isCut ? itemsAtMost : null },
    hiddenIds: async () => (isCut ? [] : unseen(await idsSeenByApp(isOpen, world), top)),
  };
}

/** Items of releases below what was read of the backlog: the lowest of them set the dates. */
async function readBelow(
  read: {
    readonly project: BacklogAsk['project'];
    readonly top: readonly ReleaseItem[];
    readonly epicKeys: readonly string[];
  },
  ask: ReleaseFields,
  world: World,
): Promise<readonly ReleaseItem[]> {
  const { project, top, epicKeys } = read;
  const isReleased = [
    `fixVersion IN unreleasedVersions(${jqlText(project.key)})`,
    ...(epicKeys.length > 0 ? [`parent IN (${epicKeys.map(jqlText).join(', ')})`] : []),
  ].join(' OR ');
  const jql = `${isOpenIn(project.key)} AND (${isReleased}) ORDER BY Rank DESC`;
  const known = new Set(top.map(({ item }) => item.id));
  const { found } = await world.asUser.releaseItems({ ...ask, jql, itemsAtMost: furtherDownAtMost });
  return found.filter(({ item }) => !known.has(item.id)).reverse();
}

function unseen(ids: ReadonlySet<string>, seen: readonly ReleaseItem[]): readonly string[] {
  const known = new Set(seen.map(({ item }) => item.id));
  return [...ids].filter((id) => !known.has(id));
}

/** All that is open, where the app may see it; it may see none of a project. */
async function idsSeenByApp(jql: string, world: World): Promise<ReadonlySet<string>> {
  try {
    return await world.asApp.idsOf(jql);
  } catch (error) {
    world.log(`forecast: hidden items are not counted, ${error instanceof Error ? error.name : typeof error}`);
    return new Set();
  }
}
