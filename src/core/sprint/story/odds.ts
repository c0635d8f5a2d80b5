import type { ClosedSprint, SprintMoment } from '../../model/closed-sprint';
import type { Known } from '../../model/known';
import type { Chance, SprintOddsPair } from '../../model/sprint-story';
import { sprintOdds } from '../odds/sprint-odds';
import type { EarlierSprint, SprintState } from '../odds/sprint-state';
import type { ScopedItem } from '../ledger/sprint-replay';

/** Points speak for a team that sizes nearly everything; a blank here and there is a slip, not a habit. */
const pointsFromShare = 0.9;

type Unit = SprintOddsPair['unit'];

/** What the odds of a running sprint are told from. */
export interface OddsGround {
  /** The scope as it is now, by key. */
  readonly scope: ReadonlyMap<string, ScopedItem>;
  readonly goalKeys: ReadonlySet<string>;
  /** Share of the sprint's time that has passed, 0 to 1. */
  readonly elapsed: number;
  /** The board's closed sprints, newest last. */
  readonly earlier: readonly ClosedSprint[];
}

/** Chance that the goal's items are all done at the end, beside the chance that everything is. */
export function oddsPair({ scope, goalKeys, elapsed, earlier }: OddsGround): SprintOddsPair {
  const all = [...scope.values()];
  const forGoal = [...scope].flatMap(([key, item]) => (goalKeys.has(key) ? [item] : []));
  const unit = unitOf(all, earlier);
  const state = (items: readonly ScopedItem[]): SprintState => ({ elapsed, ...amountsIn(items, unit) });
  const [now, goalNow] = [state(all), state(forGoal)];
  const goalShare = now.scope > 0 ? goalNow.scope / now.scope : 0;
  const unmarked = earlier.filter(({ goalMoments }) => goalMoments === null).length;
  const goal =
    forGoal.length === 0
      ? ({ kind: 'not-used', why: 'No item is known to serve the goal' } as const)
      : chanceOf(
          goalNow,
          earlier.flatMap((sprint) => goalEarlier(sprint, elapsed, unit, goalShare)),
          unmarked === 0 ? [] : [unmarkedReason(unmarked, earlier.length)],
        );
  const whole = chanceOf(
    now,
    earlier.flatMap(({ moments }) => earlierSprint(moments, elapsed, unit, 1)),
    [],
  );
  return { goal: noLessThan(whole, goal), all: whole, unit };
}

/** Two estimates of a part and its whole may cross by accident; the part is never less likely. */
function noLessThan(whole: Known<Chance>, part: Known<Chance>): Known<Chance> {
  if (whole.kind !== 'known' || part.kind !== 'known' || part.value.probability >= whole.value.probability) return part;
  const { probability } = whole.value;
  const reasons = [...part.value.reasons, 'It is a part of all the work, so its chance is no smaller than that of all'];
  return { ...part, value: { probability, reasons }, formula: `${part.formula}; raised to the chance of all the work` };
}

/** The same refusal for both, before a sprint has started and after it has ended. */
export const noOdds = (why: string): SprintOddsPair => ({
  goal: { kind: 'not-used', why },
  all: { kind: 'not-used', why },
  unit: 'items',
});

function unitOf(items: readonly ScopedItem[], earlier: readonly ClosedSprint[]): Unit {
  const sized = items.filter(({ estimate }) => estimate !== null).length;
  const isSized = items.length > 0 && sized >= items.length * pointsFromShare;
  return isSized && earlier.every(({ totals }) => totals.done.points !== null) ? 'points' : 'items';
}

function amountsIn(items: readonly ScopedItem[], unit: Unit): Omit<SprintState, 'elapsed'> {
  const size = ({ estimate }: ScopedItem): number => (unit === 'items' ? 1 : (estimate ?? 0));
  const sum = (work?: ScopedItem['work']): number =>
    items.reduce((total, item) => (work === undefined || item.work === work ? total + size(item) : total), 0);
  return { scope: sum(), inProgress: sum('inProgress'), done: sum('done') };
}

/** Where nobody had marked goal work, it is taken to have been the same share of all work as it is now. */
function goalEarlier(sprint: ClosedSprint, elapsed: number, unit: Unit, share: number): readonly EarlierSprint[] {
  return sprint.goalMoments === null
    ? earlierSprint(sprint.moments, elapsed, unit, share)
    : earlierSprint(sprint.goalMoments, elapsed, unit, 1);
}

/** The nearest of the eleven moments to the share of time that has passed now. */
function earlierSprint(
  moments: readonly SprintMoment[],
  elapsed: number,
  unit: Unit,
  share: number,
): readonly EarlierSprint[] {
  const then = moments[Math.round(Math.min(1, Math.max(0, elapsed)) * (moments.length - 1))];
  const end = moments.at(-1);
  if (!then || !end) return [];
  const amount = (each: SprintMoment[keyof SprintMoment]): number =>
    share * (unit === 'items' ? each.items : (each.points ?? 0));
  return [
    {
      elapsed,
      scope: amount(then.scope),
      inProgress: amount(then.inProgress),
      done: amount(then.done),
      delivered: amount(end.done),
    },
  ];
}

function chanceOf(state: SprintState, earlier: readonly EarlierSprint[], more: readonly string[]): Known<Chance> {
  const odds = sprintOdds(state, earlier);
  if (odds.kind !== 'known') return odds;
  const { probability, reasons } = odds.value;
  return { ...odds, value: { probability, reasons: [...reasons.map(({ what }) => what), ...more] } };
}

function unmarkedReason(unmarked: number, of: number): string {
  const which = unmarked === of ? 'Earlier sprints have' : `${unmarked} of ${of} earlier sprints have`;
  return `${which} no goal marks: goal work is taken to have been the same share of all work as now`;
}
