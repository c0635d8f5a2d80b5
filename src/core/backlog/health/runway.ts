import { usualSimulation } from '../../forecast/amount-forecast';
import { Chance } from '../../forecast/chance';
import { nearestToCertain } from '../../forecast/forecast-words';
import { refusalOf } from '../../forecast/pace-history';
import { PaceWalk } from '../../forecast/pace-walk';
import { perUsualLength } from '../../forecast/sprint-lengths';
import { teamPace } from '../../forecast/team-pace';
import type { Runway } from '../../model/health-report';
import type { ItemRecord } from '../../model/item-record';
import type { Known } from '../../model/known';
import { readyFrom } from '../sprint-size';
import { isInRunningSprint, type OrderedBacklog } from './ordered-backlog';

/** Work that is further away than this is nobody's runway. */
const horizonInSprints = 12;
/** From this share of ready items with an estimate on, points tell more than items do. */
const estimatedFromShare = 0.8;
const listedAtMost = 200;

/** How many sprints the ready work lasts, the running sprint's not counted, in simulated futures of the team's pace. */
export function runwayOf({ items, around }: OrderedBacklog): Known<Runway> {
  const ready = items.map(({ record }) => record).filter((one) => one.level >= readyFrom && !isInRunningSprint(one));
  const { unit, amount } = amountOfReady(ready, around);
  const past = around.closedSprints.map(({ name, startAt, closedAt, totals }) => ({
    ...{ name, from: startAt.slice(0, 10), to: closedAt.slice(0, 10), committed: null },
    delivered: (unit === 'points' ? totals.done.points : totals.done.items) ?? 0,
  }));
  const refusal = refusalOf({ kind: 'sprints', sprints: past, committedNext: null });
  if (refusal) return refusal;
  const wanted = around.settings.runwayInSprints;
  const lasts = sprintsUntilEmpty(amount, perUsualLength(past), Math.max(horizonInSprints, Math.ceil(wanted)));
  const at = (share: number): number => tenth(lasts[Math.floor(share * (lasts.length - 1))] ?? 0);
  const longEnough = lasts.filter((sprints) => sprints >= wanted).length / lasts.length;
  return {
    kind: 'known',
    value: {
      ...{ sprints: at(0.5), p15: at(0.15), p85: at(0.85), wanted, unit, amount },
      chance: Math.min(nearestToCertain, longEnough),
      readyIds: ready.slice(0, listedAtMost).map(({ id }) => id),
      readyCount: ready.length,
    },
    formula:
      `${tenth(amount)} ready ${unit}, used up in ${usualSimulation.trials} simulated futures ` +
      `drawn from ${past.length} closed sprints, recent ones more often`,
  };
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
function sprintsUntilEmpty(
  amount: number,
  past: readonly { readonly delivered: number }[],
  horizon: number,
): Float64Array {
  const { seed, trials } = usualSimulation;
  const walk = new PaceWalk(teamPace(past.map(({ delivered }) => delivered)), new Chance(seed), horizon);
  const lasts = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial += 1) {
    walk.beginTrial(trial);
    let left = amount;
    let sprints = 0;
    while (left > 0 && sprints < horizon) {
      const brings = walk.next();
      sprints += brings > left ? left / brings : 1;
      left -= brings;
    }
    lasts[trial] = sprints;
  }
  return lasts.sort();
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
