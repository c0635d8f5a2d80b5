import { type Habit, splitHabits } from '../core/backlog/habits';
import { judgeSet } from '../core/backlog/judge-set';
import { type ItemReadiness, readinessOf } from '../core/backlog/readiness';
import { reviewItem } from '../core/backlog/review-item';
import { tooBigFromScale } from '../core/backlog/too-big';
import type { Criterion, ItemReview, Question, StoryParts } from '../core/model/review';
import type { Finding } from '../core/model/finding';
import { defaultSettings } from '../core/model/settings';
import { readItems } from './read-items';
import { storiesTable } from './stories-table';

/** What `tandem stories --json` says of one item. */
export interface StoryLine {
  readonly id: string;
  readonly text: string;
  readonly kind: ItemReview['kind'];
  readonly level: ItemReview['level'];
  /** 0 to 100, every lost point named; what the whole backlog shares costs no item. */
  readonly readiness: ItemReadiness;
  readonly parts: StoryParts | null;
  readonly bugParts: ItemReview['bugParts'];
  readonly criteria: readonly Criterion[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  /** What the next level needs first; null at the top. */
  readonly nextStep: string | null;
}

export interface StoriesAnswer {
  readonly items: readonly StoryLine[];
  readonly backlog: readonly Habit[];
}

/** Judges every item of a file. `now` is ISO 8601. */
export function judgeStories(file: string, now: string): StoriesAnswer {
  const { items, parentsAreKnown } = readItems(file);
  const estimates = items.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
  const around = {
    settings: defaultSettings,
    tooBigOnScale: tooBigFromScale(estimates, defaultSettings.tooBigFrom),
    estimatesAreUsed: estimates.length > 0,
    now,
    parentsAreKnown,
    // No file of ours tells of links.
    linksAreKnown: false,
  };
  const all = items.map((item) => ({ id: item.id, item, review: reviewItem(item, around) }));
  // A file is taken for all there is; where it tells no status, all of it is open.
  const judged = judgeSet(all, { settings: around.settings, finishedAreKnown: true });
  const { reviewed, habits } = splitHabits(judged, defaultSettings);
  return {
    items: reviewed.map(({ id, item, review }) => ({
      id,
      text: review.text,
      kind: review.kind,
      level: review.level,
      readiness: readinessOf(review, item, around.settings),
      parts: review.parts,
      bugParts: review.bugParts,
      criteria: review.criteria,
      questions: review.questions,
      findings: review.findings,
      nextStep: review.missing[0]?.nextStep ?? null,
    })),
    backlog: habits,
  };
}

/** `tandem stories FILE`: exit 1 where something is at `act`, so that a build can stop on it. */
export function stories(
  file: string,
  options: { readonly asJson: boolean; readonly now: string },
): { output: string; exitCode: 0 | 1 } {
  const answer = judgeStories(file, options.now);
  const mustAct =
    answer.items.some(({ findings }) => findings.some(({ severity }) => severity === 'act')) ||
    answer.backlog.some(({ severity }) => severity === 'act');
  return {
    output: options.asJson ? JSON.stringify(answer) : storiesTable(answer),
    exitCode: mustAct ? 1 : 0,
  };
}
