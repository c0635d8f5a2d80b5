import * as v from 'valibot';
import type { World } from '../resolvers/world';

const eventSchema = v.object({
  project: v.object({
    id: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d+$/, 'an id of a project')),
  }),
});

/** Longer than any task of the queue may run. */
const onceMoreAfterInSeconds = 900;

/**
 * Removes all that is kept of a project that was deleted for good; and once more later, for a task that was at work just
 * then may have written since. After an uninstall Forge removes an app's storage itself; marks on issues go with their
 * issues.
 */
export async function forgetProject(event: unknown, world: World): Promise<'forgotten' | 'skipped'> {
  const parsed = v.safeParse(eventSchema, event);
  if (!parsed.success) {
    world.log('project deleted: the event names no project');
    return 'skipped';
  }
  const { id } = parsed.output.project;
  const boardIds = await world.boardFacts.ofProject(id);
  await forgetAll({ projectId: id, boardIds }, world);
  try {
    await world.projectQueue.push({ projectId: id, task: 'forget', boardIds }, onceMoreAfterInSeconds);
  } catch (error) {
    world.log(`project deleted: not looked at once more, ${error instanceof Error ? error.name : typeof error}`);
  }
  return 'forgotten';
}

/** Everything of a project; its boards are named, for nothing else tells of them once they are gone. */
export async function forgetAll(
  { projectId, boardIds }: { readonly projectId: string; readonly boardIds: readonly number[] },
  world: World,
): Promise<void> {
  for (const issueId of await world.mutes.mutedIssues(projectId)) await world.mutes.removeAll({ issueId, projectId });
  for (const boardId of new Set([...boardIds, ...(await world.boardFacts.ofProject(projectId))])) {
    await world.sprintHistory.forget(boardId);
    await world.boardFacts.forget(boardId);
  }
  const { records, health, relatives, flow, sizes, spokenRules, shownForecasts, refinementPlans, settings } = world;
  const shelves = [records, health, relatives, flow, sizes, spokenRules, shownForecasts, refinementPlans, settings];
  for (const shelf of shelves) await shelf.forget(projectId);
  world.log('project deleted: what was kept of it is removed');
}
