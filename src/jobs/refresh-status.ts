import * as v from 'valibot';
import { reviewItem } from '../core/backlog/review-item';
import { JiraFailure } from '../jira/failure';
import { estimatesAreUsed } from '../resolvers/estimates';
import { markKeys, refreshMarks, tandemPropertyOf } from '../resolvers/issue-marks';
import { readinessSoFar } from '../resolvers/read-refinement';
import { settingsOf } from '../resolvers/team-settings';
import type { World } from '../resolvers/world';

const eventSchema = v.object({
  issue: v.object({ id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)) }),
});

/** Keeps the marks on an issue true after a change: read with the app's rights, write only a difference. */
export async function refreshStatus(event: unknown, world: World): Promise<'written' | 'current' | 'skipped'> {
  const parsed = v.safeParse(eventSchema, event);
  if (!parsed.success) {
    world.log('issue changed: the event names no issue');
    return 'skipped';
  }
  try {
    const found = await world.asApp.issue(parsed.output.issue.id, markKeys(world.appId));
    const settings = await settingsOf(world, found.project?.id);
    const areUsed = await estimatesAreUsed(world.asApp, found.project, found.estimateField, [found.item.estimate]);
    const now = world.now().toISOString();
    const review = reviewItem(found.item, { settings, estimatesAreUsed: areUsed, now });
    const property = tandemPropertyOf(found, review, readinessSoFar(review), now);
    const isWritten = (await refreshMarks(world.asApp, found, property, world)) > 0;
    world.log(`issue changed: ${isWritten ? 'marks written' : 'marks are current'}`);
    return isWritten ? 'written' : 'current';
  } catch (error) {
    // Deleted meanwhile, hidden from the app, or Jira busy: the panel writes the status when it is next opened.
    if (!(error instanceof JiraFailure)) throw error;
    world.log(`issue changed: status not refreshed, ${error.message}`);
    return 'skipped';
  }
}
