import type { ItemRecord } from '../../core/model/item-record';
import type { ReleaseItem } from '../../jira/items/release-items';
import { jqlText } from '../../jira/jql';
import { recordsNow } from '../kept/warm-records';
import { orUnreadable } from '../or-unreadable';
import type { World } from '../world';
import { backlogItem, isWork, type BacklogItem } from './backlog-item';
import { isOpenIn, type BacklogAsk, type OpenBacklog } from './open-backlog';

/** What two requests bring anyway is better read as it stands. */
const longFrom = 200;
/** As many ids as one request gives: further down nobody plans. */
const idsAtMost = 5_000;
/** What is begun, planned now, or in a version; where there is more, the backlog is read page by page. */
const nearAtMost = 500;
/** Items that no event told of yet, and blockers elsewhere: as many as one request names. */
const namedAtMost = 100;
/** A schedule comes round each day; records that it left alone for longer tell of another backlog. */
const trustedForInMs = 48 * 3_600_000;

/**
 * A long backlog in two requests: Jira tells as the person which items are open and in which order, the records that
 * jobs keep tell the rest. What is begun, planned now, or in a version is read as it stands. Null where records are
 * missing or old, or tell another size than the board's.
 */
export async function keptBacklog(ask: BacklogAsk, world: World): Promise<OpenBacklog | null> {
  const records = await trustedRecords(ask, world);
  if (!records) return null;
  const { project, team } = ask;
  const isOpen = isOpenIn(project.key);
  const isNear = [
    `fixVersion IN unreleasedVersions(${jqlText(project.key)})`,
    'statusCategory = "In Progress"',
    ...(team.fields.sprint ? ['sprint IN openSprints()'] : []),
  ].join(' OR ');
  const [ids, near] = await Promise.all([
    world.asUser.idsOf(`${isOpen} ORDER BY Rank`, idsAtMost),
    world.asUser.releaseItems({
      ...{ fields: team.fields, estimate: team.estimateField, itemsAtMost: nearAtMost },
      jql: `${isOpen} AND (${isNear}) ORDER BY Rank`,
    }),
  ]);
  const byId = new Map(records.map((record) => [record.id, record]));
  const seenNow = new Map(near.found.map((found) => [found.item.id, found]));
  const unknown = [...ids].filter((id) => !byId.has(id) && !seenNow.has(id));
  if (near.isCut || unknown.length > namedAtMost) return null;
  const [news, named] = await Promise.all([
    world.asUser.releaseItemsById(unknown, { fields: team.fields, estimate: team.estimateField }),
    blockersSeen(records, ids, world),
  ]);
  for (const found of news) seenNow.set(found.item.id, found);
  return told({ ids, byId, seenNow, named, isSized: team.estimateField !== null });
}

interface Found {
  readonly ids: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, ItemRecord>;
  readonly seenNow: ReadonlyMap<string, ReleaseItem>;
  /** Ids of blockers that the person may see. */
  readonly named: ReadonlySet<string>;
  readonly isSized: boolean;
}

function told({ ids, byId, seenNow, named, isSized }: Found): OpenBacklog {
  const items: BacklogItem[] = [];
  const epicKeys: string[] = [];
  for (const id of ids) {
    const [found, record] = [seenNow.get(id), byId.get(id)];
    const kind = found?.item.kind ?? record?.kind;
    if (kind === 'epic') epicKeys.push(found?.item.key ?? record?.key ?? '');
    else if (kind === 'subtask') continue;
    else if (found) items.push(backlogItem(found));
    else if (record) items.push(itemOfRecord(record, { byId, named, isSized }));
  }
  const isCut = ids.size >= idsAtMost;
  const hidden = [...byId.values()].filter((record) => isOpenWork(record) && !ids.has(record.id));
  return {
    ...{ items, epicKeys, seen: [...seenNow.values()].filter(isWork), cutAfterItems: isCut ? idsAtMost : null },
    hiddenIds: async () => (isCut ? [] : hidden.map(({ id }) => id)),
  };
}

const isOpenWork = ({ kind, category }: ItemRecord): boolean =>
  category !== 'done' && kind !== 'epic' && kind !== 'subtask';

const itemOfRecord = (record: ItemRecord, { byId, named, isSized }: Pick<Found, 'byId' | 'named' | 'isSized'>) => ({
  ...{ id: record.id, rank: record.rank, versionIds: [], sprintIds: record.sprint ? [record.sprint.id] : [] },
  parentKey: record.parentId === null ? null : (byId.get(record.parentId)?.key ?? null),
  work: {
    ...{ id: record.id, key: record.key, createdAt: record.createdAt },
    ...{ isFlagged: record.isFlagged, worth: record.worth },
    estimate: isSized ? record.estimate : null,
    isStarted: record.category === 'inProgress',
    isInSprint: record.sprint?.state === 'active',
    waitsFor: record.blockedBy.flatMap(({ id, key, isDone }) => (isDone || !named.has(id) ? [] : [key])),
  },
});

/** Ids of all blockers that the person may see: those in this backlog, and those elsewhere that Jira shows. */
async function blockersSeen(
  records: readonly ItemRecord[],
  ids: ReadonlySet<string>,
  world: World,
): Promise<ReadonlySet<string>> {
  const own = new Set(records.map(({ id }) => id));
  const blockers = records.flatMap(({ blockedBy }) => blockedBy.flatMap(({ id, isDone }) => (isDone ? [] : [id])));
  const elsewhere = [...new Set(blockers)].filter((id) => !own.has(id)).slice(0, namedAtMost);
  const lines = elsewhere.length > 0 ? await world.asUser.lines(elsewhere) : [];
  return new Set([...ids, ...lines.map(({ id }) => id)]);
}

async function trustedRecords({ project, team }: BacklogAsk, world: World): Promise<readonly ItemRecord[] | null> {
  const head = await orUnreadable(world.records.head(project.id), world);
  const ready = head?.ready;
  if (!ready || ready.items <= longFrom || !isSizedAlike(team)) return null;
  if (world.now().getTime() - Date.parse(ready.asOf) > trustedForInMs) return null;
  return orUnreadable(
    recordsNow(project.id, ready, world).then(({ records }) => records),
    world,
  );
}

/** Records are sized in the site's own fields for estimates; a board may size in any other. */
const isSizedAlike = ({ fields, estimateField }: BacklogAsk['team']): boolean =>
  estimateField === null || fields.estimates.some(({ fieldId }) => fieldId === estimateField.fieldId);
