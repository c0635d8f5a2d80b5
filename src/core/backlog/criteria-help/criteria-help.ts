import type { CriterionSkeleton } from './skeleton';

export type CriteriaAspect = 'error' | 'empty' | 'limit' | 'permission' | 'who-else' | 'undo' | 'twice';

/** A question to ask before the item is called ready; the item's text does not answer it yet. */
export interface CriteriaQuestion {
  readonly aspect: CriteriaAspect;
  readonly question: string;
  /** The deed it asks about, in the item's words. */
  readonly about: string;
}

export interface CriteriaHelp {
  /** Frames for criteria that are not written yet; every frame has a blank. */
  readonly skeletons: readonly CriterionSkeleton[];
  readonly questions: readonly CriteriaQuestion[];
  /** What the text speaks of already, so that nobody is asked twice. */
  readonly covered: readonly CriteriaAspect[];
  /** Why nothing is offered where that is not the text's doing. */
  readonly silence: 'other-language' | 'no-criteria-here' | null;
}
