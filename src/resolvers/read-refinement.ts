import { levelName } from '../core/backlog/ladder';
import { reviewItem } from '../core/backlog/review-item';
import type { Finding } from '../core/model/finding';
import type { ItemReview } from '../core/model/review';
import type { RefinementAnswer } from '../contract';
import type { FoundIssue } from '../jira/gateway';
import { lozengeKey, lozengeOf, refreshLozenge } from '../jira/status-lozenge';
import type { Mute } from '../store/mutes';
import { estimatesAreUsed } from './estimates';
import type { Place } from './place';
import { QuestionProblem } from './problem';
import { settingsOf } from './team-settings';
import type { World } from './world';

/** Everything the refinement panel stands on, read once; muting only sorts it anew. */
export interface RefinementReading {
  readonly found: FoundIssue;
  readonly review: ItemReview;
  readonly mutes: readonly Mute[];
  readonly canEdit: boolean;
  readonly estimatesAreUsed: boolean;
}

export async function readRefinement(place: Place, world: World): Promise<RefinementReading> {
  const issue = issueIn(place);
  const key = lozengeKey(world.appId);
  const [found, canEdit, muted, settings] = await Promise.all([
    world.asUser.issue(issue.id, [key]),
    world.asUser.mayEdit({ issueIdOrKey: issue.id }),
    world.mutes.of(issue.id),
    settingsOf(world, place.project?.id),
  ]);
  for (const unreadable of muted.unreadableKeys) world.log(`mutes: ${unreadable} is not readable and is left alone`);
  const { item, project, estimateField } = found;
  const areUsed = await estimatesAreUsed(world.asUser, project, estimateField, [item.estimate]);
  const review = reviewItem(item, { settings, estimatesAreUsed: areUsed, now: world.now().toISOString() });
  await refreshQuietly(world, found, review);
  return { found, review, mutes: muted.mutes, canEdit, estimatesAreUsed: areUsed };
}

/** The label is a courtesy: where it cannot be written, the answer stands all the same. */
async function refreshQuietly(world: World, found: FoundIssue, review: ItemReview): Promise<void> {
  const wanted = lozengeOf(review.level, levelName(review.level));
  const stored = found.properties[lozengeKey(world.appId)];
  try {
    await refreshLozenge(world.asApp, { id: found.item.id, stored }, world.appId, wanted);
  } catch (error) {
    world.log(`status lozenge: not written, ${error instanceof Error ? error.message : 'for an unknown reason'}`);
  }
}

/** A muted finding is silent for as long as the same words stand in the text. */
export function refinementAnswer(reading: RefinementReading, mutes: readonly Mute[]): RefinementAnswer {
  const { found, review } = reading;
  const { item } = found;
  const muteOf = (finding: Finding) => mutes.find((mute) => isAbout(mute, finding));
  const sprint =
    item.sprints.find(({ state }) => state === 'active') ?? item.sprints.find(({ state }) => state === 'future');
  return {
    issue: {
      key: item.key,
      summary: item.summary,
      kind: item.kind,
      typeName: item.typeName,
      status: item.status,
      estimate: item.estimate,
      parentKey: item.parent?.key ?? null,
      sprintName: sprint?.name ?? null,
    },
    review: { ...review, findings: review.findings.filter((finding) => !muteOf(finding)) },
    levelName: levelName(review.level),
    muted: review.findings.flatMap((finding) => {
      const mute = muteOf(finding);
      return mute ? [{ finding, reason: mute.reason, byName: nameOf(mute.byAccountId, found), at: mute.at }] : [];
    }),
    canEdit: reading.canEdit,
    estimatesAreUsed: reading.estimatesAreUsed,
  };
}

export const isAbout = (
  mute: { readonly rule: string; readonly quote: string },
  finding: { readonly rule: string; readonly quote: string },
): boolean => mute.rule === finding.rule && mute.quote === finding.quote;

/** A name that Jira has just told about this issue; names are never stored, and nobody is looked up for this. */
function nameOf(accountId: string, { item }: FoundIssue): string | null {
  const people = [item.assignee, item.reporter, ...item.comments.map((comment) => comment.author)];
  return people.find((person) => person?.accountId === accountId)?.displayName ?? null;
}

export function issueIn(place: Place): { readonly id: string; readonly key: string } {
  if (place.issue) return place.issue;
  throw new QuestionProblem({
    kind: 'bad-question',
    title: 'No item is open',
    advice: 'Open an item in Jira; Tandem then looks at that one.',
  });
}
