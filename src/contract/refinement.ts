/** What the refinement panel asks about the open item. */
import * as v from 'valibot';
import type { CriteriaHelp } from '../core/backlog/criteria-help/criteria-help';
import type { CriteriaForm } from '../core/backlog/criteria-help/skeleton';
import type { SplitAdvice } from '../core/backlog/split/split-advice';
import type { Finding } from '../core/model/finding';
import type { LinkedItem, Status } from '../core/model/item';
import type { ItemLook } from '../core/model/item-look';
import type { ItemReview, RefinementLevel } from '../core/model/review';
import { issueKey, ruleId, reason, quote, message, title } from './payload-parts';

export const refinementPayloads = {
  refinement: v.strictObject({}),
  /** `message` tells apart the findings of a rule that have no quote, such as two questions in comments. */
  muteFinding: v.strictObject({ rule: ruleId, quote, message: v.optional(message), reason }),
  unmuteFinding: v.strictObject({ rule: ruleId, quote, message: v.optional(message) }),
  relatives: v.strictObject({}),
  linkRelative: v.strictObject({ issueKey, kind: v.picklist(['duplicates', 'relates']) }),
  /** Takes back a link that this person made just now. */
  unlinkRelative: v.strictObject({ issueKey, kind: v.picklist(['duplicates', 'relates']) }),
  splitAdvice: v.strictObject({}),
  createChildren: v.strictObject({
    titles: v.pipe(v.array(title), v.minLength(1, 'at least one title'), v.maxLength(12, 'at most 12 titles')),
    /** The split pattern they come from; for the log alone. */
    pattern: v.pipe(v.string(), v.regex(/^[a-z-]{1,30}$/, 'the name of a split pattern')),
  }),
  /** Takes back children of a split that this person made just now and nobody touched since. */
  removeChildren: v.strictObject({ keys: v.pipe(v.array(issueKey), v.minLength(1), v.maxLength(12)) }),
  criteriaHelp: v.strictObject({}),
} as const;

/** A finding somebody silenced on this item; it speaks again when the words it points at change. */
export interface MutedFinding {
  readonly finding: Finding;
  readonly reason: string;
  readonly byName: string | null;
  readonly at: string;
}
/** 0 to 100; a summary only: the points lost add up to what is missing. */
export interface Readiness {
  readonly score: number;
  readonly losses: readonly { readonly points: number; readonly rule: string; readonly what: string }[];
}
/** When an item came to a level. */
export interface LevelChange {
  readonly at: string;
  readonly level: RefinementLevel;
}
export interface RefinementAnswer {
  readonly issue: ItemLook & {
    readonly parentKey: string | null;
    readonly sprintName: string | null;
  };
  /** `review.findings` holds what is not muted. */
  readonly review: ItemReview;
  readonly levelName: string;
  readonly readiness: Readiness;
  /** The level it fell from, where its last change of level was a fall. */
  readonly regressedFrom: RefinementLevel | null;
  /**
   * Oldest first, the present level last, by what everybody who sees the item may see of it; at most twelve, kept
   * since Tandem first saw the item.
   */
  readonly levelHistory: readonly LevelChange[];
  readonly muted: readonly MutedFinding[];
  /** False where the person may look but not edit: mute and edit are then not offered. */
  readonly canEdit: boolean;
  readonly estimatesAreUsed: boolean;
  /** Absent where Jira said nothing of links, which differs from having none. */
  readonly links?: readonly LinkedItem[];
  /**
   * What the label on the item says, where that differs: it counts what this person may not see, or leaves out
   * comments that only some may read. Absent where both are the same.
   */
  readonly label?: {
    readonly level: RefinementLevel;
    readonly levelName: string;
    readonly because: 'hidden-items' | 'restricted-comments';
  };
  /** Whether the split coach has something to say; what, is asked for with `splitAdvice`. `ways`: cuts its words suggest. */
  readonly split?: { readonly ways: number; readonly isRefused: boolean; readonly isGeneral: boolean };
}
/** An item that may be about the same thing: a suggestion, never a verdict. */
export interface RelativeCandidate {
  readonly key: string;
  readonly summary: string;
  readonly status: Status;
  /** 0 nothing in common, 1 the same words. */
  readonly score: number;
  /** What both say, weightiest first. */
  readonly sharedWords: readonly string[];
  /** The same title but for case, punctuation and blanks. */
  readonly hasSameTitle: boolean;
  readonly alreadyLinked: boolean;
}
export interface RelativesAnswer {
  /** Best first, at most ten; empty while no index is ready. */
  readonly candidates: readonly RelativeCandidate[];
  /** What was compared with: an index of the project's open and recently closed items, built by a job. */
  readonly indexState:
    | { readonly kind: 'ready'; readonly items: number; readonly asOf: string }
    /** `total` is 0 while it is not counted yet. */
    | { readonly kind: 'building'; readonly done: number; readonly total: number }
    | { readonly kind: 'none' };
  /** False where the person may look but not link. */
  readonly canLink: boolean;
  /** Only in the answer to `linkRelative`, and only where it made a link: this one may be taken back. */
  readonly justLinked?: v.InferInput<(typeof refinementPayloads)['unlinkRelative']>;
}
export interface SplitAdviceAnswer {
  readonly advice: SplitAdvice;
  /** What the children would become in Jira: items beside this one, or below it. */
  readonly childrenBecome: 'siblings' | 'children';
  readonly canEdit: boolean;
}
export interface CreatedChildren {
  readonly created: readonly { readonly key: string; readonly title: string }[];
  /** With the reason as Jira gives it, in the person's language. */
  readonly failed: readonly { readonly title: string; readonly problem: string }[];
  /** Keys of those that were made but could not be linked to the item they come from. */
  readonly notLinked: readonly string[];
  /** Whether the person may delete what was made. */
  readonly canUndo: boolean;
}
export interface RemovedChildren {
  readonly removed: readonly string[];
  /** `changed`: somebody worked on it since; `refused`: Jira did not allow it; `not-ours`: not made here just now. */
  readonly kept: readonly { readonly key: string; readonly why: 'changed' | 'refused' | 'not-ours' }[];
}
export interface CriteriaHelpAnswer {
  readonly help: CriteriaHelp;
  readonly form: CriteriaForm;
}

export interface RefinementAnswers {
  readonly refinement: RefinementAnswer;
  readonly muteFinding: RefinementAnswer;
  readonly unmuteFinding: RefinementAnswer;
  readonly relatives: RelativesAnswer;
  readonly linkRelative: RelativesAnswer;
  readonly unlinkRelative: RelativesAnswer;
  readonly splitAdvice: SplitAdviceAnswer;
  readonly createChildren: CreatedChildren;
  readonly removeChildren: RemovedChildren;
  readonly criteriaHelp: CriteriaHelpAnswer;
}
