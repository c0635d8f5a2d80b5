import type { Known } from '../../model/known';
import { amountForecast, type AmountByLevel } from '../amount-forecast';
import type { PastSprint } from '../team-pace';

export interface NextSprint {
  /** Every second sprint reaches as much. */
  readonly p50: number;
  /** 85 of 100 sprints reach as much. */
  readonly p85: number;
}

/** How much the team finishes in its next whole sprint, whatever it commits itself to. */
export function nextSprint(sprints: readonly PastSprint[]): Known<NextSprint> {
  const known = amountForecast(sprints, null, { horizons: [1], levels: [50, 85] });
  return known.kind === 'known' ? { ...known, value: wholeAmounts(known.value[0]?.levels ?? {}) } : known;
}

/** Nobody plans parts of a point: the middle is rounded, what is to be reached is rounded down. */
export const wholeAmounts = (levels: AmountByLevel): NextSprint => ({
  p50: Math.round(levels[50] ?? 0),
  p85: Math.floor(levels[85] ?? 0),
});
