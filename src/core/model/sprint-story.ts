/** What the Sprint Goal dialog tells beside the report: how the sprint came here, and where it may go. */
import type { Amount, GoalOutcome, GoalVerdict } from './closed-sprint';
import type { CycleTimes, TalkItem } from './flow';
import type { Known } from './known';
import type { RefinementLevel } from './review';

/** A chance with what speaks for and against it. */
export interface Chance {
  /** 0 to 1, never 0 or 1. */
  readonly probability: number;
  readonly reasons: readonly string[];
}

export interface SprintOddsPair {
  readonly goal: Known<Chance>;
  readonly all: Known<Chance>;
  /** What both were counted in. */
  readonly unit: 'points' | 'items';
}

/** One line of the ledger as a person reads it; `eventIndexes` point into `LedgerView.events`. */
export interface LedgerLineView {
  readonly name: 'start' | 'added' | 'removed' | 'reestimated' | 'done' | 'left';
  readonly items: number;
  readonly points: number | null;
  readonly unestimated: number;
  readonly eventIndexes: readonly number[];
}

export interface LedgerEventView {
  readonly at: string;
  /** Null for what concerns the sprint itself, and for items this person may not see. */
  readonly key: string | null;
  readonly summary: string | null;
  /** A sentence: "Added after the start", "5 points became 8". */
  readonly what: string;
  readonly items: number;
  readonly points: number;
  readonly servesGoal: boolean;
}

export interface LedgerView {
  readonly lines: readonly LedgerLineView[];
  readonly events: readonly LedgerEventView[];
  readonly identityHolds: boolean;
  /** What is missing between both sides of the identity. */
  readonly unexplained: Amount;
  /** What the data cannot tell, and what to know about the dates, as sentences. */
  readonly faults: readonly { readonly what: string; readonly keys: readonly string[] }[];
  /** Where Jira's own report may show another number, and why. */
  readonly differences: readonly { readonly why: string; readonly keys: readonly string[] }[];
  readonly hiddenItems: number;
  /** When this ledger was frozen; null while the sprint runs. */
  readonly keptAt: string | null;
}

/** One data check with the items it is about; only those that found something or could not judge. */
export interface DataCheckView {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly found: readonly { readonly key: string; readonly what: string }[];
  readonly notJudged: string | null;
}

export interface DataQualityView {
  readonly usableShare: number | null;
  readonly items: number;
  /** What to say before any number; null where the data speaks for itself. */
  readonly warning: string | null;
  readonly checks: readonly DataCheckView[];
}

/** The end of one day, or the moment of asking on the last point; amounts are in the sprint at that moment. */
export interface BurnUpPoint {
  readonly at: string;
  readonly scope: Amount;
  readonly done: Amount;
  readonly goalScope: Amount;
  readonly goalDone: Amount;
}

/** Why Tandem thinks that an item will not be done at the end; no chance beyond the team's own history. */
export interface SpillView {
  readonly key: string;
  /** Chance that the item is still open at the sprint's end. */
  readonly chance: Known<number>;
}

/** How much fits into a sprint to come, from the team's own closed sprints. */
export interface PlanningView {
  readonly fits: Known<{ readonly p50: number; readonly p85: number; readonly unit: 'points' | 'items' }>;
  /** What is planned so far. */
  readonly planned: Amount;
  /** Open items of the running sprint that its odds say may come along. */
  readonly carryOver: Amount | null;
  /** Planned items that are not ready, with what they lack first. */
  readonly notReady: readonly {
    readonly key: string;
    readonly level: RefinementLevel;
    readonly nextStep: string | null;
  }[];
  /** What the goal could be about: the epics and words most planned items share, with the items behind each. */
  readonly goalCandidates: readonly {
    readonly about: string;
    readonly because: 'parent' | 'words';
    readonly itemKeys: readonly string[];
  }[];
}

/** One earlier sprint in the goal history. */
export interface EarlierGoal {
  readonly sprintId: number;
  readonly sprintName: string;
  readonly goal: string;
  readonly closedAt: string;
  readonly outcome: GoalVerdict | null;
  readonly committed: Amount;
  readonly done: Amount;
}

export interface SprintStory {
  /** Null before the sprint starts and where its dates tell nothing; `ledgerMissing` then says why. */
  readonly ledger: LedgerView | null;
  readonly ledgerMissing: string | null;
  readonly quality: DataQualityView | null;
  readonly odds: SprintOddsPair;
  readonly burnUp: readonly BurnUpPoint[];
  readonly cycleTimes: Known<CycleTimes>;
  readonly spill: readonly SpillView[];
  readonly talk: readonly TalkItem[];
  /** Goal work that was begun after other work, and additions that do not serve the goal. */
  readonly alignment: {
    readonly goalShare: { readonly items: number; readonly points: number | null };
    readonly startedLate: readonly string[];
    readonly addedNotServing: readonly string[];
  };
  /** For a sprint to come only. */
  readonly planning: PlanningView | null;
  /** For a closed sprint only. */
  readonly outcome: {
    readonly given: (GoalOutcome & { readonly byName: string | null }) | null;
    readonly mayAnswer: boolean;
  } | null;
  readonly goalHistory: readonly EarlierGoal[];
  /** How much of the board's history stands behind this; while a job reads it, how far it is. */
  readonly history:
    | { readonly kind: 'ready'; readonly closedSprints: number }
    | { readonly kind: 'reading'; readonly done: number; readonly total: number | null };
}
