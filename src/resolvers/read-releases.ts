import type { DoneWork, OpenRelease, OpenWork } from '../core/forecast/report/release-work';
import { understand } from '../core/text/understand';
import type { FoundItem } from '../jira/issue-item';
import { jqlText } from '../jira/jql';
import type { Membership, ReleaseItem, ReleaseSearch } from '../jira/release-items';
import type { Version } from '../jira/versions';
import type { TeamBoard } from './team-board';
import type { World } from './world';

/** Jira gives a hundred a request; of a longer backlog only what belongs to a release is read further down. */
export const openItemsAtMost = 500;
const furtherDownAtMost = 200;
const doneItemsAtMost = 300;
/** Epics that are looked at, those highest in the backlog first. */
const epicsAtMost = 100;

export interface ReadReleases {
  readonly versions: readonly Version[];
  /** In the order of the backlog, without epics and sub-tasks. */
  readonly items: readonly ReleaseItem[];
  readonly open: readonly OpenWork[];
  /** Finished items of what is still open, and of the running sprint. */
  readonly done: readonly ReleaseItem[];
  readonly epics: readonly ReleaseItem[];
  readonly epicTexts: readonly FoundItem[];
  readonly releases: readonly OpenRelease[];
  readonly isCut: boolean;
}

/**
 * A project's unreleased versions and open epics with their items: five requests for a backlog of a hundred items, one
 * more for each hundred after. `moreEpics` are read along: epics spoken of before that may be closed by now.
 */
export async function readReleases(
  project: { readonly key: string },
  { fields, estimateField }: TeamBoard,
  moreEpics: readonly string[],
  world: World,
): Promise<ReadReleases> {
  const isOpen = `project = ${jqlText(project.key)} AND statusCategory != Done`;
  const ask = { fields, estimate: estimateField };
  const [versions, { found: top, isCut }, allIds] = await Promise.all([
    world.asUser.unreleasedVersions(project.key),
    world.asUser.releaseItems({ ...ask, jql: `${isOpen} ORDER BY Rank`, itemsAtMost: openItemsAtMost }),
    idsSeenByApp(isOpen, world),
  ]);
  const epics = top.filter(({ item }) => item.kind === 'epic').slice(0, epicsAtMost);
  const isReleased = belongsTo(versions, epics);
  const [below, done, epicTexts, hidden] = await Promise.all([
    isCut && isReleased ? readBelow(`${isOpen} AND (${isReleased}) ORDER BY Rank DESC`, top, ask, world) : [],
    readDone(project, isReleased, ask, world),
    world.asUser.epicTexts([...epics.map(({ item }) => item.key), ...moreEpics], fields),
    isCut ? [] : hiddenAmong(allIds, top, fields, world),
  ]);
  const items = [...top, ...below].filter(isWork);
  const read = { versions, items, done, epics, epicTexts, isCut };
  const open = new Map(items.map((item) => [item.item.key, openWork(item)]));
  return { ...read, open: [...open.values()], releases: releasesOf(read, open, hidden) };
}

/** In JQL; empty where nothing is planned. */
const belongsTo = (versions: readonly Version[], epics: readonly ReleaseItem[]): string =>
  [
    ...(versions.length > 0 ? [`fixVersion IN (${versions.map(({ id }) => id).join(', ')})`] : []),
    ...(epics.length > 0 ? [`parent IN (${epics.map(({ item }) => jqlText(item.key)).join(', ')})`] : []),
  ].join(' OR ');

type FieldsAsk = Pick<ReleaseSearch, 'fields' | 'estimate'>;

/** Items of releases below what was read of the backlog: the lowest of them set the dates. */
async function readBelow(jql: string, top: readonly ReleaseItem[], ask: FieldsAsk, world: World) {
  const known = new Set(top.map(({ item }) => item.id));
  const { found } = await world.asUser.releaseItems({ ...ask, jql, itemsAtMost: furtherDownAtMost });
  return found.filter(({ item }) => !known.has(item.id)).reverse();
}

/** Epics hold items and sub-tasks are parts of them: neither is finished by itself. */
const isWork = ({ item }: ReleaseItem): boolean => item.kind !== 'epic' && item.kind !== 'subtask';

/** All that is open, where the app may see it; it may see none of a project. */
async function idsSeenByApp(jql: string, world: World): Promise<ReadonlySet<string>> {
  try {
    return await world.asApp.idsOf(jql);
  } catch (error) {
    world.log(`forecast: hidden items are not counted, ${error instanceof Error ? error.name : typeof error}`);
    return new Set();
  }
}

/** Where the items belong that this person may not see: they are counted and not named. */
async function hiddenAmong(
  allIds: ReadonlySet<string>,
  seen: readonly ReleaseItem[],
  fields: TeamBoard['fields'],
  world: World,
): Promise<readonly Membership[]> {
  const known = new Set(seen.map(({ item }) => item.id));
  const ids = [...allIds].filter((id) => !known.has(id));
  const members = await world.asApp.membershipsOf(ids, fields);
  return members.filter(({ kind }) => kind !== 'epic' && kind !== 'subtask');
}

async function readDone(project: { readonly key: string }, isReleased: string, ask: FieldsAsk, world: World) {
  const parts = [...(isReleased ? [isReleased] : []), ...(ask.fields.sprint ? ['sprint IN openSprints()'] : [])];
  if (parts.length === 0) return [];
  const isDone = `project = ${jqlText(project.key)} AND statusCategory = Done AND (${parts.join(' OR ')})`;
  const jql = `${isDone} ORDER BY updated DESC`;
  return (await world.asUser.releaseItems({ ...ask, jql, itemsAtMost: doneItemsAtMost })).found.filter(isWork);
}

function openWork({ item, worth }: ReleaseItem): OpenWork {
  return {
    ...{ key: item.key, estimate: item.estimate, isFlagged: item.isFlagged, worth, createdAt: item.createdAt },
    isStarted: item.status.category === 'inProgress',
    isInSprint: item.sprints.some(({ state }) => state === 'active'),
    waitsFor: item.links.filter((link) => link.blocksThis && link.statusCategory !== 'done').map(({ key }) => key),
  };
}

const doneWork = ({ item, categorySince }: ReleaseItem): DoneWork => ({
  ...{ key: item.key, estimate: item.estimate, createdAt: item.createdAt, doneAt: categorySince },
});

function releasesOf(
  { versions, items, done, epics, epicTexts }: Omit<ReadReleases, 'open' | 'releases'>,
  open: ReadonlyMap<string, OpenWork>,
  hidden: readonly Membership[],
): readonly OpenRelease[] {
  const texts = new Map(epicTexts.map((epic) => [epic.item.key, epic]));
  const withCriteria = (key: string) => {
    const epic = texts.get(key);
    return epic ? [{ key, hasSuccessCriteria: saysHowItSucceeds(epic) }] : [];
  };
  const worked = (isIn: (item: ReleaseItem) => boolean) => ({
    open: items.filter(isIn).flatMap(({ item }) => open.get(item.key) ?? []),
    done: done.filter(isIn).map(doneWork),
  });
  const ofVersions = versions.map(({ id, name, releaseDate }): OpenRelease => {
    const isIn = ({ versionIds }: { readonly versionIds: readonly string[] }): boolean => versionIds.includes(id);
    const parents = items.filter(isIn).flatMap(({ item }) => item.parent?.key ?? []);
    const own = [...parents, ...epics.filter(isIn).map(({ item }) => item.key)];
    return {
      ...{ kind: 'version', id, name, promisedFor: releaseDate, ...worked(isIn) },
      hiddenItems: hidden.filter(isIn).length,
      epics: [...new Set(own)].flatMap(withCriteria),
    };
  });
  const ofEpics = epics.map(({ item: { key, summary }, dueOn }): OpenRelease => {
    return {
      ...{ kind: 'epic', id: key, name: summary, promisedFor: dueOn },
      ...worked(({ item }) => item.parent?.key === key),
      hiddenItems: hidden.filter(({ parentKey }) => parentKey === key).length,
      epics: withCriteria(key),
    };
  });
  // An epic without items and without a date promises nothing.
  const isTold = ({ open: left, done: finished, promisedFor, hiddenItems }: OpenRelease): boolean =>
    left.length + finished.length + hiddenItems > 0 || promisedFor !== null;
  return [...ofVersions, ...ofEpics.filter(isTold)];
}

/** A number with what it measures ("30 %", "under 5 minutes"), or words that announce one. */
const measure = /\d+(?:[.,]\d+)?\s*(?:%|‰|€|\$|£|[a-z]+\b)|\b(?:measures?|metrics?|KPIs?|success)\b/i;

/** Success criteria are a list of criteria, or a measure anywhere in its text. */
function saysHowItSucceeds({ item }: FoundItem): boolean {
  const { criteria, whole } = understand(item);
  return criteria.length > 0 || measure.test(whole.text.slice(item.summary.length));
}
