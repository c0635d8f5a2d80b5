import * as v from 'valibot';
import { finishedTimes, isCountedInFlow } from '../core/flow/finished-times';
import type { Change } from '../core/model/item';
import type { FoundIssue } from '../jira/gateway';
import type { World } from '../resolvers/world';
import type { StatusCategoryById } from '../store/project-flow';
import { leftSprints } from './find-departures';

const text = v.nullish(v.string());
const updatedSchema = v.object({
  changelog: v.object({ items: v.array(v.object({ fieldId: text, field: text, from: text, to: text })) }),
});

/** An issue comes with its newest hundred changes; with fewer, they are all. */
const changesWithIssue = 100;

/**
 * Tells the project's flow and the sprints of a changed issue: one small write each, no request to Jira but for an
 * issue with a very long history or a status nobody knew. True where something was told.
 */
export async function recordFlow(event: unknown, eventType: string, found: FoundIssue, world: World): Promise<boolean> {
  const parsed = v.safeParse(updatedSchema, event);
  const changed = parsed.success ? parsed.output.changelog.items : [];
  const isNamed = (name: string, item: (typeof changed)[number]) =>
    (item.fieldId ?? item.field)?.toLowerCase() === name;
  const sprintChanges = changed.filter(({ field }) => field?.toLowerCase() === 'sprint');
  const left = leftSprints(sprintChanges.map(({ from, to }) => ({ from: from ?? null, to: to ?? null })));
  for (const sprintId of left) await world.sprintHistory.seeDeparture(sprintId, found.item.id);

  const isFiled = eventType === 'avi:jira:created:issue';
  const estimate = found.estimateField?.fieldId;
  const isFlow = changed.some((item) =>
    ['status', 'resolution', 'issuetype', 'project', ...(estimate ? [estimate] : [])].some((name) =>
      isNamed(name.toLowerCase(), item),
    ),
  );
  if (!found.project || (!isFiled && !isFlow)) return left.size > 0;
  const statuses = await world.flow.statuses(found.project.id);
  if (!statuses) return left.size > 0;
  const { item, resolutionName } = found;
  const isCounted = isCountedInFlow(item, resolutionName);
  const isDone = isCounted && item.status.category === 'done';
  const changes = isDone ? await statusChanges(found, world) : [];
  const reading = { statuses: await known(statuses, changes, found, world), doneStatusIds: null };
  await world.flow.record(found.project.id, {
    id: item.id,
    at: world.now().toISOString(),
    finished: isDone ? finishedTimes(item, changes, reading) : null,
    filedAt: isFiled && isCounted ? item.createdAt : null,
  });
  return true;
}

/** Tells a project's flow that an item is gone. */
export async function recordGone(projectId: string, issueId: string, world: World): Promise<void> {
  if (!(await world.flow.statuses(projectId))) return;
  const at = world.now().toISOString();
  await world.flow.record(projectId, { id: issueId, at, finished: null, filedAt: null });
}

async function statusChanges({ item }: FoundIssue, world: World): Promise<readonly Change[]> {
  const own = item.changes ?? [];
  if (item.changes && own.length < changesWithIssue) return own;
  const histories = await world.asApp.histories([item.id], { fieldIds: ['status'] });
  return histories.get(item.id)?.changes ?? own;
}

/** The kept categories; a status that is none of them is asked for, once. */
async function known(
  statuses: readonly StatusCategoryById[],
  changes: readonly Change[],
  { item, project }: FoundIssue,
  world: World,
): Promise<readonly StatusCategoryById[]> {
  const all = [...statuses, item.status];
  const ids = changes.flatMap(({ field, to }) => (field === 'status' && to !== null ? [to] : []));
  if (!project || ids.every((id) => all.some((status) => status.id === id))) return all;
  const asked = await world.asApp.statuses(project.key);
  // What the project no longer uses counts as to do from now on, and is not asked for again.
  const gone = ids.filter((id) => !asked.statuses.some((status) => status.id === id));
  const next = [...asked.statuses, ...gone.map((id): StatusCategoryById => ({ id, category: 'todo' }))];
  await world.flow.keepStatuses(project.id, next);
  return [...next, item.status];
}
