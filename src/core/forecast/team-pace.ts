import { recencyWeight } from '../sprint/odds/recency';

/** What a team finished in one closed sprint, in points, items, or whatever it counts in. */
export interface PastSprint {
  readonly delivered: number;
  /** What was in the sprint when it started; null where nobody knows. */
  readonly committed: number | null;
}

/** A team's past as a simulation draws from it. */
export interface TeamPace {
  /** Finished per period, oldest first; never below 0. */
  readonly amounts: Float64Array;
  /** Share of each period in the draws, summing to 1: the older, the less. */
  readonly shares: Float64Array;
  /** How many fresh periods the history is worth: the sum of the weights before they were shared out. */
  readonly worth: number;
  /** Weighted mean per period. */
  readonly mean: number;
  /** Places of periods, each as often as its share says: drawing a card is drawing a period. */
  readonly deck: Uint16Array;
  /** Standard deviation of the step that the logarithm of the level takes from one period to the next. */
  readonly driftPerPeriod: number;
  /** Share of its distance from today's level that the level keeps from one period to the next. */
  readonly driftKept: number;
}

/**
 * What many teams have in common; a team's own history says the rest. Chosen on 14 boards of two public Jira sites by
 * leaving out one board at a time (README.md in this folder): the results are flat around these round numbers.
 */
const manyTeams = {
  /** Step of the level as a share of the team's own spread. */
  drift: 0.3,
  /** Teams come back: of a good or bad spell nine tenths last until the next sprint. */
  driftKept: 0.9,
  /** One huge sprint must not turn the level into a lottery. */
  spreadAtMost: 1.5,
} as const;

/** Nobody finishes less than this and more than nothing; what is smaller still makes quotients overflow. */
const least = 1e-6;

/** More cards would change no share by a visible amount. */
const cards = 4096;

/**
 * The pace behind `amounts`, oldest first. `periodsPerSprint` is 1 for sprints and 10 for the working days of a
 * two-week sprint: what is known of teams is known per sprint, and days share it out as independent steps do.
 */
export function teamPace(amounts: readonly number[], periodsPerSprint = 1): TeamPace {
  const counted = Float64Array.from(amounts, (amount) => (amount < least ? 0 : amount));
  const count = counted.length;
  const weights = Float64Array.from(counted, (_, index) => recencyWeight((count - 1 - index) / periodsPerSprint));
  const worth = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / worth);
  const mean = weightedMean(counted, shares);
  const variance = weightedMean(
    counted.map((amount) => (amount - mean) ** 2),
    shares,
  );
  const spreadOfSprint = mean > 0 ? Math.sqrt(variance / periodsPerSprint) / mean : 0;
  return {
    amounts: counted,
    shares,
    worth,
    mean,
    deck: deckOf(shares),
    driftPerPeriod: (manyTeams.drift * Math.min(manyTeams.spreadAtMost, spreadOfSprint)) / Math.sqrt(periodsPerSprint),
    driftKept: Math.pow(manyTeams.driftKept, 1 / periodsPerSprint),
  };
}

export function weightedMean(values: Float64Array, shares: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) * (shares[at] ?? 0);
  return sum;
}

function deckOf(shares: Float64Array): Uint16Array {
  const deck = new Uint16Array(cards);
  let upTo = 0;
  let card = 0;
  shares.forEach((share, place) => {
    upTo += share;
    const last = place === shares.length - 1 ? cards : Math.round(upTo * cards);
    while (card < last) deck[card++] = place;
  });
  return deck;
}
