import { JiraFailure } from '../jira/failure';
import type { FoundIssue } from '../jira/gateway';
import type { JudgedForAll } from '../resolvers/kept/issue-marks';
import { keptRecordOf } from '../resolvers/kept/kept-record';
import type { World } from '../resolvers/world';
import { isMoved } from './record-item';

/** An item that many projects wait for must not use up an invocation; the others learn of it when they are next built anew. */
const projectsAtMost = 10;

/**
 * Tells the records of other projects that an item their items are linked with came to another status: Jira tells nobody
 * that what they wait for is done. One request for each of those projects, and only where such an event came.
 */
export async function tellWaiting(
  event: unknown,
  { found, judged, at }: { readonly found: FoundIssue; readonly judged: JudgedForAll; readonly at: string },
  world: World,
): Promise<void> {
  const { item } = found;
  if (!isMoved(event)) return;
  const keys = new Set(item.links.filter(({ blocksThis }) => !blocksThis).map(({ key }) => projectKeyIn(key)));
  keys.delete(projectKeyIn(item.key));
  for (const projectKey of [...keys].slice(0, projectsAtMost)) {
    const projectId = await projectIdOf(projectKey, world);
    const site = projectId === null ? null : await world.records.site(projectId);
    if (projectId === null || !site) continue;
    const now = keptRecordOf(judged, { site, changes: null });
    await world.records.recordChange(projectId, { id: item.id, at, now, isElsewhere: true });
  }
}

/** "SHOP" in "SHOP-12". */
const projectKeyIn = (issueKey: string): string => issueKey.slice(0, issueKey.lastIndexOf('-'));

/** Null where the project is gone or hidden from the app. */
async function projectIdOf(projectKey: string, world: World): Promise<string | null> {
  try {
    return (await world.asApp.project(projectKey)).id;
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    world.log(`issue changed: ${projectKey} is not told, ${error.message}`);
    return null;
  }
}
