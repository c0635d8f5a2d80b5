import type { RefinementLevel } from '../model/review';

/** From this level on an item can be pulled into a sprint. */
export const readyFrom: RefinementLevel = 4;

/** Items a sprint holds where neither its history nor its running sprint tells (Lawrence: six to ten stories a sprint). */
export const usualItemsPerSprint = 8;
