import type { Simulation } from '../amount-forecast';
import { Chance } from '../chance';
import type { TeamPlan } from './release-plan';
import { walkOf } from './team-trial';

/** What of a plan decides how much a team gets done, whatever the items. */
export type TeamTime = Pick<TeamPlan, 'pace' | 'periods'> & Partial<Pick<TeamPlan, 'capacity' | 'growthPerPeriod'>>;

/**
 * How much is finished before day `end` in each trial, less the scope that comes in meanwhile; of a sprint that the day
 * cuts, its share of days is counted.
 */
export function amountTrials(team: TeamTime, end: number, { seed, trials }: Simulation): Float64Array {
  const shares = team.periods
    .filter((period) => period.from < end)
    .map((period) => Math.min(1, (end - period.from) / (period.to - period.from)));
  const walk = walkOf(team.pace, new Chance(seed), shares.length);
  const growthChance = new Chance(seed + 1);
  const growths = team.growthPerPeriod ?? [];
  const sums = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial += 1) {
    walk.beginTrial(trial);
    if (growths.length > 0) growthChance.beginTrial(trial);
    let sum = 0;
    for (let period = 0; period < shares.length; period += 1) {
      const share = shares[period] ?? 0;
      sum += walk.next() * share * (team.capacity?.[period] ?? 1);
      if (growths.length > 0) sum -= (growths[growthChance.below(growths.length)] ?? 0) * share;
    }
    sums[trial] = sum;
  }
  return sums;
}
