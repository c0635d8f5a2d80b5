import type { PaceUnit } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import { dayNumber, type Period } from '../release/calendar';
import { toldDay } from '../told-day';
import type { DayOf } from './day-in-zone';
import { plannedSize, type OpenRelease } from './release-work';

/** What came into a release while it was worked on. */
export interface ReleaseGrowth {
  /** The day its first item was finished: what was filed before then is what it set out with. */
  readonly since: string;
  /** From then until today. */
  readonly days: number;
  /** Ids of the items, without those that the person who asks may not see. */
  readonly itemIds: readonly string[];
  readonly items: number;
  readonly amount: number;
  /** Amount filed in each stretch of time as long as one of the plan's periods, newest first, quiet ones included. */
  readonly perPeriod: readonly number[];
}

export interface GrowthGround {
  readonly unit: PaceUnit;
  /** The plan's coming sprints or working days. */
  readonly periods: readonly Period[];
  /** Sizes of which an item without an estimate may be. */
  readonly sizes: readonly number[];
  readonly today: string;
  readonly dayOf: DayOf;
}

/** Four weeks: in less, one busy day would pass for a habit. */
export const growthDaysNeeded = 28;

/**
 * How fast a release grew so far, from the days its items were filed; the day an older item was put into it, and what
 * was taken out again, are not known.
 */
export function releaseGrowth(
  { open, done }: Pick<OpenRelease, 'open' | 'done'>,
  { unit, periods, sizes, today, dayOf }: GrowthGround,
  /** Items that count for another release. */
  elsewhere: ReadonlySet<string> = new Set(),
): Known<ReleaseGrowth> {
  const since = done.flatMap(({ doneAt }) => (doneAt === null ? [] : [dayOf(doneAt)])).sort()[0] ?? today;
  const [begun, now] = [dayNumber(since) ?? 0, dayNumber(today) ?? 0];
  const length = (periods.at(-1)?.to ?? 0) / Math.max(1, periods.length);
  const have = Math.max(0, now - begun);
  const of = 'days since its first item was finished';
  const need = Math.ceil(Math.max(growthDaysNeeded, length));
  if (have < need) return { kind: 'not-enough-history', have, need, of };
  if (length <= 0) return { kind: 'not-used', why: 'There are no working days ahead' };
  const usual = usualSize(sizes);
  const perPeriod = Array<number>(Math.floor(have / length)).fill(0);
  let [items, amount] = [0, 0];
  const itemIds: string[] = [];
  for (const work of [...open, ...done]) {
    if (elsewhere.has(work.key)) continue;
    const day = dayNumber(dayOf(work.createdAt)) ?? 0;
    if (day <= begun) continue;
    const size = plannedSize(work, unit) ?? usual;
    [items, amount] = [items + 1, amount + size];
    if (!('isHidden' in work)) itemIds.push(work.id);
    const place = Math.max(0, Math.floor((now - day - 1) / length));
    // Today has only begun: the newest period ends with yesterday. The oldest days, too few for a whole period, are left to no period.
    if (place < perPeriod.length) perPeriod[place] = (perPeriod[place] ?? 0) + size;
  }
  return {
    kind: 'known',
    value: { since, days: have, itemIds, items, amount, perPeriod },
    formula:
      `${items} of its items were filed after ${toldDay(since)}, the day its first one was finished; when an older item ` +
      'was put into it, and what was taken out again, is not known',
  };
}

/** What an item without an estimate is taken for where only its mean matters. */
export const usualSize = (sizes: readonly number[]): number =>
  sizes.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) / sizes.length : 1;
