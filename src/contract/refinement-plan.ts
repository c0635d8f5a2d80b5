/** What the funnel and the list for the next refinement ask. */
import * as v from 'valibot';
import type { Distance } from '../core/model/health-report';
import type { PlanFate } from '../core/model/refinement-plan';
import type { RefinementLevel } from '../core/model/review';
import type { NamedItem } from './backlog';
import { issueId } from './payload-parts';

const levels = [0, 1, 2, 3, 4, 5] as const satisfies readonly RefinementLevel[];
const distances = ['running', 'next', 'after-next', 'later'] as const satisfies readonly Distance[];
const atOnce = <S extends v.GenericSchema>(each: S) =>
  v.pipe(v.array(each), v.minLength(1, 'at least one item'), v.maxLength(50, 'at most 50 items'));

export const refinementPlanPayloads = {
  /** The items behind one number of the funnel. */
  funnelItems: v.strictObject({ level: v.picklist(levels), distance: v.picklist(distances) }),
  refinementPlan: v.strictObject({}),
  /** Says what to do to which items, never what the list should be: two people's changes at once both come true. */
  changeRefinementPlan: v.union([
    v.strictObject({
      add: atOnce(
        v.strictObject({
          id: issueId,
          /** The item to stand before; absent for the end. */
          before: v.optional(issueId),
          /** As the list told it, so that an undo does not forget from where the item came. */
          levelThen: v.optional(v.picklist(levels)),
        }),
      ),
    }),
    v.strictObject({ remove: atOnce(issueId) }),
    /** `before` null for the end. */
    v.strictObject({ move: issueId, before: v.nullable(issueId) }),
  ]),
} as const;

export type FunnelItemsAnswer =
  | {
      readonly kind: 'ready';
      /** Soonest pulled first, at most 100; `question` null where nothing is left to ask. */
      readonly items: readonly { readonly item: NamedItem; readonly question: string | null }[];
      /** Items in this cell now. */
      readonly count: number;
      /** How many of the first 100 are hidden from this person. */
      readonly hidden: number;
    }
  /** The whole backlog was not read yet. */
  | { readonly kind: 'not-read' };

export interface PlannedLine {
  readonly id: string;
  /** Null where this person may not see it, or where it is gone. */
  readonly item: NamedItem | null;
  /** Null where nothing is known of it. */
  readonly level: RefinementLevel | null;
  /** When it was planned. */
  readonly levelThen: RefinementLevel | null;
  /** What to ask about it; null where nothing is left to ask, or nothing is known. */
  readonly question: string | null;
  readonly fate: PlanFate;
}

export interface RefinementPlanAnswer {
  /** In the order in which they will be talked about. */
  readonly items: readonly PlannedLine[];
  /** Whoever may edit issues of the project. */
  readonly canPlan: boolean;
}

export interface RefinementPlanAnswers {
  readonly funnelItems: FunnelItemsAnswer;
  readonly refinementPlan: RefinementPlanAnswer;
  readonly changeRefinementPlan: RefinementPlanAnswer;
}
