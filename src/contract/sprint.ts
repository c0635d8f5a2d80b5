/** What the Sprint Goal dialog asks. */
import * as v from 'valibot';
import type { Amount } from '../core/model/closed-sprint';
import type { SprintReport } from '../core/model/sprint-report';
import type { SprintStory } from '../core/model/sprint-story';
import { issueKey, sprintId } from './payload-parts';

export const sprintPayloads = {
  sprintGoal: v.strictObject({ sprintId: v.optional(sprintId) }),
  markServesGoal: v.strictObject({
    sprintId,
    issueKey,
    /** null takes the mark away. */
    serves: v.nullable(v.boolean()),
  }),
  /** The same mark on many items at once, as planning needs it; the last word on each item counts. */
  markManyServeGoal: v.strictObject({
    sprintId,
    issueKeys: v.pipe(v.array(issueKey), v.minLength(1, 'at least one item'), v.maxLength(100, 'at most 100 items')),
    serves: v.nullable(v.boolean()),
  }),
  /** Was the goal of a closed sprint met? Asked once; `note` is for the team's memory. */
  answerGoal: v.strictObject({
    sprintId,
    verdict: v.picklist(['met', 'partly', 'missed']),
    note: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(1000, 'a note of at most 1,000 letters'))),
  }),
  /** Counts a closed sprint again from Jira's history and says how that differs from what was kept. */
  recountSprint: v.strictObject({ sprintId }),
} as const;

export type SprintGoalAnswer =
  | {
      readonly kind: 'sprint';
      readonly board: { readonly id: number; readonly name: string } | null;
      readonly report: SprintReport;
      readonly story: SprintStory;
      /** How many items were read where the sprint holds more; absent where all were. */
      readonly cutAfterItems?: number;
      /** The board's other running and coming sprints and its last closed ones, for a switcher. */
      readonly others: readonly { readonly id: number; readonly name: string; readonly state: string }[];
      readonly canEdit: boolean;
      readonly estimateFieldName: string | null;
    }
  /** The board has no sprints (Kanban), or none that is running or coming, or the project has no board. */
  | { readonly kind: 'no-sprint'; readonly why: 'kanban' | 'none-planned' | 'no-board' };
export interface MarkedMany {
  readonly sprint: SprintGoalAnswer;
  /** Items that could not be marked, with the reason in words. */
  readonly failed: readonly { readonly key: string; readonly problem: string }[];
}
/** How a closed sprint, counted again, differs from the ledger that was kept; null where nothing does. */
export interface RecountAnswer {
  readonly keptAt: string;
  readonly difference: {
    readonly lines: readonly { readonly name: string; readonly kept: Amount; readonly again: Amount }[];
    /** Events only the kept ledger knows, and only the new count knows, as sentences with the item they are about. */
    readonly gone: readonly { readonly key: string | null; readonly what: string }[];
    readonly come: readonly { readonly key: string | null; readonly what: string }[];
    /** True where the two were counted by different rules of Tandem. */
    readonly isOtherVersion: boolean;
  } | null;
}

export interface SprintAnswers {
  readonly sprintGoal: SprintGoalAnswer;
  readonly markServesGoal: SprintGoalAnswer;
  readonly markManyServeGoal: MarkedMany;
  readonly answerGoal: SprintGoalAnswer;
  readonly recountSprint: RecountAnswer;
}
