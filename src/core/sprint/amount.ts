import type { Amount } from '../model/closed-sprint';

/** Items and the sum of their estimates; points are null where the team does not estimate, and a blank counts 0. */
export function amountOf(items: Iterable<{ readonly estimate: number | null }>, isEstimated: boolean): Amount {
  let count = 0;
  let points = 0;
  for (const { estimate } of items) {
    count += 1;
    points += estimate ?? 0;
  }
  return { items: count, points: isEstimated ? rounded(points) : null };
}

/** Sums of tenths drift in binary; no estimate is finer than a ten-thousandth. */
const rounded = (points: number): number => Math.round(points * 10_000) / 10_000;
