import type { SprintReference } from '../../model/item';

export type LedgerEventKind =
  | 'start'
  | 'added'
  | 'removed'
  | 're-estimated'
  | 'started'
  | 'completed'
  | 'reopened'
  | 'completed-outside'
  | 'left'
  | 'goal-edited';

/** Why an event happened, as far as the changelog tells. */
export type LedgerReason =
  | 'planned'
  | 'sprint-field'
  | 'created-in-sprint'
  | 'reopened-from-outside'
  | 'taken-up-again'
  | 'cancelled'
  | 'type-changed'
  | 'project-changed'
  | 'deleted'
  | 'estimate-field'
  | 'status'
  | 'done-before-it-came'
  | 'moved-to-next-sprint'
  | 'back-to-backlog'
  | 'still-open'
  | 'goal';

/** One thing that happened to the sprint. Items and points say what it did to the scope. */
export interface LedgerEvent {
  readonly kind: LedgerEventKind;
  readonly at: string;
  /** The item's present key; empty for what concerns the sprint itself. */
  readonly key: string;
  /** Scope after minus scope before, in items and in the unit of the estimate; 0 where the scope stays. */
  readonly items: number;
  readonly points: number;
  /** The item's estimate after the event; null means blank. */
  readonly estimate: number | null;
  readonly reason: LedgerReason;
  /** How far an item was when it came into the scope; absent where work had not begun. */
  readonly work?: 'inProgress' | 'done';
  /** For re-estimates the estimate before; for a goal edit the goal before. */
  readonly before?: number | string | null;
  /** Where unfinished work went. */
  readonly movedTo?: { readonly id: number; readonly name: string };
  /** The goal after an edit. */
  readonly goal?: string;
}

/** One number of the ledger; `events` are the places in `SprintLedger.events` it is the sum of. */
export interface LedgerLine {
  readonly items: number;
  /** Null where the team does not estimate. */
  readonly points: number | null;
  /** How many of the items have no estimate: they count 0 points. */
  readonly unestimated: number;
  readonly events: readonly number[];
}

export type LedgerFaultId =
  | 'missing-history'
  | 'truncated-history'
  | 'unknown-status'
  | 'unreadable-estimate'
  | 'unreadable-date'
  | 'duplicate-change'
  | 'clock-skew'
  | 'dated-in-the-future'
  | 'before-creation'
  | 'ambiguous-sprint-name'
  | 'no-close-date'
  | 'dates-out-of-order';

/** What the data cannot tell, named instead of mended. */
export interface LedgerFault {
  readonly id: LedgerFaultId;
  readonly key: string | null;
  readonly what: string;
}

/** Where Jira's own report may show another number, with the items it is about. */
export interface JiraDifference {
  readonly id: string;
  readonly why: string;
  readonly keys: readonly string[];
}

export interface SprintLedger {
  readonly kind: 'ledger';
  /** Raised when the way of counting changes, so that a stored ledger says how it was counted. */
  readonly version: 1;
  readonly sprint: SprintReference;
  readonly startAt: string;
  /** The close of a closed sprint; the moment of asking for a running one. */
  readonly untilAt: string;
  readonly isClosed: boolean;
  readonly events: readonly LedgerEvent[];
  readonly lines: {
    readonly start: LedgerLine;
    readonly added: LedgerLine;
    readonly removed: LedgerLine;
    /** Net change of estimates while in the sprint; `items` counts the changes, not the scope. */
    readonly reestimated: LedgerLine;
    readonly done: LedgerLine;
    readonly left: LedgerLine;
    /** Members that were done before they came: no part of the scope. */
    readonly completedOutside: LedgerLine;
    /** The part of `left` that another sprint took over within a day of the close. */
    readonly movedOn: LedgerLine;
    readonly reopened: LedgerLine;
  };
  /** start + added - removed + re-estimates = done + left; what is missing between both sides is unexplained. */
  readonly identity: {
    readonly holds: boolean;
    readonly unexplained: { readonly items: number; readonly points: number };
  };
  readonly faults: readonly LedgerFault[];
  /** What to know about the dates: closed late, still open past its end, started at another time than it says. */
  readonly notes: readonly string[];
  readonly differences: readonly JiraDifference[];
  /** Items of the sprint that the reader may not see; nothing else is told about them. */
  readonly hiddenItems: number;
}

export interface NoLedger {
  readonly kind: 'no-ledger';
  readonly sprint: SprintReference;
  readonly because: 'not-started' | 'no-start-date' | 'no-close-date' | 'dates-out-of-order';
  readonly why: string;
}
