/** What the project page asks about the order of the backlog and what its items are worth. */
import * as v from 'valibot';
import type { MustShare } from '../core/backlog/order/must-share';
import type { OwnInput, WorthStep } from '../core/backlog/order/own-worth';
import type { WorthMethod } from '../core/backlog/order/worth-scores';
import type { NamedItem } from './backlog';
import { issueId } from './payload-parts';

const worthStep = v.nullable(v.picklist([1, 2, 3, 5, 8, 13, 20] as const satisfies readonly WorthStep[]));

export const orderPayloads = {
  /** Where the order and what items are worth disagree, by this way to score them or the one most items have inputs for. */
  orderAids: v.strictObject({ method: v.optional(v.picklist(['wsjf', 'rice', 'value-effort', 'moscow'])) }),
  /** Moves an item, by id, next to another. */
  rankItem: v.union([
    v.strictObject({ id: issueId, before: issueId }),
    v.strictObject({ id: issueId, after: issueId }),
  ]),
  /** What is said of the worth of the items that will be pulled next. */
  worthInputs: v.strictObject({}),
  /** Says one part of an item's worth, null to take it back; `seen` is what stood there for the person who chose. */
  giveWorth: v.strictObject({
    id: issueId,
    input: v.picklist(['value', 'timeCriticality', 'riskReduction'] as const satisfies readonly OwnInput[]),
    seen: worthStep,
    given: worthStep,
  }),
} as const;

export type OrderAidsAnswer =
  | {
      readonly kind: 'ready';
      readonly method: WorthMethod;
      readonly name: string;
      readonly formula: string;
      /** The methods that some item has the inputs for. */
      readonly methods: readonly { readonly method: WorthMethod; readonly name: string; readonly scored: number }[];
      readonly scored: number;
      readonly openItems: number;
      /** Kendall's rank correlation of order and score, -1 to 1; null where too few or equal scores tell nothing. */
      readonly tau: number | null;
      /** The widest gaps first: `lower` is worth more than `upper`, which stands above it. */
      readonly contradictions: readonly {
        readonly upper: NamedItem;
        readonly lower: NamedItem;
        readonly upperScore: number;
        readonly lowerScore: number;
        /** Id of what stands right above `lower` now: moved back after it, a move is undone. */
        readonly backAfter: string;
      }[];
      /** How many more there are about items that this person may not see. */
      readonly hidden: number;
      /** Set where MoSCoW is used and more is Must than DSDM advises. */
      readonly tooManyMusts: (MustShare & { readonly formula: string }) | null;
      readonly canRank: boolean;
    }
  /** No item has the inputs of any score; the site has no rank; the whole backlog was not read yet. */
  | { readonly kind: 'no-worth' | 'not-ordered' | 'not-read' };
/** One part of an item's worth, and who says it: a field of the site, somebody in Tandem, or nobody yet. */
export type WorthInput =
  | { readonly from: 'field'; readonly value: number }
  | { readonly from: 'tandem'; readonly value: WorthStep }
  | { readonly from: null; readonly value: null };
export interface ItemWorth {
  readonly item: NamedItem;
  readonly inputs: Readonly<Record<OwnInput, WorthInput>>;
  readonly estimate: number | null;
  /** Null where a part or the estimate is missing. */
  readonly wsjf: number | null;
  /** What stands on the issue in Tandem's name cannot be read: it is left as it is, so nothing can be given. */
  readonly isUnreadable?: true;
}
export type WorthInputsAnswer =
  | {
      readonly kind: 'ready';
      /** In the order of pulling, from behind the running sprint on. */
      readonly items: readonly ItemWorth[];
      /** How many of the next items this person may not see. */
      readonly hidden: number;
      readonly steps: readonly WorthStep[];
      /** How WSJF comes about. */
      readonly formula: string;
      readonly estimatesAreUsed: boolean;
      readonly canGive: boolean;
    }
  /** The whole backlog was not read yet. */
  | { readonly kind: 'not-read' };
export interface GiveWorthAnswer {
  /** Overtaken: something else stood there than the person saw, so nothing was written; `now` tells what. */
  readonly kind: 'given' | 'overtaken';
  readonly now: ItemWorth;
}

export interface OrderAnswers {
  readonly orderAids: OrderAidsAnswer;
  readonly rankItem: Readonly<Record<string, never>>;
  readonly worthInputs: WorthInputsAnswer;
  readonly giveWorth: GiveWorthAnswer;
}
