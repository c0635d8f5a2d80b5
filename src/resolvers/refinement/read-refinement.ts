import type { RefinementAnswer } from '../../contract';
import { levelName } from '../../core/backlog/ladder';
import { splitAdvice } from '../../core/backlog/split/split-coach';
import { lookOf } from '../../core/model/item-look';
import type { ItemReview, RefinementLevel } from '../../core/model/review';
import type { FoundIssue } from '../../jira/gateway';
import { regressedFrom, type TandemProperty } from '../../jira/marks/tandem-property';
import type { Mute } from '../../store/mutes';
import type { StoredSettings } from '../../store/team-settings';
import { estimatesAreUsed } from '../estimates';
import { markKeys, marksOf, marksStand, refreshMarks } from '../kept/issue-marks';
import { judgeItem, reviewFound } from '../kept/judge-item';
import { knownEstimates } from '../kept/project-sizes';
import type { Place } from '../place';
import { QuestionProblem } from '../problem';
import { settingsOf } from '../settings/team-settings';
import type { World } from '../world';

export interface ReviewedItem {
  readonly found: FoundIssue;
  readonly review: ItemReview;
  readonly settings: StoredSettings;
  readonly canEdit: boolean;
  readonly estimatesAreUsed: boolean;
  /** What a job last saw of the project's estimates. */
  readonly estimates: readonly number[];
}

/** Everything the refinement panel stands on, read once; muting only sorts it anew. */
export interface RefinementReading extends ReviewedItem {
  readonly mutes: readonly Mute[];
}

export async function readRefinement(place: Place, world: World): Promise<RefinementReading> {
  const { id } = issueIn(place);
  const [reviewed, muted] = await Promise.all([reviewOpenItem(place, world), world.mutes.of(id)]);
  for (const unreadable of muted.unreadableKeys) world.log(`mutes: ${unreadable} is not readable and is left alone`);
  return { ...reviewed, mutes: muted.mutes };
}

/** The open item as the person may see it, judged with the team's settings. */
export async function reviewOpenItem(place: Place, world: World): Promise<ReviewedItem> {
  const issue = issueIn(place);
  const [found, settings, estimates] = await Promise.all([
    world.asUser.issue(issue.id, markKeys(world.appId), ['changelog', 'editmeta']),
    settingsOf(world, place.project?.id),
    knownEstimates(world, place.project?.id),
  ]);
  const canEdit = found.canEdit ?? (await world.asUser.mayEdit({ issueIdOrKey: issue.id }));
  const { item, project, estimateField } = found;
  const areUsed = await estimatesAreUsed(world.asUser, project, estimateField, [item.estimate], estimates);
  const around = { settings, estimates, estimatesAreUsed: areUsed, now: world.now().toISOString() };
  return { found, review: reviewFound(found, around), settings, canEdit, estimatesAreUsed: areUsed, estimates };
}

/**
 * Keeps the marks on the item true. Where they are not, the item is read anew as the app, for what this person sees of
 * links and comments is not what others see. They are a courtesy: where that fails, the answer stands all the same.
 */
async function keepMarks(
  reading: RefinementReading,
  mutes: readonly Mute[],
  world: World,
): Promise<{
  /** What stands on the item now. */
  readonly property: TandemProperty;
  /** What would stand there if this person saw all there is. */
  readonly expected: TandemProperty;
}> {
  const { found, settings, estimates } = reading;
  const now = world.now().toISOString();
  const around = { mutes, settings, estimates, estimatesAreUsed: reading.estimatesAreUsed, now };
  const expected = marksOf(found, around);
  if (marksStand(found, expected, world.appId)) return { property: expected, expected };
  try {
    const known = await world.asApp.issue(found.item.id, markKeys(world.appId), ['changelog']);
    // What somebody sees estimated is; whoever sees nothing of it may only see too little.
    const areUsed =
      reading.estimatesAreUsed ||
      (await estimatesAreUsed(world.asApp, known.project, known.estimateField, [known.item.estimate]));
    const property = marksOf(known, { ...around, estimatesAreUsed: areUsed });
    await refreshMarks(world.asApp, known, property, world);
    return { property, expected };
  } catch (error) {
    world.log(`marks on the issue: not written, ${error instanceof Error ? error.name : typeof error}`);
    return { property: expected, expected };
  }
}

/** The label is the same for everybody; where it is not what this person sees, they are told why. */
function labelBeside(
  seen: RefinementLevel,
  { level }: TandemProperty,
  expected: TandemProperty,
): Pick<RefinementAnswer, 'label'> {
  if (level === seen) return {};
  const because = level === expected.level ? 'restricted-comments' : 'hidden-items';
  return { label: { level, levelName: levelName(level), because } };
}

/** The answer of a reading with its present mutes; what stands on the issue for JQL follows at once. */
export async function refinementAnswer(
  reading: RefinementReading,
  mutes: readonly Mute[],
  world: World,
): Promise<RefinementAnswer> {
  const { found, settings } = reading;
  const { item } = found;
  const advice = splitAdvice(item, reading.review);
  const { review, muted, readiness } = judgeItem(found, reading.review, { mutes, settings });
  const { property, expected } = await keepMarks(reading, mutes, world);
  const label = labelBeside(review.level, property, expected);
  const sprint =
    item.sprints.find(({ state }) => state === 'active') ?? item.sprints.find(({ state }) => state === 'future');
  return {
    issue: {
      ...lookOf(item),
      parentKey: item.parent?.key ?? null,
      sprintName: sprint?.name ?? null,
    },
    review,
    levelName: levelName(review.level),
    readiness,
    regressedFrom: regressedFrom(property),
    levelHistory: property.levels,
    muted: muted.map(({ finding, mute }) => ({
      finding,
      reason: mute.reason,
      byName: nameOf(mute.byAccountId, found),
      at: mute.at,
    })),
    canEdit: reading.canEdit,
    estimatesAreUsed: reading.estimatesAreUsed,
    ...(found.linksAreKnown ? { links: item.links } : {}),
    ...label,
    split: {
      ways: advice.isGeneral ? 0 : advice.suggestions.length,
      isRefused: advice.refused !== null,
      isGeneral: advice.isGeneral,
    },
  };
}

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
