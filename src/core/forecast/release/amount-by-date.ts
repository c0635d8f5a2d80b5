import type { Known } from '../../model/known';
import { reachedWith, usualSimulation, type AmountByLevel, type Simulation } from '../amount-forecast';
import { futuresWords } from '../forecast-words';
import { refusalOf, type PaceHistory } from '../pace-history';
import { toldDay } from '../told-day';
import { amountTrials } from './amount-trials';
import { dayNumber, type Period } from './calendar';

/**
 * How much will be finished by a date, the last day included, by level in per cent. `periods` are the coming sprints or
 * working days from `from` on; of a sprint that the date cuts, its share of days is counted.
 */
export function amountByDate(
  pace: PaceHistory,
  time: { readonly from: string; readonly by: string; readonly periods: readonly Period[] },
  levels: readonly number[],
  simulation: Simulation = usualSimulation,
): Known<AmountByLevel> {
  const refusal = refusalOf(pace);
  if (refusal) return refusal;
  const [from, by] = [dayNumber(time.from), dayNumber(time.by)];
  if (from === null) return { kind: 'not-used', why: `"${time.from}" is not a date` };
  if (by === null) return { kind: 'not-used', why: `"${time.by}" is not a date` };
  if (by < from)
    return { kind: 'not-used', why: `${toldDay(time.by)} is past: the forecast begins on ${toldDay(time.from)}` };
  const end = by - from + 1;
  if ((time.periods.at(-1)?.to ?? 0) < end) {
    return { kind: 'not-used', why: `${toldDay(time.by)} is further away than the forecast looks` };
  }

  const sums = amountTrials({ pace, periods: time.periods }, end, simulation);
  sums.sort();
  return {
    kind: 'known',
    value: Object.fromEntries(levels.map((level) => [level, reachedWith(level, sums)])),
    formula: `${futuresWords(simulation)} up to ${toldDay(time.by)}, at a pace drawn from the team’s own history; a level is reached in that share of them`,
  };
}
