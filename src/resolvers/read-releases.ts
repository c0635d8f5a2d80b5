import type { OpenRelease, OpenWork } from '../core/forecast/report/release-work';
import { jqlText } from '../jira/jql';
import type { ReleaseItem } from '../jira/release-items';
import type { Version } from '../jira/versions';
import { backlogItem, isWork, withHidden, type BacklogItem } from './backlog-item';
import { openBacklog } from './open-backlog';
import { releasesOf } from './releases-of';
import type { TeamBoard } from './team-board';
import type { World } from './world';

/** The newest of them: older ones move no date. */
const doneItemsAtMost = 300;

export interface ReadReleases {
  /** Open items as they were read just now: what is begun, planned now, or in a version, if not all. */
  readonly items: readonly ReleaseItem[];
  /** All open items in the order of the backlog, hidden ones among them. */
  readonly open: readonly OpenWork[];
  /** Finished items of what is still open, and of the running sprint. */
  readonly done: readonly ReleaseItem[];
  /** Open epics, and those that were asked for. */
  readonly epics: readonly ReleaseItem[];
  readonly releases: readonly OpenRelease[];
  /** How many open items were read where there are more; null where all were. */
  readonly cutAfterItems: number | null;
}

/**
 * A project's unreleased versions and open epics with their items, in eight requests or fewer. `moreEpics` are read
 * along: epics spoken of before that may be closed by now.
 */
export async function readReleases(
  project: { readonly id: string; readonly key: string },
  team: TeamBoard,
  moreEpics: readonly string[],
  world: World,
): Promise<ReadReleases> {
  const [versions, backlog] = await Promise.all([
    world.asUser.unreleasedVersions(project.key),
    openBacklog({ project, team }, world),
  ]);
  const { epicKeys } = backlog;
  const [done, epics, hidden] = await Promise.all([
    readDone(project, { versions, epicKeys, team }, world),
    world.asUser.releaseEpics([...new Set([...epicKeys, ...moreEpics])], team.fields),
    backlog.hiddenIds().then((ids) => hiddenItems(ids, team, world)),
  ]);
  const items = withHidden(backlog.items, hidden);
  const openKeys = new Set(epicKeys);
  const open = epics.filter(({ item }) => openKeys.has(item.key));
  return {
    ...{ items: backlog.seen, open: items.map(({ work }) => work), done, epics },
    releases: releasesOf({ versions, epics: inOrder(open, epicKeys), items, done }),
    cutAfterItems: backlog.cutAfterItems,
  };
}

/** Jira gives what is asked for by key in no order of ours. */
function inOrder(epics: readonly ReleaseItem[], keys: readonly string[]): readonly ReleaseItem[] {
  const byKey = new Map(epics.map((epic) => [epic.item.key, epic]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

async function readDone(
  project: { readonly key: string },
  {
    versions,
    epicKeys,
    team,
  }: { readonly versions: readonly Version[]; readonly epicKeys: readonly string[]; readonly team: TeamBoard },
  world: World,
): Promise<readonly ReleaseItem[]> {
  const { fields, estimateField: estimate } = team;
  const parts = [
    ...(versions.length > 0 ? [`fixVersion IN (${versions.map(({ id }) => id).join(', ')})`] : []),
    ...(epicKeys.length > 0 ? [`parent IN (${epicKeys.map(jqlText).join(', ')})`] : []),
    ...(fields.sprint ? ['sprint IN openSprints()'] : []),
  ];
  if (parts.length === 0) return [];
  const isDone = `project = ${jqlText(project.key)} AND statusCategory = Done AND (${parts.join(' OR ')})`;
  const search = { jql: `${isDone} ORDER BY updated DESC`, fields, estimate, itemsAtMost: doneItemsAtMost };
  return (await world.asUser.releaseItems(search)).found.filter(isWork);
}

/** What this person may not see takes the team's time all the same: it is counted, and named nowhere. */
async function hiddenItems(ids: readonly string[], team: TeamBoard, world: World): Promise<readonly BacklogItem[]> {
  if (ids.length === 0) return [];
  const { fields, estimateField: estimate } = team;
  const found = await world.asApp.unnamedItems(ids, { fields, estimate });
  return found
    .filter((one) => isWork(one) && one.item.status.category !== 'done')
    .map(backlogItem)
    .map((one) => ({ ...one, work: { ...one.work, isHidden: true, isFlagged: false, waitsFor: [] } }));
}
