import { finishedPerWeek } from '../../flow/finished-per-week';
import { usualSimulation } from '../../forecast/amount-forecast';
import { Chance } from '../../forecast/chance';
import { nearestToCertain } from '../../forecast/forecast-words';
import { refusalOf, sprintsNeeded } from '../../forecast/pace-history';
import { PaceWalk } from '../../forecast/pace-walk';
import { perUsualLength } from '../../forecast/sprint-lengths';
import { teamPace } from '../../forecast/team-pace';
import type { ProjectFlow } from '../../model/flow';
import type { Runway, RunwayPeriod } from '../../model/health-report';
import type { ItemRecord } from '../../model/item-record';
import type { Known } from '../../model/known';
import { numeral } from '../../text/counted';
import { readyFrom } from '../sprint-size';
import { isInRunningSprint, type OrderedBacklog } from './ordered-backlog';

/** Work that is further away than this is nobody's runway. */
const horizonInSprints = 12;
/** A team without sprints is looked at as if two of its weeks were one: that is how long most teams' sprints are. */
export const weeksInUsualSprint = 2;
/** What is older than half a year tells of another team. */
const weeksLookedAt = 26;
/** From this share of ready items with an estimate on, points tell more than items do. */
const estimatedFromShare = 0.8;
const listedAtMost = 200;

/** What was finished in each past sprint or week, oldest first, and how long the looking ahead goes on. */
interface Pace {
  readonly period: RunwayPeriod;
  readonly unit: Runway['unit'];
  readonly finished: readonly number[];
  readonly horizon: number;
  /** How many of these periods a sprint is. */
  readonly perSprint: number;
}

/** Ready items that nobody has pulled yet, soonest pulled first. */
export function readyAhead({ items, hasSprints }: OrderedBacklog): readonly ItemRecord[] {
  // Without sprints, what is in progress has been pulled already.
  const isPulled = (one: ItemRecord): boolean => (hasSprints ? isInRunningSprint(one) : one.category === 'inProgress');
  return items.map(({ record }) => record).filter((one) => one.level >= readyFrom && !isPulled(one));
}

/** How long the ready work lasts, the running sprint's not counted, in simulated futures of the team's pace. */
export function runwayOf(ordered: OrderedBacklog): Known<Runway> {
  const { around, hasSprints } = ordered;
  const { flow } = around;
  const ready = readyAhead(ordered);
  const { unit, amount } = amountOfReady(ready, around);
  const found = hasSprints || flow === null ? paceInSprints(unit, around) : paceInWeeks(flow, around.now);
  if (found.kind !== 'known') return found;
  const pace = found.value;
  const wanted = around.settings.runwayInSprints;
  const left = pace.unit === 'points' ? amount : ready.length;
  const lasts = periodsUntilEmpty(left, pace, Math.max(pace.horizon, Math.ceil(wanted)));
  const at = (share: number): number => tenth(lasts[Math.floor(share * (lasts.length - 1))] ?? 0);
  const longEnough = lasts.filter((periods) => periods >= wanted).length / lasts.length;
  return {
    kind: 'known',
    value: {
      ...{ period: pace.period, lasts: at(0.5), p15: at(0.15), p85: at(0.85), wanted, unit: pace.unit, amount: left },
      chance: Math.min(nearestToCertain, longEnough),
      readyIds: ready.slice(0, listedAtMost).map(({ id }) => id),
      readyCount: ready.length,
    },
    formula:
      `${numeral(tenth(left))} ready ${pace.unit}, used up in ${numeral(usualSimulation.trials)} simulated futures ` +
      `drawn from ${found.formula}, recent ones more often`,
  };
}

function paceInSprints(unit: Runway['unit'], { closedSprints }: OrderedBacklog['around']): Known<Pace> {
  const past = closedSprints.map(({ name, startAt, closedAt, totals }) => ({
    ...{ name, from: startAt.slice(0, 10), to: closedAt.slice(0, 10), committed: null },
    delivered: (unit === 'points' ? totals.done.points : totals.done.items) ?? 0,
  }));
  const refusal = refusalOf({ kind: 'sprints', sprints: past, committedNext: null });
  if (refusal) return refusal;
  const finished = perUsualLength(past).map(({ delivered }) => delivered);
  const value = { period: 'sprint', unit, finished, horizon: horizonInSprints, perSprint: 1 } as const;
  return { kind: 'known', value, formula: `${past.length} closed sprints` };
}

/** In items, whatever the team estimates: flow is counted in items. */
function paceInWeeks(flow: ProjectFlow, now: string): Known<Pace> {
  const finished = finishedPerWeek(flow, now, weeksLookedAt);
  if (finished.length < sprintsNeeded)
    return { kind: 'not-enough-history', have: finished.length, need: sprintsNeeded, of: 'weeks of history' };
  if (finished.every((count) => count === 0))
    return { kind: 'not-used', why: `Nothing was finished in the last ${finished.length} weeks` };
  const horizon = horizonInSprints * weeksInUsualSprint;
  const value = { period: 'week', unit: 'items', finished, horizon, perSprint: weeksInUsualSprint } as const;
  return { kind: 'known', value, formula: `the last ${finished.length} weeks` };
}

/** In points where the team estimates; the few ready items without an estimate then count as much as the usual one. */
function amountOfReady(
  ready: readonly ItemRecord[],
  { estimatesAreUsed, closedSprints }: OrderedBacklog['around'],
): Pick<Runway, 'unit' | 'amount'> {
  const sizes = ready.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
  const hasPoints = closedSprints.length > 0 && closedSprints.every(({ totals }) => totals.done.points !== null);
  if (!estimatesAreUsed || !hasPoints || sizes.length < ready.length * estimatedFromShare)
    return { unit: 'items', amount: ready.length };
  const sum = sizes.reduce((total, size) => total + size, 0);
  return { unit: 'points', amount: sizes.length > 0 ? (sum * ready.length) / sizes.length : 0 };
}

/** By trial, rising; `horizon` where it lasts longer. */
function periodsUntilEmpty(amount: number, { finished, perSprint }: Pace, horizon: number): Float64Array {
  const { seed, trials } = usualSimulation;
  const walk = new PaceWalk(teamPace(finished, perSprint), new Chance(seed), horizon);
  const lasts = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial += 1) {
    walk.beginTrial(trial);
    let left = amount;
    let periods = 0;
    while (left > 0 && periods < horizon) {
      const brings = walk.next();
      periods += brings > left ? left / brings : 1;
      left -= brings;
    }
    lasts[trial] = periods;
  }
  return lasts.sort();
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
