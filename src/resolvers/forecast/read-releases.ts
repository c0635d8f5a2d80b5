import type { OpenRelease, OpenWork } from '../../core/forecast/report/release-work';
import type { Board } from '../../core/model/item';
import type { ReleaseItem } from '../../jira/items/release-items';
import { jqlText } from '../../jira/jql';
import type { Version } from '../../jira/site/versions';
import type { World } from '../world';
import { backlogItem, isWork, withHidden, type BacklogItem } from './backlog-item';
import { boardsOfItems, itemBoards, type ItemBoards } from './item-boards';
import { readBacklog } from './read-backlog';
import { releasesOf } from './releases-of';
import type { TeamBoard } from './team-board';

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
  /** How many finished items were read where there are more; null where all were. */
  readonly doneCutAfterItems: number | null;
  /** Other boards on which teams of their own work on what is open. */
  readonly otherBoards: readonly Board[];
  /** Ids of those boards by the ids of their items, finished ones too. */
  readonly boardOf: ReadonlyMap<string, number>;
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
    readBacklog({ project, team }, world),
  ]);
  const { epicKeys } = backlog;
  const isAnythingPlanned = versions.length + epicKeys.length > 0;
  const [{ done, isCut }, boards, epics, hidden] = await Promise.all([
    readDone(project, { versions, epicKeys, team }, world),
    isAnythingPlanned ? itemBoards(project, team, planningBoards(backlog.seen), world) : oneTeam,
    world.asUser.releaseEpics([...new Set([...epicKeys, ...moreEpics])], team.fields),
    backlog.hiddenIds().then((ids) => hiddenItems(ids, team, world)),
  ]);
  const shown = withHidden(backlog.items, hidden);
  const sprints = [...backlog.seen, ...done].flatMap((item) => item.sprints);
  const boardOf = boardsOfItems([...shown, ...done.map(plannedLast)], sprints, {
    ...boards,
    asked: team.board?.id ?? null,
  });
  const items = shown.map((item) => withTeam(item, boardOf));
  const openKeys = new Set(epicKeys);
  const open = epics.filter(({ item }) => openKeys.has(item.key));
  return {
    ...{ items: backlog.seen, open: items.map(({ work }) => work), done, epics },
    releases: releasesOf({ versions, epics: inOrder(open, epicKeys), items, done, boardOf }),
    cutAfterItems: backlog.cutAfterItems,
    doneCutAfterItems: isCut ? doneItemsAtMost : null,
    ...{ otherBoards: boards.boards, boardOf },
  };
}

const planningBoards = (items: readonly ReleaseItem[]): ReadonlySet<number> =>
  new Set(items.flatMap(({ sprints }) => sprints.flatMap(({ boardId }) => boardId ?? [])));

const oneTeam: ItemBoards = { boards: [], byItem: new Map() };

const withTeam = (item: BacklogItem, boardOf: ReadonlyMap<string, number>): BacklogItem => {
  const teamId = boardOf.get(item.id);
  return teamId === undefined ? item : { ...item, work: { ...item.work, teamId } };
};

/** What is done belongs to the team of its last sprint. */
const plannedLast = ({ item, sprints }: ReleaseItem) => ({
  id: item.id,
  sprintIds: sprints.map(({ id }) => id).reverse(),
});

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
): Promise<{ readonly done: readonly ReleaseItem[]; readonly isCut: boolean }> {
  const { fields, estimateField: estimate } = team;
  const parts = [
    ...(versions.length > 0 ? [`fixVersion IN (${versions.map(({ id }) => id).join(', ')})`] : []),
    ...(epicKeys.length > 0 ? [`parent IN (${epicKeys.map(jqlText).join(', ')})`] : []),
    ...(fields.sprint ? ['sprint IN openSprints()'] : []),
  ];
  if (parts.length === 0) return { done: [], isCut: false };
  const isDone = `project = ${jqlText(project.key)} AND statusCategory = Done AND (${parts.join(' OR ')})`;
  const search = { jql: `${isDone} ORDER BY updated DESC`, fields, estimate, itemsAtMost: doneItemsAtMost };
  const { found, isCut } = await world.asUser.releaseItems(search);
  return { done: found.filter(isWork), isCut };
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
