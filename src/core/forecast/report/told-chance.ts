import { chanceWords, nearestToCertain } from '../forecast-words';
import { toldDay } from '../told-day';

/** A chance as it is said where it was capped: what reaches the cap may lie above it. */
export const toldChance = (chance: number): string =>
  chance >= nearestToCertain ? `more than ${Math.round(nearestToCertain * 100)}%` : chanceWords(chance);

/** The same as a noun: "a 35% chance", "an 85% chance", "more than a 95% chance". */
export function aChance(chance: number): string {
  const [, than = '', amount = ''] = /^(\D*)(\d+)%$/.exec(toldChance(chance)) ?? [];
  // Eight, eleven, eighteen and the eighties begin with a vowel.
  return `${than}${/^(8|11$|18$)/.test(amount) ? 'an' : 'a'} ${amount}% chance`;
}

/** How every date is said: "85% chance of being done by 14 March 2026". */
export const doneBy = (date: string): string => `85% chance of being done by ${toldDay(date)}`;
