/**
 * Every question a panel may ask and the shape of its answer: the single source of truth.
 * The place (project, board, issue) and the person come from Forge's context, never from a payload.
 */
import * as v from 'valibot';
import type { BacklogHealth } from './core/model/backlog-report';
import type { Finding } from './core/model/finding';
import type { ItemKind, Status } from './core/model/item';
import type { ItemReview } from './core/model/review';
import type { SprintReport } from './core/model/sprint-report';

const issueKey = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,30}-\d{1,10}$/, 'an issue key such as SHOP-12'));
const ruleId = v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z-]+$/, 'a rule id such as story/atomic'));
const reason = v.pipe(v.string(), v.trim(), v.minLength(3, 'a reason of at least three letters'), v.maxLength(500));
const quote = v.pipe(v.string(), v.maxLength(2000));

/** The payload that each question takes, checked at the door. */
export const payloads = {
  refinement: v.strictObject({}),
  muteFinding: v.strictObject({ rule: ruleId, quote, reason }),
  unmuteFinding: v.strictObject({ rule: ruleId, quote }),
  backlogHealth: v.strictObject({}),
  sprintGoal: v.strictObject({ sprintId: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
  markServesGoal: v.strictObject({
    sprintId: v.pipe(v.number(), v.integer(), v.minValue(1)),
    issueKey,
    /** null takes the mark away. */
    serves: v.nullable(v.boolean()),
  }),
} as const;

/** A finding somebody silenced on this item; it speaks again when the words it points at change. */
export interface MutedFinding {
  readonly finding: Finding;
  readonly reason: string;
  readonly byName: string | null;
  readonly at: string;
}

export interface RefinementAnswer {
  readonly issue: {
    readonly key: string;
    readonly summary: string;
    readonly kind: ItemKind;
    readonly typeName: string;
    readonly status: Status;
    readonly estimate: number | null;
    readonly parentKey: string | null;
    readonly sprintName: string | null;
  };
  /** `review.findings` holds what is not muted. */
  readonly review: ItemReview;
  readonly levelName: string;
  readonly muted: readonly MutedFinding[];
  /** False where the person may look but not edit: mute and edit are then not offered. */
  readonly canEdit: boolean;
  readonly estimatesAreUsed: boolean;
}

export interface BacklogHealthAnswer {
  readonly project: { readonly key: string; readonly name: string; readonly isArchived: boolean };
  readonly health: BacklogHealth;
  readonly estimateFieldName: string | null;
}

export type SprintGoalAnswer =
  | {
      readonly kind: 'sprint';
      readonly board: { readonly id: number; readonly name: string } | null;
      readonly report: SprintReport;
      /** The board's other running and coming sprints, for a switcher. */
      readonly others: readonly { readonly id: number; readonly name: string; readonly state: string }[];
      readonly canEdit: boolean;
      readonly estimateFieldName: string | null;
    }
  /** The board has no sprints (Kanban), or none that is running or coming, or the project has no board. */
  | { readonly kind: 'no-sprint'; readonly why: 'kanban' | 'none-planned' | 'no-board' };

export interface Answers {
  readonly refinement: RefinementAnswer;
  readonly muteFinding: RefinementAnswer;
  readonly unmuteFinding: RefinementAnswer;
  readonly backlogHealth: BacklogHealthAnswer;
  readonly sprintGoal: SprintGoalAnswer;
  readonly markServesGoal: SprintGoalAnswer;
}

export type QuestionName = keyof typeof payloads & keyof Answers;
export type Payload<Q extends QuestionName> = v.InferInput<(typeof payloads)[Q]>;

/** Why a question could not be answered, in words the panel may show as they are. */
export interface Problem {
  readonly kind:
    | 'not-found'
    | 'forbidden'
    | 'rate-limited'
    | 'jira-unavailable'
    | 'too-large'
    | 'bad-question'
    | 'conflict'
    | 'unexpected';
  readonly title: string;
  readonly advice: string;
  /** Seconds after which asking again makes sense; absent where it does not. */
  readonly retryAfterInSeconds?: number;
}

export type Reply<Q extends QuestionName> =
  | { readonly ok: true; readonly value: Answers[Q] }
  | { readonly ok: false; readonly problem: Problem };
