import type { Simulation } from '../amount-forecast';
import type { PaceHistory } from '../pace-history';
import type { Milestone, MilestoneGrowth, ReleasePlan, RemainingItem } from '../release/release-plan';
import { waitingOrder } from '../release/waiting';
import type { ComingTime } from './coming-time';
import type { DayOf } from './day-in-zone';
import { planGrowth, type PlannedGrowth } from './plan-growth';
import { inOrderOfWork, milestoneOf, plannedSize, type OpenRelease, type OpenWork } from './release-work';
import { teamGrowth } from './team-growth';
import { isOf, type TeamGround, type Teams } from './teams';
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

/** All that a forecast of a backlog's releases stands on. */
export interface BacklogPlan extends PlayablePlan {
  /** Ids of the plan's teams, in their order. */
  readonly teamIds: readonly (number | null)[];
  /** How the releases are taken to grow; empty where none is old enough to tell. */
  readonly growths: readonly PlannedGrowth[];
  /** Names of teams whose past a job is still reading. */
  readonly stillRead: readonly string[];
}

export interface PlanGround {
  /** The one that is asked about first. */
  readonly teams: Teams;
  readonly today: string;
  /** All open items, in the order of the backlog. */
  readonly open: readonly OpenWork[];
  readonly releases: readonly OpenRelease[];
  readonly dayOf: DayOf;
}

/** One plan for all releases, for what stands above an item is done before it, whichever release it belongs to. */
export function backlogPlan({ teams, today, open, releases, dayOf }: PlanGround): BacklogPlan {
  const milestones = releases.map((release): Milestone => ({
    id: milestoneOf(release),
    keys: [...release.open.map(({ key }) => key), ...release.hiddenKeys],
    by: release.promisedFor,
  }));
  const isNeeded = neededFor(milestones, open);
  const planned = teams.map((team) => {
    const { past, time } = team;
    const own = open.filter(isOf(team, teams));
    const sizes = sizesToDraw(past, open);
    const growths = planGrowth(releases, open, { unit: past.unit, periods: time.periods, sizes, today, dayOf });
    const growth = teamGrowth(growths, team, { teams, releases, open });
    const items = upToLast(inOrderOfWork(own), isNeeded).map((work): RemainingItem => ({
      key: work.key,
      size: plannedSize(work, past.unit),
      dependsOn: work.waitsFor,
    }));
    return { growths, team: { name: nameOf(team, teams), items, past, time, sizes, growth } };
  });
  return {
    ...planOf(
      planned.map(({ team }) => team),
      milestones,
      today,
    ),
    teamIds: teams.map(({ id }) => id),
    // What came into a release is the same for all its teams; only the lengths of their periods differ.
    growths: planned[0]?.growths ?? [],
    stillRead: teams.filter(({ isBeingRead }) => isBeingRead).map(({ name }) => name),
  };
}

const nameOf = ({ name }: TeamGround, { length }: Teams): string => (length === 1 ? 'The team' : name);

export interface PlannedTeam {
  readonly name: string;
  readonly items: readonly RemainingItem[];
  readonly past: { readonly pace: PaceHistory } & Pick<TeamPast, 'splitFactors'>;
  readonly time: Pick<ComingTime, 'periods' | 'capacity'>;
  readonly sizes: readonly number[];
  readonly growth: readonly MilestoneGrowth[];
}

/** A plan of these teams, each with its items at its pace. */
export function planOf(teams: readonly PlannedTeam[], milestones: readonly Milestone[], today: string): PlayablePlan {
  const plan = (itemsOf: (team: PlannedTeam) => readonly RemainingItem[]): ReleasePlan => ({
    teams: teams.map((team) => ({
      ...{ name: team.name, items: itemsOf(team), pace: team.past.pace, growth: team.growth },
      ...{ periods: team.time.periods, capacity: team.time.capacity },
      ...{ sizesFinished: team.sizes, splitFactors: team.past.splitFactors },
    })),
    ...{ risks: [], from: today, by: null, milestones },
  });
  const whole = plan(({ items }) => items);
  const { circle } = waitingOrder(whole);
  const inCircle = new Set(circle);
  const free = ({ items }: PlannedTeam): readonly RemainingItem[] =>
    items.map((item) => (inCircle.has(item.key) ? { ...item, dependsOn: [] } : item));
  const count = teams.reduce((sum, { items }) => sum + items.length, 0);
  const affordable = Math.floor(stepsAtMost / Math.max(1, count));
  return {
    plan: circle.length > 0 ? plan(free) : whole,
    simulation: { seed, trials: Math.min(trialsAtMost, Math.max(trialsAtLeast, affordable)) },
    circle,
  };
}

/** What belongs to a release, and what that waits for. */
function neededFor(milestones: readonly Milestone[], open: readonly OpenWork[]): (work: OpenWork) => boolean {
  const asked = new Set(milestones.flatMap(({ keys }) => keys));
  const waitedFor = new Set(open.filter(({ key }) => asked.has(key)).flatMap(({ waitsFor }) => waitsFor));
  return ({ key }) => asked.has(key) || waitedFor.has(key);
}

/** What stands below the last item that is needed moves no date. */
const upToLast = (items: readonly OpenWork[], isNeeded: (work: OpenWork) => boolean): readonly OpenWork[] =>
  items.slice(0, items.findLastIndex(isNeeded) + 1);

/** Sizes of finished items; where there are too few, those of open ones say what the team's items are like. */
function sizesToDraw(past: TeamPast, open: readonly OpenWork[]): readonly number[] {
  if (past.unit === 'items') return Array<number>(sizesNeeded).fill(1);
  if (past.sizesFinished.length >= sizesNeeded) return past.sizesFinished;
  return [
    ...past.sizesFinished,
    ...open.flatMap(({ estimate }) => (estimate !== null && estimate > 0 ? [estimate] : [])),
  ];
}
