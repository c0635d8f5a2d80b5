/**
 * Where a sprint stands at one moment, all figures in one unit: points, items, or whatever a team counts in.
 * For the odds of the goal, count only the items that serve it.
 */
export interface SprintState {
  /** Share of the sprint's time that has passed, 0 to 1. */
  readonly elapsed: number;
  /** All that is in the sprint now: to do, in progress and done. */
  readonly scope: number;
  readonly inProgress: number;
  readonly done: number;
}

/** A closed sprint: where it stood at a like moment, and what it had delivered at its end. */
export interface EarlierSprint extends SprintState {
  readonly delivered: number;
}
