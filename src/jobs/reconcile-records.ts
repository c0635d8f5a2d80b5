import { withRecordChanges, type KeptRecord, type RecordChange } from '../core/backlog/records-with-changes';
import { JiraFailure } from '../jira/failure';
import type { Project } from '../jira/gateway';
import type { FoundItem } from '../jira/items/issue-item';
import type { SiteFields } from '../jira/site/site-fields';
import { keepHealth } from '../resolvers/backlog/health-now';
import { judgedWith } from '../resolvers/kept/kept-record';
import { settingsOf } from '../resolvers/settings/team-settings';
import type { World } from '../resolvers/world';
import type { ReadyParts } from '../store/built-parts';
import { UnreadableValue } from '../store/key-value';
import { endAfter } from './after-failure';
import { buildRecords, makeRecords } from './build-records';
import { replaceParts } from './fold-records';
import { recordsFrom, siteOf, wantedItems, type RecordsAround } from './records-reading';
import type { TaskEnd } from './task-end';

const dayInMs = 86_400_000;
/** After a longer silence nearly all has changed, and reading all costs no more. */
const searchedAtMostInDays = 14;
/** Jira's search learns of a new issue a little after the event does. */
const searchLagInMs = 3_600_000;

/**
 * Finds what events missed: items that Jira updated since, items nobody told of, items that are gone. What a record
 * says of a goal's marks is read again for the running and coming sprints, for a mark is no event.
 */
export async function reconcileRecords(projectId: string, world: World, timeLeftInMs: () => number): Promise<TaskEnd> {
  try {
    const [head, site] = await Promise.all([world.records.head(projectId), world.records.site(projectId)]);
    const ready = head?.ready;
    const settings = await settingsOf(world, projectId);
    if (!ready || !site || head.building || site.judgedWith !== judgedWith(settings))
      return await makeRecords(projectId, world, timeLeftInMs);
    const [project, fields] = await Promise.all([world.asApp.project(projectId), world.asApp.siteFields()]);
    const known = await siteOf(project, fields, settings, world);
    const isSilentFor = world.now().getTime() - Date.parse(ready.asOf);
    // A team that begins to estimate, or stops, has its items judged by other rules.
    if (known.estimatesAreUsed !== site.estimatesAreUsed || isSilentFor > searchedAtMostInDays * dayInMs)
      return await buildRecords(projectId, { head, site: null }, world, timeLeftInMs);
    await world.records.keepSite(projectId, known);
    const end = await reconcile(projectId, { ready, project, around: { fields, settings, site: known } }, world);
    await world.records.forgetAsked(projectId);
    return end;
  } catch (error) {
    if (error instanceof UnreadableValue) return makeRecords(projectId, world, timeLeftInMs);
    if (!(error instanceof JiraFailure)) throw error;
    world.log(`records: ${error.message}, not reconciled`);
    // Nothing was written, so that beginning again loses nothing; out of budget it would end so every time.
    const end = endAfter(error);
    return end?.kind === 'wait' ? end : { kind: 'skipped' };
  }
}

async function reconcile(
  projectId: string,
  { ready, project, around }: { readonly ready: ReadyParts; readonly project: Project; readonly around: RecordsAround },
  world: World,
): Promise<TaskEnd> {
  const { fields } = around;
  const startedAt = world.now();
  const journal = await world.records.changes(projectId);
  const before = withRecordChanges(await world.records.read(projectId, ready), journal);
  const wanted = wantedItems(project);
  const ids = await world.asApp.idsOf(wanted);
  const days = Math.ceil((startedAt.getTime() - Date.parse(ready.asOf)) / dayInMs) + 1;
  const isRunning = fields.sprint ? ' OR sprint IN openSprints() OR sprint IN futureSprints()' : '';
  const touched = await allPages(`${wanted} AND (updated >= -${days}d${isRunning})`, fields, world);
  const seen = new Set([...before.map(({ record }) => record.id), ...touched.map(({ item }) => item.id)]);
  const unseen = await world.asApp.recordsById(
    [...ids].filter((id) => !seen.has(id)),
    fields,
  );
  const gone = goneFrom(before, { ids, startedAt });
  // What is done is found by its id still: others may have waited for it.
  const ended = await world.asApp.recordsById(gone, fields);
  const found = [...touched, ...unseen, ...ended];
  const read = await recordsFrom(found, around, projectId, world);
  const changes = changesIn(before, { read, gone, at: startedAt.toISOString() });
  if (journal.length > 0 || changes.length > 0) {
    const kept = withRecordChanges(before, changes);
    await replaceParts(projectId, ready, { kept, asOf: startedAt.toISOString() }, world);
    await world.records.removeChanges(journal);
  } else {
    await world.records.writeHead(projectId, { ready: { ...ready, asOf: startedAt.toISOString() }, building: null });
  }
  world.log(`records: ${changes.length} items that no event told of, beside ${journal.length} that one did`);
  await keepHealth(projectId, world);
  return { kind: 'done' };
}

async function allPages(jql: string, fields: SiteFields, world: World): Promise<readonly FoundItem[]> {
  const all: FoundItem[] = [];
  let pageToken: string | null = null;
  do {
    const page: Awaited<ReturnType<World['asApp']['recordPage']>> = await world.asApp.recordPage(
      `${jql} ORDER BY created DESC`,
      fields,
      pageToken,
    );
    all.push(...page.found);
    pageToken = page.nextPageToken;
  } while (pageToken !== null);
  return all;
}

/** Ids of what is kept and is open in this project no more. */
const goneFrom = (
  before: readonly KeptRecord[],
  { ids, startedAt }: { readonly ids: ReadonlySet<string>; readonly startedAt: Date },
): readonly string[] =>
  before
    .filter(({ record, updatedAt }) => {
      const silentInMs = startedAt.getTime() - Date.parse(updatedAt);
      return !ids.has(record.id) && silentInMs > searchLagInMs;
    })
    .map(({ record }) => record.id);

/** What was read and reads otherwise than what is kept, and what was not found any more. */
function changesIn(
  before: readonly KeptRecord[],
  after: { readonly read: readonly KeptRecord[]; readonly gone: readonly string[]; readonly at: string },
): readonly RecordChange[] {
  const { read, gone, at } = after;
  const known = new Map(before.map((one) => [one.record.id, one]));
  const ended = new Set(gone);
  const differing = read.filter((one) => ended.has(one.record.id) || !isSameRecord(known.get(one.record.id), one));
  return [
    ...differing.map((now) => ({ id: now.record.id, at, now })),
    // After what was read of it, for that may say that it was done: whoever waited for it waits no more.
    ...gone.map((id) => ({ id, at, now: null })),
  ];
}

/** Stored times are whole seconds, and a blocker's time is known from its own event alone. */
function isSameRecord(one: KeptRecord | undefined, other: KeptRecord): boolean {
  if (!one) return false;
  const text = ({ record, updatedAt }: KeptRecord) =>
    JSON.stringify([{ ...record, blockedBy: record.blockedBy.map(({ key, isDone }) => [key, isDone]) }, updatedAt]);
  const inSeconds = (kept: KeptRecord) => text(kept).replaceAll(/(T\d\d:\d\d:\d\d)\.\d+Z/g, '$1Z');
  return inSeconds(one) === inSeconds(other);
}
