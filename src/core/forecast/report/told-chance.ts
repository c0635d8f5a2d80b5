import { chanceWords, nearestToCertain } from '../forecast-words';

/** A chance as it is said where it was capped: what reaches the cap may lie above it. */
export const toldChance = (chance: number): string =>
  chance >= nearestToCertain ? `more than ${Math.round(nearestToCertain * 100)}%` : chanceWords(chance);
