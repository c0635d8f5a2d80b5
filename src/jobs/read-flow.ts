import { finishedTimes, isCountedInFlow } from '../core/flow/finished-times';
import { countedPerDay, historyInDays, newestFinished } from '../core/flow/flow-changes';
import type { ProjectFlow } from '../core/model/flow';
import type { Status } from '../core/model/item';
import { JiraFailure } from '../jira/failure';
import type { Project } from '../jira/gateway';
import type { FoundItem } from '../jira/items/issue-item';
import { jqlText } from '../jira/jql';
import type { NamedField, SiteFields } from '../jira/site/site-fields';
import type { World } from '../resolvers/world';
import { begunReading, type FlowReading } from '../store/project-flow';
import { endAfter } from './after-failure';
import type { TaskEnd } from './task-end';

/** Newest first, so that in a larger project the oldest are left out. */
const itemsAtMost = 20_000;
/** Changelogs come for a thousand issues in one request; each such round is a checkpoint. */
const itemsTogether = 1_000;
/** What one invocation keeps back for its last round. */
const marginInMs = 60_000;

/** Reads half a year of a project's history, page by page; an invocation that is cut short is followed by one that goes on. */
export async function readFlow(projectId: string, world: World, timeLeftInMs: () => number): Promise<TaskEnd> {
  let reading = (await world.flow.reading(projectId)) ?? begunReading(world.now());
  const save = (next: FlowReading) => {
    reading = { ...next, beatAt: world.now().toISOString() };
    return world.flow.keepReading(projectId, reading);
  };
  try {
    const [project, fields] = await Promise.all([world.asApp.project(projectId), world.asApp.siteFields()]);
    const { statuses } = await world.asApp.statuses(project.key);
    await world.flow.keepStatuses(projectId, statuses);
    const isWanted = `statusCategoryChangedDate >= -${historyInDays}d OR created >= -${historyInDays}d`;
    const jql = `project = ${jqlText(project.key)} AND (${isWanted})`;
    if (reading.total === null) await save({ ...reading, total: await world.asApp.approximateCount(jql) });
    const estimate = estimateFieldIn(project, fields);
    let unread: FoundItem[] = [];
    let pageToken = reading.pageToken;
    do {
      const page = await world.asApp.itemPage(`${jql} ORDER BY created DESC`, { fields, estimate }, pageToken);
      unread.push(...page.found);
      pageToken = reading.done + unread.length < itemsAtMost ? page.nextPageToken : null;
      const isOver = timeLeftInMs() < marginInMs;
      if (unread.length < itemsTogether && pageToken !== null && !isOver) continue;
      const soFar = await withItems(reading.soFar, unread, statuses, world);
      await save({ ...reading, soFar, done: reading.done + unread.length, pageToken });
      unread = [];
      if (pageToken !== null && isOver) return { kind: 'continue' };
    } while (pageToken !== null);
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    world.log(`history: ${error.message}, at ${reading.done} of ${reading.total ?? 'unknown'} items`);
    const end = endAfter(error);
    if (end) {
      await save(reading);
      return end;
    }
    // The project is gone, or Jira no longer knows the page: who asks next begins anew.
    await world.flow.endReading(projectId);
    return { kind: 'skipped' };
  }
  const { startedAt, done, soFar } = reading;
  await world.flow.keep(projectId, { ...soFar, asOf: startedAt });
  // What changed before the first page was read is in the pages.
  const changes = await world.flow.changes(projectId);
  await world.flow.removeChanges(changes.filter(({ at }) => at < startedAt));
  await world.flow.endReading(projectId);
  world.log(`history: ${done} items read, ${soFar.finished.length} of them finished`);
  return { kind: 'done' };
}

/** Takes the journal's changes into the kept flow, so that a question has little to read beside it. */
export async function foldFlow(projectId: string, world: World): Promise<TaskEnd> {
  // The reading that is under way takes the journal's older half itself.
  if (await world.flow.reading(projectId)) return { kind: 'skipped' };
  const [flow, changes] = [await world.flow.of(projectId), await world.flow.changes(projectId)];
  if (!flow) return { kind: 'skipped' };
  await world.flow.keep(projectId, changes.length > 0 ? flow : { ...flow, asOf: world.now().toISOString() });
  await world.flow.removeChanges(changes);
  return { kind: 'done' };
}

async function withItems(
  soFar: ProjectFlow,
  found: readonly FoundItem[],
  statuses: readonly Status[],
  world: World,
): Promise<ProjectFlow> {
  const counted = found.filter(({ item, resolutionName }) => isCountedInFlow(item, resolutionName));
  const done = counted.filter(({ item }) => item.status.category === 'done').map(({ item }) => item);
  const histories = await world.asApp.histories(
    done.map(({ id }) => id),
    { fieldIds: ['status'] },
  );
  const finished = done.flatMap((item) => {
    const reading = { statuses: [...statuses, item.status], doneStatusIds: null };
    const times = finishedTimes(item, histories.get(item.id)?.changes ?? [], reading);
    return times && times.doneAt >= soFar.since ? [times] : [];
  });
  const filed = counted.map(({ item }) => item.createdAt).filter((at) => Date.parse(at) >= Date.parse(soFar.since));
  return {
    ...soFar,
    finished: newestFinished([...soFar.finished, ...finished]),
    createdPerDay: countedPerDay(filed, soFar.createdPerDay),
  };
}

/** What the project's kind of board sizes items in. */
const estimateFieldIn = ({ isTeamManaged }: Project, { estimates }: SiteFields): NamedField | null =>
  estimates.find((field) => field.isTeamManaged === isTeamManaged) ?? estimates[0] ?? null;
