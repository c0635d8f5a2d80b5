import { chanceOf } from './log-odds';

/** What would have been said of an earlier sprint, and what came. */
export interface PastOdds {
  readonly score: number;
  readonly reachedScope: boolean;
  /** How much this sprint tells about the one asked for, 0 to 1. */
  readonly weight: number;
}

/** Variance of habits between teams, in squared log-odds. */
const varianceBetweenTeams = 1;
/** The equation is convex; from 0 a handful of steps is exact to the last digit shown. */
const newtonSteps = 8;

/**
 * How much more (above 0) or less often a team reaches its scope than the signs alone say, in log-odds: the most likely
 * random intercept of a logistic regression, drawn towards 0 the shorter the history is.
 */
export function ownHabit(past: readonly PastOdds[]): number {
  let habit = 0;
  for (let step = 0; step < newtonSteps; step += 1) {
    let slope = -habit / varianceBetweenTeams;
    let curvature = 1 / varianceBetweenTeams;
    for (const { score, reachedScope, weight } of past) {
      const p = chanceOf(score + habit);
      slope += weight * ((reachedScope ? 1 : 0) - p);
      curvature += weight * p * (1 - p);
    }
    habit += slope / curvature;
  }
  return habit;
}
