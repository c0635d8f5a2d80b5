import { numeral } from '../text/counted';

/** Nobody knows better than this, whatever a simulation says (Lighthouse caps there too). */
export const nearestToCertain = 0.95;
const nearestToNever = 0.05;

/** A probability as it is said to people: "70%", "more than 95%", "less than 5%". */
export function chanceWords(probability: number): string {
  if (probability > nearestToCertain) return 'more than 95%';
  if (probability < nearestToNever) return 'less than 5%';
  return `${Math.round(probability * 100)}%`;
}

/** "10,000 simulated futures (seed 1)". */
export const futuresWords = ({ trials, seed }: { readonly trials: number; readonly seed: number }): string =>
  `${numeral(trials)} simulated futures (seed ${seed})`;
