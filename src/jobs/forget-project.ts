import * as v from 'valibot';
import type { World } from '../resolvers/world';

const eventSchema = v.object({
  project: v.object({
    id: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d+$/, 'an id of a project')),
  }),
});

/**
 * Removes all that is kept of a project that was deleted for good. After an uninstall Forge removes an app's storage
 * itself; marks on issues go with their issues.
 */
export async function forgetProject(event: unknown, world: World): Promise<'forgotten' | 'skipped'> {
  const parsed = v.safeParse(eventSchema, event);
  if (!parsed.success) {
    world.log('project deleted: the event names no project');
    return 'skipped';
  }
  const { id } = parsed.output.project;
  for (const issueId of await world.mutes.mutedIssues(id)) await world.mutes.removeAll({ issueId, projectId: id });
  for (const boardId of await world.boardFacts.ofProject(id)) {
    await world.sprintHistory.forget(boardId);
    await world.boardFacts.forget(boardId);
  }
  const { records, health, relatives, flow, sizes, spokenRules, shownForecasts } = world;
  for (const shelf of [records, health, relatives, flow, sizes, spokenRules, shownForecasts]) await shelf.forget(id);
  await world.settings.forget(id);
  await world.refinementPlans.forget(id);
  world.log('project deleted: what was kept of it is removed');
  return 'forgotten';
}
