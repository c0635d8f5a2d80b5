import type { Simulation } from '../amount-forecast';
import { milestonePlaces } from './milestone-places';
import type { ReleasePlan } from './release-plan';
import { teamSeed } from './release-trials';
import { TeamTrial } from './team-trial';

/** Of one milestone at the end of some days: what is done of it and how large it is by then, by trial. */
export interface BurnTrials {
  readonly done: readonly Float64Array[];
  readonly scope: readonly Float64Array[];
}

/**
 * How a milestone burns up in the futures that its date is told from: all that stands above its items is done first,
 * and what comes in belongs to its scope from its day on. Waiting for others is not looked at. `ends` are days from the plan's first on, in rising order; a day counts until its end.
 */
export function burnTrials(
  plan: ReleasePlan,
  milestoneId: string,
  ends: readonly number[],
  { seed, trials }: Simulation,
): BurnTrials {
  const keys = new Set(plan.milestones?.find(({ id }) => id === milestoneId)?.keys ?? []);
  const places = milestonePlaces(plan, { order: [], circle: [] }, (team) => teamSeed(seed, team));
  const done = ends.map(() => new Float64Array(trials));
  const scope = ends.map(() => new Float64Array(trials));
  plan.teams.forEach((team, index) => {
    const question = places.teams[index]?.question;
    if (!question) return;
    const played = new TeamTrial(team, teamSeed(seed, index), question);
    const isOwn = Uint8Array.from(team.items, ({ key }) => (keys.has(key) ? 1 : 0));
    for (let trial = 0; trial < trials; trial += 1) {
      played.play(trial);
      let [at, spent, own] = [0, 0, 0];
      const work = (size: number, belongs: boolean): void => {
        for (let end = ends[at]; end !== undefined; end = ends[at]) {
          const left = played.amountBy(end) - spent;
          if (left >= size) break;
          add(done, at, trial, own + (belongs ? left : 0));
          at += 1;
        }
        spent += size;
        if (belongs) own += size;
      };
      let item = 0;
      question.slots.forEach(({ after, growth }, slot) => {
        for (; item < after; item += 1) work(played.sizeOf(item), isOwn[item] === 1);
        work(played.growthOf(slot, Infinity), growth.milestone === milestoneId);
      });
      for (; item < isOwn.length; item += 1) work(played.sizeOf(item), isOwn[item] === 1);
      for (; at < ends.length; at += 1) add(done, at, trial, own);

      let setOut = 0;
      isOwn.forEach((belongs, place) => (setOut += belongs * played.sizeOf(place)));
      ends.forEach((end, place) => {
        const grown = question.slots.reduce(
          (sum, { growth }, slot) => sum + (growth.milestone === milestoneId ? played.growthOf(slot, end) : 0),
          0,
        );
        add(scope, place, trial, setOut + grown);
      });
    }
  });
  return { done, scope };
}

function add(rows: readonly Float64Array[], place: number, trial: number, amount: number): void {
  const row = rows[place];
  if (row) row[trial] = (row[trial] ?? 0) + amount;
}
