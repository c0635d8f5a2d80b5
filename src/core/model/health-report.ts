/** What a backlog of any size is told about its health: ids and keys only, so that it fits one small stored value. */
import type { Severity } from './finding';
import type { Known } from './known';
import type { RefinementLevel } from './review';

/** One rule's word on the whole backlog. */
export interface HealthPart {
  /** "health/runway". */
  readonly rule: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  /** Points this part can cost, of the 100 that all parts share. */
  readonly atStake: number;
  /** Unknown costs nothing, and says what is missing. */
  readonly judged: Known<PartVerdict>;
  /** What to do next; the rule's advice, or something nearer at hand. */
  readonly nextAction: string;
}

export interface PartVerdict {
  /** Of `atStake`, in tenths of a point. */
  readonly lost: number;
  /** "3 of the 16 items for the next two sprints are ready". */
  readonly sentence: string;
  /** The items behind it, soonest pulled first; at most `itemsListedAtMost` of `itemCount`. */
  readonly itemIds: readonly string[];
  readonly itemCount: number;
  /** How many of them are in the running sprint or in the next two sprints' work. */
  readonly nearCount: number;
}

export type RunwayPeriod = 'sprint' | 'week';

/** Ready work ahead as a range, because nobody knows how much a sprint or a week will bring. */
export interface Runway {
  /** What the runway is counted in: weeks for a team without sprints. */
  readonly period: RunwayPeriod;
  /** Median of the simulated futures, in periods, to a tenth; `horizon` where it lasts longer than is looked at. */
  readonly lasts: number;
  readonly p15: number;
  readonly p85: number;
  /** Periods of ready work the team wants ahead of it. */
  readonly wanted: number;
  /** Chance that it lasts at least that long; at most .95: say "more than 95 %" there. */
  readonly chance: number;
  readonly unit: 'points' | 'items';
  readonly amount: number;
  readonly readyIds: readonly string[];
  readonly readyCount: number;
}

/** When an item is likely to be pulled, in sprints. */
export type Distance = 'running' | 'next' | 'after-next' | 'later';

export interface FunnelCell {
  readonly level: RefinementLevel;
  readonly distance: Distance;
  readonly count: number;
}

/** An item worth bringing to the next refinement, with the one question to ask. */
export interface RefinementCandidate {
  readonly id: string;
  readonly key: string;
  readonly level: RefinementLevel;
  readonly question: string;
  /** closeness × missing × worth: what candidates are ordered by. */
  readonly weight: number;
  /** 1 ÷ (1 + sprints ahead). */
  readonly closeness: number;
  /** (100 − readiness) ÷ 100. */
  readonly missing: number;
  /** .5 for the least worth of all scored items, 1.5 for the most, 1 where nobody said. */
  readonly worth: number;
}

export interface HealthReport {
  /** ISO 8601. */
  readonly asOf: string;
  /** 0 to 100: 100 less what the parts lost; null for an empty backlog, which is neither well nor ill. */
  readonly score: number | null;
  readonly openItems: number;
  /** How many items a sprint is taken to hold, and why: what "the next two sprints' work" rests on. */
  readonly itemsPerSprint: { readonly count: number; readonly because: string };
  /** Every rule that is not switched off, the greatest loss first. */
  readonly parts: readonly HealthPart[];
  readonly runway: Known<Runway>;
  readonly funnel: readonly FunnelCell[];
  readonly candidates: readonly RefinementCandidate[];
}

/** One day of a report, for a trend over months: about half a kilobyte. */
export interface HealthSnapshot {
  /** "2026-03-09". */
  readonly day: string;
  readonly score: number | null;
  readonly openItems: number;
  readonly readyItems: number;
  /** Median runway; null where it is not known. */
  readonly runway: number | null;
  readonly runwayPeriod: RunwayPeriod;
  /** By rule: points lost and items behind it; rules that could not judge are absent. */
  readonly parts: Readonly<Record<string, { readonly lost: number; readonly items: number }>>;
}

/** One thing to do today, and why now. */
export interface TodayTask {
  readonly what: string;
  readonly whyNow: string;
  readonly rule: string;
  readonly itemIds: readonly string[];
}

/** At most three each; empty where all is well. */
export interface Today {
  readonly productOwner: readonly TodayTask[];
  readonly scrumMaster: readonly TodayTask[];
}
