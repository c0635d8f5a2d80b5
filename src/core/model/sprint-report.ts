import type { Finding } from './finding';
import type { WaitsFor, WorkItemAge } from './flow';
import type { Sprint } from './item';
import type { ItemLook } from './item-look';
import type { Known } from './known';

/** Why an item is thought to serve the goal; a mark is a person's word, all else is a suggestion. */
export type ServesGoal =
  | { readonly kind: 'marked'; readonly serves: boolean }
  | { readonly kind: 'suggested'; readonly because: 'parent' | 'words'; readonly words: readonly string[] }
  | { readonly kind: 'no-sign' };

/** One thing in an item's way. */
export interface Blocker {
  /** In plain words: "Flagged", "Blocked by SHOP-12", "Status “On hold”". */
  readonly what: string;
  /** The item that is in the way, where it is one. */
  readonly key: string | null;
  /** Since when, where the item's history tells. */
  readonly since: string | null;
  /** Who can take it away: whoever works on the item in the way, or set the flag; null where nobody is known. */
  readonly whoName: string | null;
}

export interface SprintItem extends ItemLook {
  readonly id: string;
  readonly parentKey: string | null;
  readonly assigneeName: string | null;
  readonly serves: ServesGoal;
  /** Why the item cannot go on, in plain words: what its `blockers` say. */
  readonly blockedBecause: readonly string[];
  readonly blockers: readonly Blocker[];
  /** Days since work began; null where it has not. */
  readonly ageInDays: number | null;
  /** The same against the team's own cycle times; null where work has not begun. */
  readonly age: WorkItemAge | null;
  readonly isAgeing: boolean;
  readonly waitsFor: WaitsFor;
}

export interface ProgressShare {
  readonly items: { readonly done: number; readonly total: number };
  /** Sums of estimates; null where nothing is estimated. They say nothing about the items without an estimate. */
  readonly size: { readonly done: number; readonly total: number; readonly unestimatedItems: number } | null;
}

export interface SprintReport {
  readonly sprint: Sprint;
  readonly goal: {
    readonly text: string;
    readonly verdict: 'good' | 'weak' | 'bad' | 'missing';
    readonly findings: readonly Finding[];
  };
  readonly items: readonly SprintItem[];
  readonly progress: { readonly goal: ProgressShare; readonly all: ProgressShare };
  /** Share of the sprint's calendar time that has passed, 0 to 1. */
  readonly elapsed: Known<number>;
  /** Days in progress from which an item counts as ageing, and where that figure comes from. */
  readonly ageingFromDays: Known<number>;
}
