import type { Severity } from './finding';
import type { ItemLook } from './item-look';
import type { Known } from './known';
import type { RefinementLevel } from './review';

/** One line of a list of items. */
export interface ItemLine extends ItemLook {
  readonly level: RefinementLevel;
  /** 1 for the item that will be pulled next; null for what already is in a sprint. */
  readonly rank: number | null;
  readonly sprintName: string | null;
  /** What stands between the item and its next level, in a few words; null when nothing does. */
  readonly nextStep: string | null;
}

/** One rule's effect on the backlog, with the items behind it. */
export interface BacklogHurt {
  readonly rule: string;
  /** A sentence: "14 of the next 20 items have no acceptance criteria". */
  readonly headline: string;
  readonly severity: Severity;
  readonly why: string;
  readonly advice: string;
  readonly itemKeys: readonly string[];
  /** By item, which others the rule compares it with, in a sentence; absent for rules that look at one item alone. */
  readonly said?: Readonly<Record<string, string>>;
  /** Sum of the items' closeness weights, 1 / (1 + position / items per sprint): what the ranking sorts by. */
  readonly weight: number;
}

export interface BacklogHealth {
  /** Open items looked at, in backlog order, sprint items first. */
  readonly items: readonly ItemLine[];
  /** How many open items the project has; more than `items` where the backlog was cut. */
  readonly openItems: { readonly count: number; readonly isExact: boolean };
  readonly levels: readonly {
    readonly level: RefinementLevel;
    readonly name: string;
    readonly itemKeys: readonly string[];
  }[];
  /** Ready work ahead, in sprints of the team's usual size. */
  readonly runway: Known<{
    readonly sprints: number;
    readonly readyKeys: readonly string[];
    readonly unit: 'points' | 'items';
  }>;
  readonly hurts: readonly BacklogHurt[];
  /** What most items share: said once about the whole, not on each item. */
  readonly habits: readonly BacklogHurt[];
}
