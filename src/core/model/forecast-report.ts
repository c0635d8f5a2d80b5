/** What the Forecast section tells: velocity, releases, the roadmap, and how far earlier forecasts could be trusted. */
import type { Amount } from './closed-sprint';
import type { Known } from './known';

/** What a team's pace is counted in. */
export type PaceUnit = 'points' | 'items';

/** One closed sprint as velocity shows it; amounts in the report's unit. */
export interface VelocitySprint {
  readonly sprintId: number;
  readonly name: string;
  readonly closedAt: string;
  readonly committed: number;
  readonly done: number;
  readonly added: number;
  readonly removed: number;
  /** Points that estimates rose (or, below 0, fell) by after the start; 0 where items are counted. */
  readonly reestimated: number;
  readonly left: number;
  /** Done of the initial commitment ÷ initial commitment; null where nothing was committed. */
  readonly sayDo: number | null;
  /** Outside the natural limits of the process (XmR), or the first sprint of a shift. */
  readonly signal: 'outlier' | 'shift' | null;
}

/** Amounts for teams without sprints: what was finished in each week. */
export interface ThroughputWeek {
  /** Its Monday. */
  readonly from: string;
  readonly done: number;
  /** Ids of the items that make up `done`, as they were finished; a person may not be allowed to see each. */
  readonly itemIds: readonly string[];
  readonly signal: 'outlier' | 'shift' | null;
}

export interface VelocityReport {
  readonly sprints: readonly VelocitySprint[];
  readonly weeks: readonly ThroughputWeek[];
  readonly spread: Known<{ readonly p10: number; readonly median: number; readonly p90: number }>;
  /** Natural process limits: mean ± 2.66 × mean moving range. */
  readonly limits: Known<{ readonly mean: number; readonly lower: number; readonly upper: number }>;
  /** Says that the pace seems to have changed, and since when; null where it has not. */
  readonly shift: { readonly since: string; readonly sentence: string } | null;
  /** Why these numbers may differ from Jira's velocity chart. */
  readonly jiraDifference: readonly string[];
}

/** ISO dates (days) by which it is done with the chance of the name; null where that lies beyond the horizon. */
export interface DoneDates {
  readonly p50: string | null;
  readonly p70: string | null;
  readonly p85: string | null;
  readonly p95: string | null;
}

/** How a forecast moved since an earlier one, and why: the parts add up to `days`. */
export interface ForecastDrift {
  readonly since: string;
  /** Of the 85% date; above 0 is later. */
  readonly days: number;
  readonly because: {
    readonly scope: number;
    readonly pace: number;
    readonly reestimates: number;
    readonly time: number;
  };
}

export interface FanPoint {
  readonly at: string;
  readonly p15: number;
  readonly p50: number;
  readonly p85: number;
  /** How large it is by then in the middle of all futures. */
  readonly scope: number;
}

/** What one of several teams has to do of a release. */
export interface TeamPart {
  /** Its board's name. */
  readonly name: string;
  readonly openItems: number;
  /** Share of all futures in which it finishes last and within the horizon; null where no date can be told. */
  readonly wasLast: number | null;
}

/** A version or an epic with its promise and its forecast side by side. */
export interface ReleaseForecast {
  readonly kind: 'version' | 'epic';
  /** The version's id, or the epic's key. */
  readonly id: string;
  readonly name: string;
  /** The date it was promised for: a version's release date, an epic's due date. */
  readonly promisedFor: string | null;
  readonly total: Amount;
  readonly done: Amount;
  readonly left: Amount;
  readonly unestimatedItems: number;
  readonly openKeys: readonly string[];
  readonly hiddenItems: number;
  readonly dates: Known<DoneDates>;
  /** Chance of the promised date, read off the simulation; at most .95, said as "more than 95%". */
  readonly ownDate: Known<number>;
  /** Whether its own date holds: with 85% or more, with 50%, with less, or past while something is open; null where nothing can be said. */
  readonly outlook: 'holds' | 'slips' | 'late' | 'past' | null;
  /** How much more its dates expect to come in; null where it has none. */
  readonly growth: ExpectedGrowth | null;
  /** Who does it, where several teams do; empty where one does all of it. */
  readonly teams: readonly TeamPart[];
  readonly drift: Known<ForecastDrift>;
  /** What is odd about it: done items in an unreleased version, a date in the past, no success criteria… */
  readonly warnings: readonly string[];
}

/** What of a release's scope is still to come, told from what came into it so far. */
export interface ExpectedGrowth {
  readonly sentence: string;
  /** Ids of the items that came in, at most a hundred; a person may not be allowed to see each. */
  readonly itemIds: readonly string[];
  /** How many they are. */
  readonly items: number;
}

/** Who is asked about: a version by its id, an epic by its key. */
export type ReleaseName = Pick<ReleaseForecast, 'kind' | 'id' | 'name'>;

export interface BurnUpWithFan {
  /** Past: done and scope at the end of each day or week. */
  readonly past: readonly { readonly at: string; readonly scope: number; readonly done: number }[];
  readonly fan: readonly FanPoint[];
}

/** How one line of earlier forecasts fared. */
export interface LineRecord {
  /** 50, 70, 85 or 95: the chance that was said. */
  readonly level: number;
  readonly held: number;
  readonly of: number;
  /** Where the true share lies with 90 %: Wilson's interval. */
  readonly low: number;
  readonly high: number;
  /** "Our 85% forecasts held 11 times out of 13." */
  readonly sentence: string;
}

export interface ReportCard {
  /** From replaying the team's own past, one sprint ahead and three. */
  readonly lines: readonly (LineRecord & { readonly sprintsAhead: number })[];
  /** Error of the middle line compared with average velocity: .12 is 12% better; negative is worse. */
  readonly skill: number | null;
  /** Forecasts that were shown and whose day has come: what really happened. */
  readonly shown: readonly LineRecord[];
  /** The verdict in one plain sentence. */
  readonly sentence: string;
}

/** Weekdays from 0 (Sunday) to 6 and days ("2026-12-24" to "2026-12-31", both included) on which nobody works. */
export interface TeamCalendar {
  readonly weekdaysOff: readonly number[];
  readonly daysOff: readonly { readonly from: string; readonly to: string; readonly why: string }[];
}

export interface ForecastReport {
  readonly unit: PaceUnit;
  /** Whether the team's pace is told by its closed sprints or by what it finished each week. */
  readonly by: 'sprints' | 'weeks';
  /** The day all dates are counted from, where the person is. */
  readonly today: string;
  /** Last day that was looked at; null where nothing could be forecast. */
  readonly horizon: string | null;
  /** Whether the past has been read, and how far a job is that reads it. */
  readonly history:
    | { readonly kind: 'ready'; readonly asOf: string | null }
    | { readonly kind: 'reading'; readonly done: number; readonly total: number | null };
  /** What to know about the past before trusting it: shifts, outliers, gaps. Nothing named is left out. */
  readonly historyNotes: readonly string[];
  /** What every date rests on, one sentence each: the order of work, what is drawn for items without an estimate… */
  readonly assumptions: readonly string[];
  /** People with work of the running sprint assigned: a first guess for "what if one is away"; null where nobody is. */
  readonly teamSize: number | null;
  readonly velocity: VelocityReport;
  /** What to tell first of all releases, in a sentence or two; null where nothing could be forecast. */
  readonly headline: string | null;
  readonly releases: readonly ReleaseForecast[];
  readonly reportCard: Known<ReportCard>;
  /** How much fits into the next sprint. */
  readonly nextSprint: Known<{ readonly p50: number; readonly p85: number }>;
  readonly seed: number;
  readonly trials: number;
}

/** What to leave out so that a date holds. */
export interface ScopeAdvice {
  readonly date: string;
  readonly level: number;
  /** Chance of the date with everything in, and with the advice followed. */
  readonly chanceWithAll: number;
  readonly chanceAfter: number;
  /** Items to leave out or defer, with the value lost; empty where the date holds with all. */
  readonly leaveOut: readonly {
    readonly key: string;
    readonly size: number;
    readonly value: number;
    readonly because: string;
  }[];
  /** Where even leaving out all that may be left out does not make it. */
  readonly isOutOfReach: boolean;
  /** First day that holds with everything in; null where that lies beyond the horizon. */
  readonly earliestWithAll: string | null;
  /** What value was taken from: a field's name, WSJF, RICE, or the order of the backlog. */
  readonly valueFrom: string;
}

/** What a change to the plan would do to one release; the two forecasts are of the same futures. */
export interface WhatIf {
  /** The day whose chance is compared: the one asked about, else its own; null where there is none. */
  readonly by: string | null;
  readonly before: WhatIfSide;
  readonly after: WhatIfSide;
  /** Days by which the 85% date moves; null where one of the two lies beyond the horizon. */
  readonly daysLater: number | null;
  /** "Five more items move the 85% date from 14 March to 28 March." */
  readonly sentence: string;
}

export interface WhatIfSide {
  readonly dates: DoneDates;
  /** Chance of `by`; null where there is no day to compare. */
  readonly chance: number | null;
}
