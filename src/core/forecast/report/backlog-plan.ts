import type { Simulation } from '../amount-forecast';
import type { PaceHistory } from '../pace-history';
import type { Milestone, MilestoneGrowth, ReleasePlan, RemainingItem } from '../release/release-plan';
import { waitingOrder } from '../release/waiting';
import type { ComingTime } from './coming-time';
import type { DayOf } from './day-in-zone';
import { planGrowth, type PlannedGrowth } from './plan-growth';
import { inOrderOfWork, milestoneOf, plannedSize, type OpenRelease, type OpenWork } from './release-work';
import type { TeamPast } from './team-past';

/** A long backlog is played in fewer futures, so that four plans of it (see drift.ts) fit into one answer. */
const stepsAtMost = 1_000_000;
const trialsAtMost = 10_000;
const trialsAtLeast = 1_500;
const seed = 1;
const sizesNeeded = 5;

export interface PlayablePlan {
  readonly plan: ReleasePlan;
  readonly simulation: Simulation;
  /** Items that wait for each other in a circle: their waiting was not looked at. */
  readonly circle: readonly string[];
}

/** All that a forecast of a team's releases stands on. */
export interface BacklogPlan extends PlayablePlan {
  /** How the releases are taken to grow; empty where none is old enough to tell. */
  readonly growths: readonly PlannedGrowth[];
}

export interface PlanGround {
  readonly past: TeamPast;
  readonly time: ComingTime;
  readonly today: string;
  /** All open items of the team, in the order of its backlog. */
  readonly open: readonly OpenWork[];
  readonly releases: readonly OpenRelease[];
  readonly dayOf: DayOf;
}

/** One plan for all releases, for what stands above an item is done before it, whichever release it belongs to. */
export function backlogPlan({ past, time, today, open, releases, dayOf }: PlanGround): BacklogPlan {
  const milestones = releases.map((release): Milestone => ({
    id: milestoneOf(release),
    keys: [...release.open.map(({ key }) => key), ...release.hiddenKeys],
    by: release.promisedFor,
  }));
  const items = upToLast(inOrderOfWork(open), milestones).map((work): RemainingItem => ({
    key: work.key,
    size: plannedSize(work, past.unit),
    dependsOn: work.waitsFor,
  }));
  const sizes = sizesToDraw(past, open);
  const growths = planGrowth(releases, open, { unit: past.unit, periods: time.periods, sizes, today, dayOf });
  const growth = growths.map(({ milestone, perPeriod }) => ({ milestone, perPeriod }));
  return { ...planOf(items, milestones, { past, time, today, sizes, growth }), growths };
}

/** A plan of these items at this pace. */
export function planOf(
  items: readonly RemainingItem[],
  milestones: readonly Milestone[],
  ground: {
    readonly time: Pick<ComingTime, 'periods' | 'capacity'>;
    readonly today: string;
    readonly past: { readonly pace: PaceHistory } & Pick<TeamPast, 'splitFactors'>;
    readonly sizes: readonly number[];
    readonly growth: readonly MilestoneGrowth[];
  },
): PlayablePlan {
  const { past, time, today, sizes, growth } = ground;
  const team = {
    ...{ name: 'The team', pace: past.pace, periods: time.periods, capacity: time.capacity },
    ...{ sizesFinished: sizes, splitFactors: past.splitFactors, growth },
  };
  const plan = (rest: readonly RemainingItem[]): ReleasePlan => ({
    ...{ teams: [{ ...team, items: rest }], risks: [], from: today, by: null, milestones },
  });
  const { circle } = waitingOrder(plan(items));
  const inCircle = new Set(circle);
  const free = items.map((item) => (inCircle.has(item.key) ? { ...item, dependsOn: [] } : item));
  const affordable = Math.floor(stepsAtMost / Math.max(1, items.length));
  return {
    plan: plan(circle.length > 0 ? free : items),
    simulation: { seed, trials: Math.min(trialsAtMost, Math.max(trialsAtLeast, affordable)) },
    circle,
  };
}

/** What stands below the last item of all releases moves no date. */
function upToLast(items: readonly OpenWork[], milestones: readonly Milestone[]): readonly OpenWork[] {
  const asked = new Set(milestones.flatMap(({ keys }) => keys));
  const needed = new Set(items.filter(({ key }) => asked.has(key)).flatMap(({ waitsFor }) => waitsFor));
  return items.slice(0, items.findLastIndex(({ key }) => asked.has(key) || needed.has(key)) + 1);
}

/** Sizes of finished items; where there are too few, those of open ones say what the team's items are like. */
function sizesToDraw(past: TeamPast, open: readonly OpenWork[]): readonly number[] {
  if (past.unit === 'items') return Array<number>(sizesNeeded).fill(1);
  if (past.sizesFinished.length >= sizesNeeded) return past.sizesFinished;
  return [
    ...past.sizesFinished,
    ...open.flatMap(({ estimate }) => (estimate !== null && estimate > 0 ? [estimate] : [])),
  ];
}
