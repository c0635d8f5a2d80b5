import { dateOfDay, dayNumber } from '../core/forecast/release/calendar';
import { csvRows } from './csv-rows';

/** What one team finished on each of its working days, oldest first. */
export interface DaySeries {
  readonly series: string;
  readonly amounts: readonly number[];
  readonly lastDay: string;
  /** Weekdays from 0 (Sunday) to 6 on which the team does not work. */
  readonly freeWeekdays: readonly number[];
}

const saturdayAndSunday = [6, 0];

/**
 * Throughput per working day: days between the first and the last of a series that the file leaves out count 0, and a
 * weekend is free unless something was finished on such a day. Throws UsageProblem that names the row.
 */
export function daySeries(text: string, file: string): readonly DaySeries[] {
  const bySeries = new Map<string, Map<number, number>>();
  for (const row of csvRows(text, file, ['date', 'done'], 'days')) {
    const day = dayNumber(row.text('date').slice(0, 10));
    if (day === null) throw row.wrong('date', 'a date like 2026-03-14');
    const done = row.number('done');
    if (done === null || done < 0) throw row.wrong('done', 'a number from 0 on');
    const days = bySeries.get(row.text('series')) ?? new Map<number, number>();
    bySeries.set(row.text('series'), days.set(day, (days.get(day) ?? 0) + done));
  }
  return [...bySeries].map(([series, days]) => {
    const [first, last] = [Math.min(...days.keys()), Math.max(...days.keys())];
    const worked = new Set([...days].filter(([, done]) => done > 0).map(([day]) => weekdayOf(day)));
    const freeWeekdays = saturdayAndSunday.filter((weekday) => !worked.has(weekday));
    return {
      series,
      freeWeekdays,
      lastDay: dateOfDay(last),
      amounts: Array.from({ length: last - first + 1 }, (_, index) => first + index)
        .filter((day) => !freeWeekdays.includes(weekdayOf(day)))
        .map((day) => days.get(day) ?? 0),
    };
  });
}

/** From 0 (Sunday) to 6; the first of January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (day + 4) % 7;
