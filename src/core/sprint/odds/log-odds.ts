/** Natural logarithm of p ÷ (1 − p): a scale on which signs for and against add up. */
export const logOdds = (p: number): number => Math.log(p / (1 - p));

export const chanceOf = (score: number): number => 1 / (1 + Math.exp(-score));
