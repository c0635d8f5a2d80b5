import { fingerprint, type Fingerprint } from '../core/text/duplicates/fingerprint';
import { itemWords } from '../core/text/duplicates/item-words';
import { fits } from '../core/text/duplicates/packed-index';
import { JiraFailure } from '../jira/failure';
import { jqlText } from '../jira/jql';
import { filedAt } from '../resolvers/kept/filed-at';
import type { World } from '../resolvers/world';
import type { BuildingParts } from '../store/built-parts';
import type { TaskEnd } from './task-end';

/** Closed items stay this long: a bug filed again is most often one that was closed lately. */
const closedForDays = 180;
/** Newest first, so that in a larger project the oldest are left out. */
const itemsAtMost = 20_000;
/** What one invocation keeps back for writing its last part and its checkpoint. */
const marginInMs = 30_000;
const waitAtMostInSeconds = 900;

/**
 * Reads a project page by page into the parts of its index. Every part written is a checkpoint: an invocation that is
 * ended, throttled or out of time is followed by one that goes on from there.
 */
export async function buildRelatives(projectId: string, world: World, timeLeftInMs: () => number): Promise<TaskEnd> {
  const head = await world.relatives.head(projectId);
  if (!head?.building) return { kind: 'skipped' };
  let building: BuildingParts = head.building;
  let unsaved: Fingerprint[] = [];
  let nextPage = building.pageToken;

  /** Writes what was read so far, and the page to go on with. */
  async function save(pageToken: string | null, total = building.total): Promise<void> {
    const { generation, parts, done } = building;
    if (unsaved.length > 0) await world.relatives.writePart(projectId, generation, parts, unsaved);
    building = {
      ...building,
      ...{ pageToken, total, done: done + unsaved.length, beatAt: world.now().toISOString() },
      parts: parts + (unsaved.length > 0 ? 1 : 0),
    };
    unsaved = [];
    await world.relatives.writeHead(projectId, { ready: head?.ready ?? null, building });
  }

  try {
    const [project, fields] = await Promise.all([world.asApp.project(projectId), world.asApp.siteFields()]);
    const isWanted = `statusCategory != Done OR statusCategoryChangedDate >= -${closedForDays}d`;
    const jql = `project = ${jqlText(project.key)} AND (${isWanted})`;
    if (building.total === 0) await save(null, await world.asApp.approximateCount(jql));
    // An invocation may have ended between its last part and the head that says so.
    let isRead = building.parts > 0 && building.pageToken === null;
    while (!isRead) {
      const page = await world.asApp.textsPage(`${jql} ORDER BY created DESC`, fields, nextPage);
      const prints = page.items.map((item) => fingerprint(item.id, filedAt(item.createdAt), itemWords(item)));
      if (unsaved.length > 0 && !fits([...unsaved, ...prints])) await save(nextPage);
      unsaved.push(...prints);
      nextPage = building.done + unsaved.length < itemsAtMost ? page.nextPageToken : null;
      isRead = nextPage === null;
      if (!isRead && timeLeftInMs() >= marginInMs) continue;
      await save(nextPage);
      if (!isRead) return { kind: 'continue' };
    }
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    world.log(`relatives: ${error.message}, at ${building.done} of ${building.total} items`);
    if (error.kind === 'out-of-budget') {
      await save(nextPage);
      return { kind: 'continue' };
    }
    if (error.kind === 'rate-limited' || error.kind === 'unavailable' || error.kind === 'malformed') {
      await save(nextPage);
      return { kind: 'wait', seconds: Math.min(waitAtMostInSeconds, error.retryAfterInSeconds ?? 60) };
    }
    // The project is gone, or Jira no longer knows the page: what was begun is dropped, and who asks next begins anew.
    await world.relatives.writeHead(projectId, { ready: head.ready, building: null });
    await world.relatives.removeParts(projectId, building);
    return { kind: 'skipped' };
  }
  const { generation, parts, done, startedAt } = building;
  const ready = { generation, parts, items: done, asOf: startedAt, builtAt: startedAt };
  await world.relatives.writeHead(projectId, { ready, building: null });
  if (head.ready) await world.relatives.removeParts(projectId, head.ready);
  // What changed before the first page was read is in the pages.
  const changes = await world.relatives.changes(projectId);
  await world.relatives.removeChanges(changes.filter(({ at }) => at < startedAt));
  world.log(`relatives: ${done} items in ${parts} parts`);
  return { kind: 'done' };
}
