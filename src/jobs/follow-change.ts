import * as v from 'valibot';
import { JiraFailure } from '../jira/failure';
import type { FoundIssue } from '../jira/gateway';
import { estimatesAreUsed } from '../resolvers/estimates';
import { judgedForAll, markKeys, propertyOf, refreshMarks, type JudgedForAll } from '../resolvers/kept/issue-marks';
import { knownEstimates } from '../resolvers/kept/project-sizes';
import { settingsOf } from '../resolvers/settings/team-settings';
import type { World } from '../resolvers/world';
import { UnreadableValue } from '../store/key-value';
import { mayChangeWords, recordChange, recordRemoval } from './record-change';
import { recordFlow, recordGone } from './record-flow';
import { recordItem, recordItemGone } from './record-item';
import { tellWaiting } from './tell-waiting';

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const eventSchema = v.object({
  eventType: v.optional(v.string(), ''),
  issue: v.object({ id, fields: v.optional(v.object({ project: v.optional(v.object({ id })) })) }),
});

/** Keeps what Tandem wrote true after a change to an issue: its marks, and the project's index of its words. */
export async function followChange(event: unknown, world: World): Promise<'written' | 'current' | 'skipped'> {
  const parsed = v.safeParse(eventSchema, event);
  if (!parsed.success) {
    world.log('issue changed: the event names no issue');
    return 'skipped';
  }
  const { eventType, issue } = parsed.output;
  try {
    if (eventType === 'avi:jira:deleted:issue') {
      const projectId = issue.fields?.project?.id;
      const mutes = await world.mutes.removeAll({ issueId: issue.id, projectId: projectId ?? null });
      const isRecorded = projectId !== undefined && (await recordRemoval(projectId, issue.id, world));
      if (projectId !== undefined) await recordGone(projectId, issue.id, world);
      if (projectId !== undefined) await recordItemGone(projectId, issue.id, world);
      world.log(`issue deleted: ${mutes} mutes removed${isRecorded ? ', removal recorded' : ''}`);
      return mutes > 0 || isRecorded ? 'written' : 'skipped';
    }
    // Before it is read: what a later event reads is then told after it, however long this one takes.
    const at = world.now().toISOString();
    const found = await world.asApp.issue(issue.id, markKeys(world.appId), ['changelog']);
    const { marks, judged } = await refreshMarksOf(found, world);
    await recordItem(event, { found, judged, at }, world);
    await tellWaiting(event, { found, judged, at }, world);
    const isRecorded =
      found.project && mayChangeWords(event) ? await recordChange(found.project.id, found.item, world) : false;
    const isTold = await recordFlow(event, eventType, found, world);
    world.log(`issue changed: ${marks} marks written${isRecorded || isTold ? ', change recorded' : ''}`);
    return marks > 0 ? 'written' : 'current';
  } catch (error) {
    // Deleted meanwhile, hidden from the app, or Jira busy: the panel mends the marks when it is next opened.
    if (!(error instanceof JiraFailure) && !(error instanceof UnreadableValue)) throw error;
    world.log(`issue changed: not followed, ${error.message}`);
    return 'skipped';
  }
}

/** Reads nothing beyond the issue but the project's habits; writes only a difference: how many, and what was judged. */
async function refreshMarksOf(
  found: FoundIssue,
  world: World,
): Promise<{ readonly marks: number; readonly judged: JudgedForAll }> {
  const { item, project, estimateField } = found;
  const [settings, estimates, { mutes }] = await Promise.all([
    settingsOf(world, project?.id),
    knownEstimates(world, project?.id),
    world.mutes.of(item.id),
  ]);
  const areUsed = await estimatesAreUsed(world.asApp, project, estimateField, [item.estimate], estimates);
  const now = world.now().toISOString();
  const judged = judgedForAll(found, { mutes, settings, estimates, estimatesAreUsed: areUsed, now });
  return { marks: await refreshMarks(world.asApp, found, propertyOf(judged, now), world), judged };
}
