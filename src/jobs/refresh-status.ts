import * as v from 'valibot';
import { levelName } from '../core/backlog/ladder';
import { reviewItem } from '../core/backlog/review-item';
import { JiraFailure } from '../jira/failure';
import { lozengeKey, lozengeOf, refreshLozenge } from '../jira/status-lozenge';
import { estimatesAreUsed } from '../resolvers/estimates';
import { settingsOf } from '../resolvers/team-settings';
import type { World } from '../resolvers/world';

const eventSchema = v.object({
  issue: v.object({ id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)) }),
});

/** Keeps an issue's status lozenge true after a change: read with the app's rights, write only a difference. */
export async function refreshStatus(event: unknown, world: World): Promise<'written' | 'current' | 'skipped'> {
  const parsed = v.safeParse(eventSchema, event);
  if (!parsed.success) {
    world.log('issue changed: the event names no issue');
    return 'skipped';
  }
  try {
    const key = lozengeKey(world.appId);
    const found = await world.asApp.issue(parsed.output.issue.id, [key]);
    const settings = await settingsOf(world, found.project?.id);
    const areUsed = await estimatesAreUsed(world.asApp, found.project, found.estimateField, [found.item.estimate]);
    const now = world.now().toISOString();
    const review = reviewItem(found.item, { settings, estimatesAreUsed: areUsed, now });
    const wanted = lozengeOf(review.level, levelName(review.level));
    const issue = { id: found.item.id, stored: found.properties[key] };
    const isWritten = await refreshLozenge(world.asApp, issue, world.appId, wanted);
    world.log(`issue changed: ${isWritten ? 'status written' : 'status is current'}`);
    return isWritten ? 'written' : 'current';
  } catch (error) {
    // Deleted meanwhile, hidden from the app, or Jira busy: the panel writes the status when it is next opened.
    if (!(error instanceof JiraFailure)) throw error;
    world.log(`issue changed: status not refreshed, ${error.message}`);
    return 'skipped';
  }
}
