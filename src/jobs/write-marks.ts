import { goalSprintOf } from '../core/sprint/goal-sprint';
import { JiraFailure } from '../jira/failure';
import type { Project } from '../jira/gateway';
import type { FoundItem } from '../jira/items/issue-item';
import { jqlText } from '../jira/jql';
import { goalMarkKey } from '../jira/marks/goal-marks';
import type { SiteFields } from '../jira/site/site-fields';
import { estimatesAreUsed } from '../resolvers/estimates';
import { markKeysInSearch, marksOf, refreshMarks } from '../resolvers/kept/issue-marks';
import { settingsOf } from '../resolvers/settings/team-settings';
import type { World } from '../resolvers/world';
import type { TaskEnd } from './task-end';

/** As many as the backlog page judges: further down, an item is marked when it is opened or changed. */
const itemsAtMost = 500;

/**
 * Writes the marks of a project's open items, so that JQL finds those too that nobody has opened since Tandem came.
 * Only differences are written, so that an invocation that is cut short may simply begin again.
 */
export async function writeMarks(projectId: string, world: World): Promise<TaskEnd> {
  let written = 0;
  try {
    const [project, fields, settings, mutedIssues] = await Promise.all([
      world.asApp.project(projectId),
      world.asApp.siteFields(),
      settingsOf(world, projectId),
      world.mutes.mutedIssues(projectId),
    ]);
    if (project.isArchived) return { kind: 'skipped' };
    const { found } = await world.asApp.search({
      jql: `project = ${jqlText(project.key)} AND statusCategory != Done ORDER BY Rank`,
      fields,
      estimate: 'each',
      itemsAtMost,
      propertyKeys: markKeysInSearch(world.appId),
    });
    const estimates = found.flatMap(({ item }) => item.estimate ?? []);
    const areUsed = await estimatesAreUsed(world.asApp, project, fields.estimates[0] ?? null, estimates);
    const now = world.now().toISOString();
    await world.sizes.keep(projectId, { at: now, estimates });
    const around = { settings, estimates, estimatesAreUsed: areUsed, now };
    const marked = await withGoalMarks(found, { project, fields }, world);
    for (const each of await withChanges(marked, fields, world)) {
      const { id } = each.item;
      const mutes = mutedIssues.has(id) ? (await world.mutes.of(id)).mutes : [];
      const property = marksOf(each, { mutes, ...around });
      written += await refreshMarks(world.asApp, each, property, world);
    }
    world.log(`marks: ${written} written on ${found.length} items`);
    return { kind: 'done' };
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    world.log(`marks: ${error.message}, after ${written} were written`);
    if (error.kind === 'out-of-budget' && written > 0) return { kind: 'continue' };
    if (error.kind === 'rate-limited' || error.kind === 'unavailable')
      return { kind: 'wait', seconds: Math.min(900, error.retryAfterInSeconds ?? 60) };
    return { kind: 'skipped' };
  }
}

/** A search names at most five properties, and each sprint's marks are one of them. */
const sprintsInSearch = 5;

/** The same items with the goal marks of their running or next sprint, five sprints a request. */
async function withGoalMarks(
  found: readonly FoundItem[],
  { project, fields }: { readonly project: Project; readonly fields: SiteFields },
  world: World,
): Promise<readonly FoundItem[]> {
  const sprintIds = [...new Set(found.flatMap(({ item }) => goalSprintOf(item)?.id ?? []))];
  const marks = new Map<string, FoundItem['properties']>();
  for (let first = 0; first < sprintIds.length; first += sprintsInSearch) {
    const some = sprintIds.slice(first, first + sprintsInSearch);
    const answer = await world.asApp.search({
      jql: `project = ${jqlText(project.key)} AND statusCategory != Done AND sprint IN (${some.join(', ')}) ORDER BY Rank`,
      fields,
      estimate: null,
      itemsAtMost,
      propertyKeys: some.map(goalMarkKey),
      isBrief: true,
    });
    for (const { item, properties } of answer.found) marks.set(item.id, { ...marks.get(item.id), ...properties });
  }
  return found.map((each) => ({ ...each, properties: { ...each.properties, ...marks.get(each.item.id) } }));
}

/** The same items with the changes that a rule asks after: which Sprint they were planned into, and their words since. */
async function withChanges(
  found: readonly FoundItem[],
  fields: SiteFields,
  world: World,
): Promise<readonly FoundItem[]> {
  const planned = found.filter(({ item }) => goalSprintOf(item));
  if (!fields.sprint || planned.length === 0) return found;
  const fieldIds = [
    fields.sprint.fieldId,
    'summary',
    'description',
    ...fields.acceptance.map(({ fieldId }) => fieldId),
  ];
  const ids = planned.map(({ item }) => item.id);
  const histories = await world.asApp.histories(ids, { fieldIds, site: fields });
  return found.map((each) => {
    const changes = histories.get(each.item.id)?.changes;
    return changes ? { ...each, item: { ...each.item, changes } } : each;
  });
}
