import type { Known } from '../model/known';
import { Chance } from './chance';
import { commitmentEffect } from './commitment';
import { futuresWords } from './forecast-words';
import { refusalOf } from './pace-history';
import { PaceWalk } from './pace-walk';
import { teamPace, type PastSprint } from './team-pace';

/** Answers are told apart by their seed: the same seed and history give the same answer to the last digit. */
export interface Simulation {
  readonly seed: number;
  readonly trials: number;
}

/** Enough that the 95% line moves by less than a hundredth of the spread between two seeds. */
export const usualSimulation: Simulation = { seed: 1, trials: 10_000 };

/** Amount that is reached with each probability, by level in per cent: `{ 50: 21, 85: 12, 95: 7 }`. */
export type AmountByLevel = Readonly<Record<number, number>>;

export interface AmountForecast {
  /** Sprints from now that the amounts are summed over. */
  readonly horizon: number;
  readonly levels: AmountByLevel;
}

/**
 * Amounts that a team reaches over its next sprints, by horizon and level. `history` is in time order and closed;
 * `committed` is what the next sprint starts with, null where it is not planned yet.
 */
export function amountForecast(
  history: readonly PastSprint[],
  committed: number | null,
  ask: { readonly horizons: readonly number[]; readonly levels: readonly number[] },
  simulation: Simulation = usualSimulation,
): Known<readonly AmountForecast[]> {
  const refusal = refusalOf({ kind: 'sprints', sprints: history, committedNext: committed });
  if (refusal) return refusal;
  return {
    kind: 'known',
    value: simulateAmounts(history, committed, ask, simulation),
    formula:
      `${futuresWords(simulation)} drawn from ${history.length} closed sprints, ` +
      `recent ones more often${committed === null ? '' : ', the first from what was committed'}; ` +
      'a level holds in that share of them',
  };
}

/** The same without refusal: a history of nothing gives 0. Needs at least one sprint. */
export function simulateAmounts(
  history: readonly PastSprint[],
  committed: number | null,
  ask: { readonly horizons: readonly number[]; readonly levels: readonly number[] },
  { seed, trials }: Simulation,
): readonly AmountForecast[] {
  const furthest = Math.max(...ask.horizons);
  const pace = teamPace(history.map(({ delivered }) => delivered));
  const effect = commitmentEffect(
    pace,
    history.map((sprint) => sprint.committed),
    committed,
  );
  const walk = new PaceWalk(pace, new Chance(seed), furthest, effect);
  const reached = ask.horizons.map((horizon) => ({ horizon, sums: new Float64Array(trials) }));
  // Every horizon reads the same futures: its answer does not depend on which others were asked for.
  for (let trial = 0; trial < trials; trial += 1) {
    walk.beginTrial(trial);
    let sum = 0;
    for (let sprint = 1; sprint <= furthest; sprint += 1) {
      sum += walk.next();
      for (const { horizon, sums } of reached) if (horizon === sprint) sums[trial] = sum;
    }
  }
  return reached.map(({ horizon, sums }) => {
    sums.sort();
    return { horizon, levels: Object.fromEntries(ask.levels.map((level) => [level, reachedWith(level, sums)])) };
  });
}

/** Sums of fractions differ in their last digits with the order of adding: nobody misses a line by that. */
const finest = 1e6;

/** The amount that at least `level` per cent of the sorted sums reach. */
export function reachedWith(level: number, sorted: Float64Array): number {
  // A hair's breadth keeps (1 − .85) × 10,000 at 1,500.
  const place = Math.ceil((1 - level / 100) * sorted.length - 1e-9) - 1;
  return Math.floor((sorted[Math.min(sorted.length - 1, Math.max(0, place))] ?? 0) * finest) / finest;
}
