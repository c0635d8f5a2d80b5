import { Chance } from '../chance';
import type { ReleasePlan } from './release-plan';
import { TeamTrial } from './team-trial';
import type { WaitingOrder } from './waiting';

export interface ReleaseTrials {
  /** Day on which the whole release is done, by trial, counted from the plan's first day; Infinity beyond the horizon. */
  readonly doneOn: Float64Array;
  /** The same for each milestone of the plan. */
  readonly milestonesDoneOn: readonly Float64Array[];
  /** For each team the share of trials in which it was the last to finish. */
  readonly wasLast: readonly number[];
}

/** Far enough apart that no two streams of numbers share a seed. */
const seedsPerTeam = 7919;

/**
 * Plays all teams on one clock: a release is done when its last team is, trial by trial. Multiplying the teams' own
 * chances instead would forget that they wait for each other. An item that must wait is done as long after its last
 * predecessor as it takes its team; meanwhile the team takes up what comes next.
 */
export function releaseTrials(
  plan: ReleasePlan,
  waiting: WaitingOrder,
  { seed, trials }: { readonly seed: number; readonly trials: number },
): ReleaseTrials {
  const milestones = plan.milestones ?? [];
  const areItemsAsked = waiting.order.length > 0 || milestones.length > 0;
  const teams = plan.teams.map((team, index) => new TeamTrial(team, seed + seedsPerTeam * (index + 1), areItemsAsked));
  const firstOf = teams.map((_, index) => plan.teams.slice(0, index).reduce((sum, { items }) => sum + items.length, 0));
  const teamOf = Uint16Array.from(plan.teams.flatMap(({ items }, index) => items.map(() => index)));
  const all = new Float64Array(teamOf.length);
  const took = new Float64Array(teamOf.length);
  const ends = new Float64Array(teams.length);
  const last = new Float64Array(teams.length);
  const doneOn = new Float64Array(trials);
  const riskChance = new Chance(seed);
  const placeOf = new Map(plan.teams.flatMap(({ items }) => items).map(({ key }, place) => [key, place]));
  const placesOf = milestones.map(({ keys }) => Uint32Array.from(keys.flatMap((key) => placeOf.get(key) ?? [])));
  const milestonesDoneOn = milestones.map(() => new Float64Array(trials));

  for (let trial = 0; trial < trials; trial += 1) {
    for (let index = 0; index < teams.length; index += 1) {
      const team = teams[index];
      if (!team) continue;
      ends[index] = team.play(trial);
      if (areItemsAsked) spread(team.doneOn, firstOf[index] ?? 0);
    }
    for (const { item, waitsFor } of waiting.order) {
      let ready = 0;
      for (const place of waitsFor) ready = Math.max(ready, all[place] ?? 0);
      const done = Math.max(all[item] ?? 0, ready + (took[item] ?? 0));
      all[item] = done;
      const team = teamOf[item] ?? 0;
      if (done > (ends[team] ?? 0)) ends[team] = done;
    }
    let end = 0;
    let latest = 0;
    for (let index = 0; index < ends.length; index += 1) {
      if ((ends[index] ?? 0) <= end) continue;
      end = ends[index] ?? 0;
      latest = index;
    }
    last[latest] = (last[latest] ?? 0) + 1;
    const late = delay(trial);
    doneOn[trial] = end + late;
    for (let index = 0; index < placesOf.length; index += 1) {
      let reached = 0;
      for (const place of placesOf[index] ?? []) reached = Math.max(reached, all[place] ?? 0);
      const days = milestonesDoneOn[index];
      if (days) days[trial] = reached + late;
    }
  }
  return { doneOn, milestonesDoneOn, wasLast: [...last].map((count) => count / trials) };

  function spread(own: Float64Array, first: number): void {
    let before = 0;
    for (let place = 0; place < own.length; place += 1) {
      const done = own[place] ?? Infinity;
      all[first + place] = done;
      took[first + place] = done === Infinity ? 0 : done - before;
      before = done;
    }
  }

  function delay(trial: number): number {
    if (plan.risks.length === 0) return 0;
    riskChance.beginTrial(trial);
    let days = 0;
    for (const { probability, delayInDays } of plan.risks) if (riskChance.next() < probability) days += delayInDays;
    return days;
  }
}
