import { withRecordChanges } from '../core/backlog/records-with-changes';
import { JiraFailure } from '../jira/failure';
import type { FoundItem } from '../jira/items/issue-item';
import { judgedWith } from '../resolvers/kept/kept-record';
import { orUnreadable } from '../resolvers/or-unreadable';
import { settingsOf } from '../resolvers/settings/team-settings';
import type { World } from '../resolvers/world';
import { nextBuilding, type BuildingParts, type PartsHead } from '../store/built-parts';
import type { RecordsSite } from '../store/item-records';
import { UnreadableValue } from '../store/key-value';
import { recordsInParts } from '../store/packed-records';
import { endAfter } from './after-failure';
import { foldRecords } from './fold-records';
import { recordsFrom, siteOf, wantedItems } from './records-reading';
import type { TaskEnd } from './task-end';

/** Changelogs come for a thousand issues in one request; each such round is a checkpoint. */
const itemsTogether = 1_000;
/** A page that reads more than a hundred parts would take longer than a person waits. */
const itemsAtMost = 100_000;
/** After a month all is read anew: what the rules say changes with time, and with Tandem. */
const builtAnewAfterInDays = 30;
/** What one invocation keeps back for its last round. */
const marginInMs = 60_000;

/** Makes a project's records current: reads all items where nobody has yet, or long ago; else folds what changed. */
export async function makeRecords(projectId: string, world: World, timeLeftInMs: () => number): Promise<TaskEnd> {
  const [head, site, settings] = await Promise.all([
    orUnreadable(world.records.head(projectId), world),
    orUnreadable(world.records.site(projectId), world),
    settingsOf(world, projectId),
  ]);
  const isSame = site?.judgedWith === judgedWith(settings);
  const end =
    head?.ready && !head.building && isSame && !isOld(head.ready.builtAt, world)
      ? await foldOrBuild(projectId, { head, ready: head.ready }, world, timeLeftInMs)
      : await buildRecords(projectId, { head, site: isSame ? site : null }, world, timeLeftInMs);
  // Whoever waits for more is told again that somebody is at work.
  if (end.kind === 'done' || end.kind === 'skipped') await world.records.forgetAsked(projectId);
  return end;
}

async function foldOrBuild(
  projectId: string,
  { head, ready }: { readonly head: PartsHead; readonly ready: NonNullable<PartsHead['ready']> },
  world: World,
  timeLeftInMs: () => number,
): Promise<TaskEnd> {
  try {
    return await foldRecords(projectId, ready, world);
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    world.log(`records: ${error.key} is not readable, all is read anew`);
    return buildRecords(projectId, { head, site: null }, world, timeLeftInMs);
  }
}

/**
 * Reads a project page by page. Every round written is a checkpoint: an invocation that is ended, throttled or out of
 * time is followed by one that goes on from there. `site` is null where the reading must begin at its beginning.
 */
export async function buildRecords(
  projectId: string,
  begun: { readonly head: PartsHead | null; readonly site: RecordsSite | null },
  world: World,
  timeLeftInMs: () => number,
): Promise<TaskEnd> {
  const ready = begun.head?.ready ?? null;
  const left = begun.head?.building ?? null;
  let building: BuildingParts = begun.site && left ? left : nextBuilding({ ready, building: null }, world.now());
  let unsaved: FoundItem[] = [];
  let savedAt = building.pageToken;
  const save = async (next: Partial<BuildingParts>): Promise<void> => {
    building = { ...building, ...next, beatAt: world.now().toISOString() };
    await world.records.writeHead(projectId, { ready, building });
  };
  try {
    const [project, fields, settings] = await Promise.all([
      world.asApp.project(projectId),
      world.asApp.siteFields(),
      settingsOf(world, projectId),
    ]);
    const isResumed = begun.site !== null && left !== null;
    const site = isResumed && begun.site ? begun.site : await siteOf(project, fields, settings, world);
    const jql = wantedItems(project);
    if (!isResumed) {
      if (left) await world.records.removeParts(projectId, left);
      await world.records.keepSite(projectId, site);
      await save({ total: await world.asApp.approximateCount(jql) });
    }
    /** Writes what was read so far, and the page to go on with. */
    const saveRound = async (pageToken: string | null): Promise<void> => {
      const kept = await recordsFrom(unsaved, { fields, site, settings }, projectId, world);
      const parts = recordsInParts(kept);
      for (const [place, some] of parts.entries())
        await world.records.writePart(projectId, building.generation, building.parts + place, some);
      await save({ pageToken, parts: building.parts + parts.length, done: building.done + unsaved.length });
      unsaved = [];
      savedAt = pageToken;
    };
    // An invocation may have ended between its last round and the head that says so.
    let isRead = isResumed && building.parts > 0 && building.pageToken === null;
    let pageToken = building.pageToken;
    while (!isRead) {
      const page = await world.asApp.recordPage(`${jql} ORDER BY created DESC`, fields, pageToken);
      unsaved.push(...page.found);
      pageToken = building.done + unsaved.length < itemsAtMost ? page.nextPageToken : null;
      isRead = pageToken === null;
      const isOver = timeLeftInMs() < marginInMs;
      if (unsaved.length < itemsTogether && !isRead && !isOver) continue;
      await saveRound(pageToken);
      if (!isRead && isOver) return { kind: 'continue' };
    }
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    world.log(`records: ${error.message}, at ${building.done} of ${building.total} items`);
    const end = endAfter(error);
    if (end) {
      await save({ pageToken: savedAt });
      return end;
    }
    // The project is gone, or Jira no longer knows the page: what was begun is dropped, and who asks next begins anew.
    await world.records.writeHead(projectId, { ready, building: null });
    await world.records.removeParts(projectId, building);
    return { kind: 'skipped' };
  }
  await finish(projectId, { ready, building }, world);
  return { kind: 'done' };
}

async function finish(
  projectId: string,
  { ready, building }: { readonly ready: PartsHead['ready']; readonly building: BuildingParts },
  world: World,
): Promise<void> {
  const { generation, parts, startedAt } = building;
  const items = withRecordChanges(await world.records.read(projectId, building), []).length;
  const next = { generation, parts, items, asOf: startedAt, builtAt: startedAt };
  await world.records.writeHead(projectId, { ready: next, building: null });
  if (ready) await world.records.removeParts(projectId, ready);
  world.log(`records: ${items} items in ${parts} parts`);
  // By what Jira says of its own times, whatever this clock did meanwhile, a change is older than its page or newer.
  await foldRecords(projectId, next, world);
}

const isOld = (at: string, world: World): boolean =>
  world.now().getTime() - Date.parse(at) > builtAnewAfterInDays * 86_400_000;
