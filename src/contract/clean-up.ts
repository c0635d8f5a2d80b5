/** What the clean-up lists ask: what may be cleared away, and the deeds that do it as the person who asks. */
import * as v from 'valibot';
import type { Status } from '../core/model/item';
import type { NamedItem } from './backlog';
import { issueId } from './payload-parts';

/** As many as one invocation can do well inside its time; a panel asks step by step, shows how far it is, and may stop. */
const itemsPerStep = 10;
const ids = v.pipe(
  v.array(issueId),
  v.minLength(1, 'at least one item'),
  v.maxLength(itemsPerStep, `at most ${itemsPerStep} items in one step`),
);
/** Jira's labels hold no blanks. */
const label = v.pipe(v.string(), v.regex(/^\S{1,255}$/, 'a label without blanks'));

export const cleanUpPayloads = {
  cleanUp: v.strictObject({}),
  /** To which statuses that mean done these items may go, as this person and from where each stands. */
  waysToClose: v.strictObject({ ids: v.pipe(v.array(issueId), v.minLength(1), v.maxLength(100, 'at most 100 items')) }),
  /** Where the workflow asks how the work ended, it is said that it was not done: no forecast counts it as finished. */
  closeItems: v.strictObject({ ids, statusId: issueId }),
  /** Brings back what this person closed just now. */
  reopenItems: v.strictObject({
    items: v.pipe(
      v.array(v.strictObject({ id: issueId, statusId: issueId })),
      v.minLength(1),
      v.maxLength(itemsPerStep),
    ),
  }),
  labelItems: v.strictObject({ ids, label }),
  unlabelItems: v.strictObject({ ids, label }),
  /** Says of each pair that the first one duplicates the other. */
  linkDuplicates: v.strictObject({
    pairs: v.pipe(v.array(v.strictObject({ id: issueId, of: issueId })), v.minLength(1), v.maxLength(itemsPerStep)),
  }),
  /** Takes back links that this person made just now. */
  unlinkDuplicates: v.strictObject({
    pairs: v.pipe(v.array(v.strictObject({ id: issueId, of: issueId })), v.minLength(1), v.maxLength(itemsPerStep)),
  }),
} as const;

/** Two open items that may be about the same thing: a suggestion, never a verdict. `newer` was filed later. */
export interface DuplicatePair {
  readonly newer: NamedItem;
  readonly older: NamedItem;
  /** 0 nothing in common, 1 the same words filed at the same time. */
  readonly score: number;
  /** What both say, weightiest first. */
  readonly sharedWords: readonly string[];
  readonly hasSameTitle: boolean;
}

/** One that nobody seems to need as it stands, and why in one sentence: "No change and no comment for 14 months." */
export interface CleanUpItem {
  readonly item: NamedItem;
  readonly because: string;
  readonly labels: readonly string[];
}

export interface CleanUpList<T> {
  readonly items: readonly T[];
  /** How many more there are that are not told, because they are too many. */
  readonly more: number;
  /** How many are hidden from this person. */
  readonly hidden: number;
}

export type CleanUpAnswer =
  | {
      readonly kind: 'ready';
      /** ISO 8601: what changed until then was looked at for sure; titles, statuses, labels and links are as of now. */
      readonly asOf: string;
      /** The same title first, then the most alike; at most 20. Null while the project's texts are being compared by a job. */
      readonly duplicates: CleanUpList<DuplicatePair> | null;
      /** Far from being pulled and long without a meaningful change, the longest first; at most 75. */
      readonly stale: CleanUpList<CleanUpItem>;
      /** Open epics of which everything is done, or in which there is nothing, the longest untouched first; at most 25. */
      readonly epics: CleanUpList<CleanUpItem>;
      readonly may: { readonly close: boolean; readonly label: boolean; readonly link: boolean };
    }
  /** The whole backlog was not read yet. */
  | { readonly kind: 'not-read' };

export interface WayToClose {
  readonly status: Status;
  readonly ids: readonly string[];
  /** Set where nothing on the way says that the work was not done: forecasts will take it for finished work. */
  readonly countsAsFinished?: true;
}

export interface WaysToCloseAnswer {
  /** Statuses of the category done; the one that fits most items first. */
  readonly statuses: readonly WayToClose[];
  /** Items from which no such status can be reached by this person. */
  readonly none: readonly string[];
}

/**
 * What became of each item of a step, in the order asked, of a pair by its first: a step never fails as a whole because
 * of one item.
 */
export interface DeedAnswer {
  readonly done: readonly { readonly id: string; readonly before: DoneBefore }[];
  readonly failed: readonly { readonly id: string; readonly why: string }[];
  /**
   * Set where some were not reached, which are in neither list and may be asked for again: after so long where Jira
   * asked to wait, after 0 seconds where the time of one step was up.
   */
  readonly retryAfterInSeconds?: number;
}
/** What an undo goes back to; `nothing-to-do` where the item was so already, so that an undo leaves it alone. */
export type DoneBefore =
  | { readonly kind: 'status'; readonly statusId: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'nothing-to-do' };

export interface CleanUpAnswers {
  readonly cleanUp: CleanUpAnswer;
  readonly waysToClose: WaysToCloseAnswer;
  readonly closeItems: DeedAnswer;
  readonly reopenItems: DeedAnswer;
  readonly labelItems: DeedAnswer;
  readonly unlabelItems: DeedAnswer;
  readonly linkDuplicates: DeedAnswer;
  readonly unlinkDuplicates: DeedAnswer;
}
