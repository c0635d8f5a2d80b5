/** What an item is to one sprint at one moment. */
export interface ItemState {
  readonly exists: boolean;
  readonly isMember: boolean;
  readonly work: 'todo' | 'inProgress' | 'done';
  /** Whether its resolution says that it will not be done; a resolution left on open work says nothing. */
  readonly resolutionCancels: boolean;
  /** Whether its status says so. */
  readonly statusCancels: boolean;
  readonly isCountedType: boolean;
  readonly isOnBoard: boolean;
  readonly estimate: number | null;
}

export type Track = keyof ItemState;

/** The state with what this sprint remembers of it. */
export interface SprintState extends ItemState {
  /** Whether its present completion happened while it was in this sprint's scope. */
  readonly wasCompletedHere: boolean;
}

/** In the sprint and of the kind that counts, whatever its progress. */
export function isEligible(state: ItemState): boolean {
  return state.exists && state.isMember && state.isCountedType && state.isOnBoard;
}

/** Ended without being done. */
export function isGivenUp(state: ItemState): boolean {
  return state.work === 'done' && (state.resolutionCancels || state.statusCancels);
}

/** Part of the sprint's scope: not given up, and not finished before it came. */
export function isInScope(state: SprintState): boolean {
  if (!isEligible(state)) return false;
  return state.work !== 'done' || (!isGivenUp(state) && state.wasCompletedHere);
}

/** A member that somebody finished elsewhere: Jira lists it apart, and so does the ledger. */
export function isDoneOutside(state: SprintState): boolean {
  return isEligible(state) && state.work === 'done' && !isGivenUp(state) && !state.wasCompletedHere;
}

/** Sprint memory after a change: finishing counts for the sprint only from inside its scope. */
export function remembered(before: SprintState, after: ItemState, isRunning: boolean): SprintState {
  if (after.work !== 'done') return { ...after, wasCompletedHere: false };
  if (before.work === 'done') return { ...after, wasCompletedHere: before.wasCompletedHere };
  return { ...after, wasCompletedHere: isRunning && isInScope(before) };
}
