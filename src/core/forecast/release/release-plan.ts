import type { PaceHistory } from '../pace-history';
import type { Period } from './calendar';

/** One Product Backlog item that is still to be done. */
export interface RemainingItem {
  readonly key: string;
  /** In the unit of the pace; null where it is not estimated. */
  readonly size: number | null;
  /** Keys of items of this plan that must be done before it, whoever does them. */
  readonly dependsOn: readonly string[];
}

export interface TeamPlan {
  readonly name: string;
  readonly pace: PaceHistory;
  /** In the order in which the team takes them up. */
  readonly items: readonly RemainingItem[];
  /** Its coming sprints or working days, as its history counts; they end the horizon that is looked at. */
  readonly periods: readonly Period[];
  /** Share of the team that is there in each coming period; 1 where nothing is said. */
  readonly capacity?: readonly number[];
  /** Sizes of items finished before: what an item without an estimate may turn out to be. */
  readonly sizesFinished: readonly number[];
  /** For items finished before: how many times the size they were begun with they came to. */
  readonly splitFactors: readonly number[];
  /** What comes into milestones while they are worked on; scope stays as it is where nothing is said. */
  readonly growth?: readonly MilestoneGrowth[];
}

/**
 * Scope that comes into a milestone and that one team will do, drawn for each coming period until the team is done with the
 * milestone, evenly within it. It stands at a team, for only there do amounts have a unit and periods a length.
 */
export interface MilestoneGrowth {
  readonly milestone: string;
  /** Amount that came in during each past period, never below 0, quiet periods included; of lenders one after the other. */
  readonly perPeriod: readonly number[];
  /** Where the periods are not its own; absent where they are. */
  readonly lent?: LentGrowth;
}

/** Growth of a milestone that is too young to tell: in each future it grows like one of the others, faster or slower. */
export interface LentGrowth {
  /** How many of the periods are each lender's, in their order. */
  readonly periodsOf: readonly number[];
  /** Standard deviation of the logarithm of how many times as fast it grows as the one that was drawn. */
  readonly spread: number;
}

/** Something that may happen and would move the end by whole days. */
export interface DelayRisk {
  readonly name: string;
  /** 0 to 1. */
  readonly probability: number;
  readonly delayInDays: number;
}

/** Some of the plan's items that are done together: a version or an epic among all that the teams work through. */
export interface Milestone {
  readonly id: string;
  /** Keys of items of the plan; others are not looked at. */
  readonly keys: readonly string[];
  /** Its own date; null where there is none. */
  readonly by: string | null;
}

export interface ReleasePlan {
  readonly teams: readonly TeamPlan[];
  readonly risks: readonly DelayRisk[];
  /** First day that is still to come: day 0 of all periods. */
  readonly from: string;
  /** The date of its own that somebody was told; null where there is none. */
  readonly by: string | null;
  /** Asked for in the same futures. */
  readonly milestones?: readonly Milestone[];
}
