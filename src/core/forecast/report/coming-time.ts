import { dateOfDay, dayNumber, type Period } from '../release/calendar';
import { medianOf } from '../sprint-lengths';
import type { TeamPast } from './team-past';
import type { WorkingCalendar } from './working-calendar';

/** The sprint that runs today, by its days; the last one is still worked on. */
export interface RunningSprint {
  readonly from: string;
  readonly to: string;
  /** What it started with, in the unit of the pace; null where nobody saw it start. */
  readonly committed: number | null;
}

/** A team's coming sprints or working days, with the share of the team's usual time that each has. */
export interface ComingTime {
  readonly periods: readonly Period[];
  readonly capacity: readonly number[];
  /** Days from one sprint to the next; null for teams without sprints. */
  readonly sprintInDays: number | null;
}

/** Two years of working days, and of two-week sprints: further than anybody promises. */
const workingDaysAhead = 500;
const daysAhead = 730;
const usualSprintInDays = 14;

/** `today` is day 0. Days off make a sprint shorter; of the running one only what is left of it counts. */
export function comingTime(
  past: TeamPast,
  today: string,
  calendar: WorkingCalendar,
  running: RunningSprint | null,
): ComingTime {
  if (past.pace.kind === 'days') {
    const periods = calendar.periodsFrom(today, workingDaysAhead);
    return { periods, capacity: periods.map(() => 1), sprintInDays: null };
  }
  const first = dayNumber(today) ?? 0;
  const length = cadenceInDays(past.sprints.map(({ from }) => from));
  const until = running ? dayNumber(running.to) : null;
  const isRunning = until !== null && until >= first;
  const rest = isRunning ? until - first + 1 : 0;
  const count = Math.ceil(daysAhead / length);
  const periods = [
    ...(isRunning ? [{ from: 0, to: rest }] : []),
    ...Array.from({ length: count }, (_, sprint) => ({
      from: rest + sprint * length,
      to: rest + (sprint + 1) * length,
    })),
  ];
  return {
    periods,
    capacity: periods.map((period, place) => {
      const [from, end] = [dateOfDay(first + period.from), dateOfDay(first + period.to)];
      return isRunning && place === 0 ? shareLeft(running, end, today, calendar) : calendar.shareWorked(from, end);
    }),
    sprintInDays: length,
  };
}

/** Of the days worked in the running sprint, those that are still to come. */
function shareLeft(running: RunningSprint | null, end: string, today: string, calendar: WorkingCalendar): number {
  const all = calendar.workingDaysBetween(running?.from ?? today, end).length;
  return all === 0 ? 0 : calendar.workingDaysBetween(today, end).length / all;
}

/** Days from one start to the next, as they usually are: breaks between sprints belong to the pace. */
function cadenceInDays(starts: readonly (string | null)[]): number {
  const days = starts.flatMap((start) => dayNumber(start ?? '') ?? []);
  const gaps = days.slice(1).flatMap((day, at) => {
    const gap = day - (days[at] ?? day);
    return gap > 0 ? [gap] : [];
  });
  return gaps.length > 0 ? medianOf(gaps) : usualSprintInDays;
}
