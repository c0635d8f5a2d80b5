import type { RefinementLevel } from './review';

/** An item on the list for the next refinement. */
export interface PlannedItem {
  readonly id: string;
  /** How far it was refined when it was planned; null where that was not known. */
  readonly level: RefinementLevel | null;
}

/** What became of it since: finished, ready to be pulled, further than it was, or still to be talked about. */
export type PlanFate = 'done' | 'ready' | 'refined' | 'open';
