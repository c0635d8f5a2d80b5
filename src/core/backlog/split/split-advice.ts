import type { Excerpt } from '../../model/finding';

/** Richard Lawrence's nine ways to split a story, in the order he tries them. */
export type SplitPatternId =
  | 'workflow-steps'
  | 'operations'
  | 'business-rules'
  | 'data'
  | 'entry-method'
  | 'major-effort'
  | 'simple-complex'
  | 'performance'
  | 'spike';

/** What a pattern saw in an item: the words that suggest it, and what could be asked for on its own. */
export interface SplitSighting {
  readonly evidence: readonly Excerpt[];
  /** Titles of children made of the item's own words; empty where the text does not name the parts. */
  readonly children: readonly string[];
}

export interface SplitSuggestion extends SplitSighting {
  readonly pattern: SplitPatternId;
  /** "By the steps of a workflow". */
  readonly name: string;
  readonly why: string;
  /** What to ask in refinement to find the cut. */
  readonly question: string;
}

/** A split that Tandem advises against: parts that are of no use to anybody alone. */
export interface RefusedSplit {
  readonly evidence: readonly Excerpt[];
  readonly reason: string;
  readonly advice: string;
}

export interface SplitAdvice {
  /** In Lawrence's order; the first is not always the best. */
  readonly suggestions: readonly SplitSuggestion[];
  readonly refused: RefusedSplit | null;
  /** True where the text names no cut and the suggestions are questions that fit any big item. */
  readonly isGeneral: boolean;
  /** Whether a rule asks for a split already: a compound story, or one that is too big. */
  readonly isCalledFor: boolean;
  /** Why nothing is read out of the text where that is not the text's doing. */
  readonly silence: 'other-language' | 'not-a-feature' | null;
}
