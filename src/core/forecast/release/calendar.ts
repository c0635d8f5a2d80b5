/**
 * Days of a calendar are plain dates ("2026-03-14"), counted in UTC: they have no clock, so no change of summer time
 * and no time zone can move them.
 */
const dayInMs = 86_400_000;

/** A stretch of time in which a team works: from the start of day `from` to the start of day `to`, counted from day 0. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Days since 1970 of a date; null where the text is no date that exists. */
export function dayNumber(date: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  const day = Date.parse(`${date}T00:00:00Z`) / dayInMs;
  return Number.isInteger(day) && dateOfDay(day) === date ? day : null;
}

export function dateOfDay(day: number): string {
  return new Date(day * dayInMs).toISOString().slice(0, 10);
}

/** Sprints of one length, back to back; day 0 is the first day of the first. */
export function sprintPeriods(lengthInDays: number, count: number): readonly Period[] {
  return Array.from({ length: count }, (_, sprint) => ({
    from: sprint * lengthInDays,
    to: (sprint + 1) * lengthInDays,
  }));
}

/** What a team does not work on: weekdays from 0 (Sunday) to 6, and dates. */
export interface DaysOff {
  readonly weekdays: readonly number[];
  readonly dates: readonly string[];
}

/** The next working days from `firstDay` on, each a period; day 0 is `firstDay`. Empty where no weekday is worked. */
export function workingDays(firstDay: string, off: DaysOff, count: number): readonly Period[] {
  const first = dayNumber(firstDay);
  const isWorked = [0, 1, 2, 3, 4, 5, 6].some((weekday) => !off.weekdays.includes(weekday));
  if (first === null || !isWorked) return [];
  const holidays = new Set(off.dates);
  const periods: Period[] = [];
  for (let day = 0; periods.length < count; day += 1) {
    const date = dateOfDay(first + day);
    if (off.weekdays.includes(new Date(`${date}T00:00:00Z`).getUTCDay()) || holidays.has(date)) continue;
    periods.push({ from: day, to: day + 1 });
  }
  return periods;
}
