import type { Simulation } from '../amount-forecast';
import { Chance } from '../chance';
import { GrowthTrial } from './growth-trial';
import type { TeamPlan } from './release-plan';
import { growthSeed, walkOf } from './team-trial';

/** What of a plan decides how much a team gets done, whatever the items. */
export type TeamTime = Pick<TeamPlan, 'pace' | 'periods'> & Partial<Pick<TeamPlan, 'capacity' | 'growth'>>;

/**
 * How much can be finished before day `end` in each trial, beside the scope that comes in until it is; of a sprint that
 * the day cuts, its share of days is counted.
 */
export function amountTrials(team: TeamTime, end: number, { seed, trials }: Simulation): Float64Array {
  const shares = team.periods
    .filter((period) => period.from < end)
    .map((period) => Math.min(1, (end - period.from) / (period.to - period.from)));
  const walk = walkOf(team.pace, new Chance(seed), shares.length);
  const growths = (team.growth ?? []).map(
    (growth, place) => new GrowthTrial(growth, team.periods, growthSeed(seed, place)),
  );
  const sums = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial += 1) {
    walk.beginTrial(trial);
    for (const growth of growths) growth.beginTrial(trial);
    let [sum, most] = [0, 0];
    for (let period = 0; period < shares.length; period += 1) {
      const share = shares[period] ?? 0;
      sum += walk.next() * share * (team.capacity?.[period] ?? 1);
      let rest = sum;
      for (const growth of growths) {
        const came = growth.before(period);
        rest -= came + share * (growth.before(period + 1) - came);
      }
      // Whatever fits at the end of one period is done, and nothing comes into it any more.
      most = Math.max(most, rest);
    }
    sums[trial] = most;
  }
  return sums;
}
