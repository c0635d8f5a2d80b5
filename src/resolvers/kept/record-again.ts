import { settingsOf } from '../settings/team-settings';
import type { World } from '../world';
import { judgedForAll, markKeys } from './issue-marks';
import { keptRecordOf } from './kept-record';

/**
 * Tells the records of an item what Tandem itself changed about it: a mute is no event in Jira, nor is a property. A courtesy: where it
 * fails, the next change of the item or the next build tells the same.
 */
export async function recordAgain(issueId: string, projectId: string | null, world: World): Promise<void> {
  if (projectId === null) return;
  try {
    const site = await world.records.site(projectId);
    if (!site) return;
    const at = world.now().toISOString();
    const [found, settings, { mutes }] = await Promise.all([
      world.asApp.issue(issueId, markKeys(world.appId), ['changelog']),
      settingsOf(world, projectId),
      world.mutes.of(issueId),
    ]);
    const { estimates, estimatesAreUsed } = site;
    const judged = judgedForAll(found, { mutes, settings, estimates, estimatesAreUsed, now: at });
    const now = keptRecordOf(judged, { site, changes: found.item.changes ?? null });
    await world.records.recordChange(projectId, { id: issueId, at, now });
  } catch (error) {
    world.log(`records: not told what Tandem changed, ${error instanceof Error ? error.name : typeof error}`);
  }
}
