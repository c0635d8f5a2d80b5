import { levelName } from '../../core/backlog/ladder';
import type { ItemReview } from '../../core/model/review';
import type { TeamSettings } from '../../core/model/settings';
import { goalSprintOf } from '../../core/sprint/goal-sprint';
import type { Gateway } from '../../jira/gateway';
import type { FoundItem } from '../../jira/items/issue-item';
import { markFor } from '../../jira/marks/goal-marks';
import { isSameLozenge, lozengeKey, lozengeOf, refreshLozenge } from '../../jira/marks/status-lozenge';
import {
  isSameProperty,
  nextTandemProperty,
  readTandemProperty,
  refreshTandemProperty,
  tandemKey,
  type TandemProperty,
} from '../../jira/marks/tandem-property';
import type { Mute } from '../../store/mutes';
import type { World } from '../world';
import { judgeItem, reviewFound, type Judgement } from './judge-item';

/**
 * The properties that are asked together with an issue, so that keeping its marks true costs no extra reading: all, for
 * which sprint's goal mark counts is only known from the answer.
 */
export const markKeys = (_appId: string): readonly string[] => ['*all'];

/** The same in a search, which takes at most five names and no wildcard; goal marks are asked for by sprint. */
export const markKeysInSearch = (appId: string): readonly string[] => [lozengeKey(appId), tandemKey];

/** What its marks are judged with. */
export interface AroundMarks {
  readonly mutes: readonly Mute[];
  readonly settings: TeamSettings;
  readonly estimatesAreUsed: boolean;
  /** What is known of the project's estimates, for the team's own scale. */
  readonly estimates: readonly number[];
  readonly now: string;
}

/** An item as everybody who sees it may see it, and what is said of it then. */
export interface JudgedForAll {
  readonly seen: FoundItem;
  /** With its muted findings. */
  readonly review: ItemReview;
  readonly judgement: Judgement;
}

/** Judged without the comments that only some may see; so it is the same from whomever it comes. */
export function judgedForAll(found: FoundItem, { mutes, settings, now, ...known }: AroundMarks): JudgedForAll {
  const comments = found.item.comments.filter(({ isRestricted }) => !isRestricted);
  const seen = { ...found, item: { ...found.item, comments } };
  const review = reviewFound(seen, { settings, now, ...known });
  return { seen, review, judgement: judgeItem(seen, review, { mutes, settings }) };
}

/** What Tandem's property on an issue should say: whoever sees the issue may read it. */
export const marksOf = (found: FoundItem, around: AroundMarks): TandemProperty =>
  propertyOf(judgedForAll(found, around), around.now);

/** Whether lozenge and property say so already. */
export function marksStand(found: FoundItem, property: TandemProperty, appId: string): boolean {
  const standing = readTandemProperty(found.properties[tandemKey]);
  const lozenge = lozengeOf(property.level, levelName(property.level));
  return (
    standing !== null &&
    isSameProperty(standing, property) &&
    isSameLozenge(found.properties[lozengeKey(appId)], lozenge)
  );
}

export function propertyOf({ seen, review, judgement }: JudgedForAll, now: string): TandemProperty {
  const sprint = goalSprintOf(seen.item);
  const marks = {
    readiness: judgement.readiness.score,
    level: review.level,
    openQuestions: review.questions.filter(({ answered }) => !answered).length,
    goal: goalWord(sprint ? markFor(seen.properties, sprint.id) : null),
  };
  return nextTandemProperty(readTandemProperty(seen.properties[tandemKey]), marks, now);
}

/** Writes the lozenge and the property where they differ; how many were written. */
export async function refreshMarks(
  jira: Gateway,
  found: FoundItem,
  property: TandemProperty,
  world: Pick<World, 'appId'>,
): Promise<number> {
  const { id } = found.item;
  const lozenge = lozengeOf(property.level, levelName(property.level));
  const written = await Promise.all([
    refreshLozenge(jira, { id, stored: found.properties[lozengeKey(world.appId)] }, world.appId, lozenge),
    refreshTandemProperty(jira, id, readTandemProperty(found.properties[tandemKey]), property),
  ]);
  return written.filter(Boolean).length;
}

export function goalWord(mark: boolean | null): TandemProperty['goal'] {
  if (mark === null) return null;
  return mark ? 'serves' : 'does-not-serve';
}
