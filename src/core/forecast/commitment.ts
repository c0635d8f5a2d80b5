import { weightedMean, type TeamPace } from './team-pace';

/** What a commitment for the next sprint says about it, seen from each past sprint. */
export interface CommitmentEffect {
  /** For each past sprint: what the next one delivers if it misses its commitment by as much as that one did. */
  readonly amounts: Float64Array;
  /** Factor by which the sprints after the next one differ from the team's usual level. */
  readonly laterLevel: number;
  /** Change in the delivered amount, on the square-root scale, for each unit of change in the committed one. */
  readonly slope: number;
}

/** What many teams have in common (see README.md in this folder). */
const manyTeams = {
  /** Square roots of delivered and committed amounts rise together by this much... */
  slope: 0.7,
  /** ...and it is believed as if five sprints of this team had shown it. */
  slopeWorth: 5,
  /** Half of what the commitment says about the level lasts longer than its sprint. */
  lasting: 0.5,
} as const;

/** How often a sprint goes its own way, whatever was committed: the tails of what is delivered are wider than a line shows. */
export const commitmentIgnored = 0.1;

/** Below this many sprints with a known commitment a line through them says nothing. */
const sprintsNeeded = 3;

/**
 * A line of delivered on committed amounts on the square-root scale, which keeps the spread of counts even (Bartlett
 * 1936), drawn towards the slope of many teams (ridge regression), with the team's own deviations from it, widened for
 * the leverage of each sprint (Davison and Hinkley, Bootstrap Methods and their Application, 6.2.3). Null where the
 * commitments tell nothing. `committed` runs beside `pace.amounts`.
 */
export function commitmentEffect(
  pace: TeamPace,
  committed: readonly (number | null)[],
  committedNext: number | null,
): CommitmentEffect | null {
  const isKnown = pace.amounts.map((_, at) => (committed[at] == null ? 0 : 1));
  const known = isKnown.reduce((sum, one) => sum + one, 0);
  if (committedNext === null || known < sprintsNeeded) return null;

  const shareKnown = weightedMean(isKnown, pace.shares);
  const shares = pace.shares.map((share, at) => (share * (isKnown[at] ?? 0)) / shareKnown);
  const worth = pace.worth * shareKnown;
  const done = pace.amounts.map((amount) => Math.sqrt(amount));
  const planned = done.map((_, at) => Math.sqrt(Math.max(0, committed[at] ?? 0)));
  const doneMean = weightedMean(done, shares);
  const plannedMean = weightedMean(planned, shares);
  if (plannedMean === 0) return null;

  const variance = weightedMean(
    planned.map((root) => (root - plannedMean) ** 2),
    shares,
  );
  const together = weightedMean(
    planned.map((root, at) => (root - plannedMean) * ((done[at] ?? 0) - doneMean)),
    shares,
  );
  // Commitments that never change cannot show a slope; the belief in it must not vanish with them.
  const believed = manyTeams.slopeWorth * Math.max(variance, (plannedMean / 10) ** 2);
  const slope = Math.max(0, (worth * together + believed * manyTeams.slope) / (worth * variance + believed));

  const sprintsWorth = 1 / weightedMean(shares, shares);
  const leverage = (root: number): number =>
    1 / sprintsWorth + (root - plannedMean) ** 2 / (sprintsWorth * variance + believed);
  const next = Math.sqrt(Math.max(0, committedNext));
  const fit = Math.max(0, doneMean + slope * (next - plannedMean));
  const widened = Math.sqrt(1 + Math.min(1, leverage(next)));
  return {
    amounts: pace.amounts.map((amount, at) => {
      if (isKnown[at] === 0) return amount;
      const root = planned[at] ?? 0;
      const deviation = (done[at] ?? 0) - doneMean - slope * (root - plannedMean);
      return Math.max(0, fit + (deviation * widened) / Math.sqrt(Math.max(0.25, 1 - leverage(root)))) ** 2;
    }),
    laterLevel: 1 - manyTeams.lasting + (manyTeams.lasting * (fit ** 2 + pace.mean)) / (doneMean ** 2 + pace.mean || 1),
    slope,
  };
}
