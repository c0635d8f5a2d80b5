import { Chance } from '../chance';
import { milestonePlaces } from './milestone-places';
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
  /** The same for each milestone, of the trials in which it is done within the horizon. */
  readonly milestonesWasLast: readonly (readonly number[])[];
}

/** Far enough apart that no two streams of numbers share a seed. */
const seedsPerTeam = 7919;

export const teamSeed = (seed: number, team: number): number => seed + seedsPerTeam * (team + 1);

/**
 * Plays all teams on one clock: a release is done when its last team is, trial by trial. Multiplying the teams' own
 * chances instead would forget that they wait for each other. An item that must wait is done as long after its last
 * predecessor as it takes its team; meanwhile the team takes up what comes next. How long it takes is told from the
 * future without growth, so that more scope can never make anything earlier.
 */
export function releaseTrials(
  plan: ReleasePlan,
  waiting: WaitingOrder,
  { seed, trials }: { readonly seed: number; readonly trials: number },
): ReleaseTrials {
  const places = milestonePlaces(plan, waiting, (team) => teamSeed(seed, team));
  const teams = plan.teams.map((team, index) => {
    const { first, question } = places.teams[index] ?? { first: 0, question: nothingAsked };
    return { first, stops: question.stops, trial: new TeamTrial(team, teamSeed(seed, index), question) };
  });
  const all = new Float64Array(plan.teams.reduce((sum, { items }) => sum + items.length, 0));
  const alone = new Float64Array(all.length);
  const ends = new Float64Array(teams.length);
  const last = new Float64Array(teams.length);
  const doneOn = new Float64Array(trials);
  const riskChance = new Chance(seed);
  const milestonesDoneOn = places.milestones.map(() => new Float64Array(trials));
  const milestonesLast = places.milestones.map(() => new Float64Array(teams.length));

  for (let trial = 0; trial < trials; trial += 1) {
    for (let index = 0; index < teams.length; index += 1) {
      const team = teams[index];
      if (!team) continue;
      ends[index] = team.trial.play(trial);
      const { doneOn: own, doneWithoutGrowth } = team.trial;
      for (let stop = 0; stop < own.length; stop += 1) {
        const place = team.first + (team.stops[stop] ?? 0);
        all[place] = own[stop] ?? 0;
        alone[place] = doneWithoutGrowth[stop] ?? 0;
      }
    }
    for (const { item, waitsFor, team, before } of places.waiting) {
      let ready = 0;
      for (const place of waitsFor) ready = Math.max(ready, all[place] ?? 0);
      const took = alone[item] === Infinity ? 0 : (alone[item] ?? 0) - (before < 0 ? 0 : (alone[before] ?? 0));
      const done = Math.max(all[item] ?? 0, ready + took);
      all[item] = done;
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
    for (let index = 0; index < places.milestones.length; index += 1) {
      const milestone = places.milestones[index];
      const days = milestonesDoneOn[index];
      const lasts = milestonesLast[index];
      if (!milestone || !days || !lasts) continue;
      let reached = 0;
      let by = 0;
      for (const place of milestone.items) {
        const done = all[place] ?? 0;
        if (done <= reached) continue;
        reached = done;
        by = places.teamOf[place] ?? 0;
      }
      for (const { team, slot } of milestone.slots) {
        const done = teams[team]?.trial.grownOn[slot] ?? 0;
        if (done <= reached) continue;
        reached = done;
        by = team;
      }
      if (reached < Infinity) lasts[by] = (lasts[by] ?? 0) + 1;
      days[trial] = reached + late;
    }
  }
  const shares = (counts: Float64Array): readonly number[] => [...counts].map((count) => count / trials);
  return { doneOn, milestonesDoneOn, wasLast: shares(last), milestonesWasLast: milestonesLast.map(shares) };

  function delay(trial: number): number {
    if (plan.risks.length === 0) return 0;
    riskChance.beginTrial(trial);
    let days = 0;
    for (const { probability, delayInDays } of plan.risks) if (riskChance.next() < probability) days += delayInDays;
    return days;
  }
}

const nothingAsked = { stops: new Uint32Array(), slots: [], isWaitedFor: false };
