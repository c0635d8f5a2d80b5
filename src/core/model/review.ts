import type { Excerpt, Finding, Span } from './finding';
import type { ItemKind } from './item';

/** L0 captured, L1 framed, L2 explored, L3 sized, L4 ready, L5 planned. */
export type RefinementLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** One condition between an item and its next level, in words for a Product Owner. */
export interface MissingCondition {
  /** Stable id: "has-benefit", "has-criteria", "is-sized", "no-open-question", "not-blocked", … */
  readonly id: string;
  /** The level that needs it. */
  readonly level: RefinementLevel;
  /** What is missing: "No acceptance criteria yet". */
  readonly what: string;
  /** What to do next: "Estimate it with the team at the next refinement". */
  readonly nextStep: string;
}

/** Role, means and ends of a user story, each pointing into the item's text. */
export interface StoryParts {
  readonly role: Excerpt | null;
  readonly means: Excerpt | null;
  readonly ends: Excerpt | null;
}

export interface Criterion extends Excerpt {
  /** Whether an outcome can be observed: a verb of effect, a number, a state. */
  readonly testable: boolean;
}

export interface Question {
  readonly text: string;
  /** Where it was asked: in the item's text (then start and end point there), or in a comment. */
  readonly place: 'text' | 'comment';
  readonly start: number;
  readonly end: number;
  readonly commentId: string | null;
  readonly askedBy: string | null;
  readonly directedAt: string | null;
  readonly askedAt: string | null;
  readonly answered: boolean;
}

/** How a range of the item's text was written, so that a panel can draw it as it was meant. */
export interface TextBlock extends Span {
  readonly kind:
    'summary' | 'heading' | 'paragraph' | 'listItem' | 'checkItem' | 'quote' | 'code' | 'tableCell' | 'field';
  readonly checked?: boolean;
}

/** Everything that can be said of one item from its text and fields alone. */
export interface ItemReview {
  readonly kind: ItemKind;
  /** "en" where language-dependent rules could judge; otherwise they stay silent. */
  readonly language: 'en' | 'other' | 'none';
  /** The whole text the spans point into: summary, blank line, description, blank line, extra fields. */
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  /** Which parts a bug report has, under headings or in running words; null for what is no bug. */
  readonly bugParts?: { readonly steps: boolean; readonly expected: boolean; readonly actual: boolean } | null;
  /** Null for what is no story. */
  readonly parts: StoryParts | null;
  readonly criteria: readonly Criterion[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  readonly level: RefinementLevel;
  /** The conditions of the next level that do not hold; empty at the top. */
  readonly missing: readonly MissingCondition[];
  /** The conditions of all levels that do not hold, lowest level first. */
  readonly unmet?: readonly MissingCondition[];
}
