import { historyNotes } from '../core/forecast/history-notes';
import type { PaceHistory } from '../core/forecast/pace-history';
import { dateOfDay, dayNumber, sprintPeriods, workingDays, type Period } from '../core/forecast/release/calendar';
import { medianOf, perUsualLength } from '../core/forecast/sprint-lengths';
import type { PastSprint } from '../core/forecast/team-pace';
import { daySeries } from './day-rows';
import { sprintSeries, type SprintRow } from './sprint-rows';

/** One team of a file: its past, and the time ahead where the file has dates. */
export interface PaceSource {
  readonly series: string;
  readonly pace: PaceHistory;
  /** Coming sprints or working days; without dates each sprint is one step. */
  readonly periods: readonly Period[];
  /** First day ahead; null where the file has no dates. */
  readonly from: string | null;
  /** For a report card; empty for days. */
  readonly sprints: readonly PastSprint[];
  readonly notes: readonly string[];
}

/** Nobody believes a date further away. */
const yearsAhead = 5;
const sprintsAhead = 130;
const workingDaysAhead = 261 * yearsAhead;

/** The teams of a file: sprints as for a backtest, or days with the columns date and done. `today` is a date. */
export function paceSources(text: string, file: string, today: string): readonly PaceSource[] {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const names = header.split(',').map((name) => name.replace(/"/g, '').trim().toLowerCase());
  return names.includes('date') && names.includes('done')
    ? daySources(text, file, today)
    : sprintSources(text, file, today);
}

function daySources(text: string, file: string, today: string): readonly PaceSource[] {
  return daySeries(text, file).map(({ series, amounts, lastDay, freeWeekdays }) => {
    const from = laterOf(dayAfter(lastDay), today);
    return {
      series,
      pace: { kind: 'days', amounts },
      periods: workingDays(from, { weekdays: freeWeekdays, dates: [] }, workingDaysAhead),
      from,
      sprints: [],
      notes: [],
    };
  });
}

function sprintSources(text: string, file: string, today: string): readonly PaceSource[] {
  return sprintSeries(text, file).map(({ series, sprints, committedNext }) => {
    const counted = perUsualLength(sprints);
    const length = usualLength(sprints);
    const last = sprints.at(-1)?.to ?? null;
    return {
      series,
      pace: { kind: 'sprints', sprints: counted, committedNext },
      periods: sprintPeriods(length ?? 1, sprintsAhead),
      from: length === null || last === null ? null : laterOf(dayAfter(last), today),
      sprints: counted,
      notes: historyNotes(sprints, today),
    };
  });
}

/** From one end to the next, so that a weekend between sprints belongs to them; null without two ends. */
function usualLength(sprints: readonly SprintRow[]): number | null {
  const ends = sprints.flatMap(({ to }) => dayNumber(to ?? '') ?? []);
  const steps = ends.slice(1).map((end, at) => end - (ends[at] ?? end));
  const forwards = steps.filter((days) => days > 0);
  return forwards.length === 0 ? null : medianOf(forwards);
}

const dayAfter = (date: string): string => dateOfDay((dayNumber(date) ?? 0) + 1);
/** Plain dates sort as text. */
const laterOf = (one: string, other: string): string => (one > other ? one : other);
