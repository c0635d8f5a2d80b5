import type { TeamCalendar } from '../../model/forecast-report';
import { dateOfDay, dayNumber, workingDays, type DaysOff, type Period } from '../release/calendar';

export type WorkingCalendar = ReturnType<typeof workingCalendar>;

/** No single entry switches off more than a year. */
const daysOfEntryAtMost = 366;

/** A team's days off, counted. */
export function workingCalendar({ weekdaysOff, daysOff }: TeamCalendar) {
  const off: DaysOff = { weekdays: weekdaysOff, dates: daysOff.flatMap(({ from, to }) => daysFrom(from, to)) };
  const dates = new Set(off.dates);

  const isWorked = (date: string): boolean =>
    !dates.has(date) && !off.weekdays.includes(new Date(`${date}T00:00:00Z`).getUTCDay());

  /** Days worked from `from` on and before `until`. */
  const workingDaysBetween = (from: string, until: string): readonly string[] =>
    daysFrom(from, until).filter((date) => date < until && isWorked(date));

  /** The next working days, each a period counted from `firstDay`. */
  const periodsFrom = (firstDay: string, count: number): readonly Period[] => workingDays(firstDay, off, count);

  /** Share of the days that the weekdays alone would make work days; 1 where none would. */
  function shareWorked(from: string, until: string): number {
    const usual = daysFrom(from, until).filter(
      (date) => date < until && !off.weekdays.includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
    );
    return usual.length === 0 ? 1 : usual.filter((date) => !dates.has(date)).length / usual.length;
  }

  return { isWorked, workingDaysBetween, periodsFrom, shareWorked };
}

/** Every date from the first to the last, both included; none where the last is before the first. */
function daysFrom(from: string, to: string): readonly string[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === null || last === null || last < first) return [];
  return Array.from({ length: Math.min(daysOfEntryAtMost * 2, last - first + 1) }, (_, day) => dateOfDay(first + day));
}
