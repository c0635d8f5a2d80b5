import type { Amount, ClosedSprint } from '../../model/closed-sprint';
import type { FinishedItemTimes, ProjectFlow } from '../../model/flow';
import type { PaceUnit } from '../../model/forecast-report';
import { historyNotes } from '../history-notes';
import type { PaceHistory } from '../pace-history';
import { perUsualLength, type DatedSprint } from '../sprint-lengths';
import { dateOfDay, dayNumber } from '../release/calendar';
import type { DayOf } from './day-in-zone';
import type { WorkingCalendar } from './working-calendar';

/** What is known of a team's past, before anybody counts it. */
export interface KnownPast {
  /** Newest last. */
  readonly closed: readonly ClosedSprint[];
  readonly flow: ProjectFlow | null;
  /** False for Kanban, and where nobody ever planned a sprint. */
  readonly plansInSprints: boolean;
  readonly calendar: WorkingCalendar;
  readonly today: string;
  readonly dayOf: DayOf;
}

export interface CountedSprint extends DatedSprint {
  readonly closed: ClosedSprint;
}

export interface CountedDay {
  readonly date: string;
  readonly done: number;
  /** Ids of the items that make up `done`. */
  readonly itemIds: readonly string[];
}

/** A team's past as its forecasts count it. */
export interface TeamPast {
  readonly unit: PaceUnit;
  readonly pace: PaceHistory;
  /** Newest last; empty for teams without sprints. */
  readonly sprints: readonly CountedSprint[];
  /** What was finished on each working day, for teams without sprints. */
  readonly days: readonly CountedDay[];
  /** Estimates of finished items: what one without may turn out to be. */
  readonly sizesFinished: readonly number[];
  /** For finished items: their size in the end ÷ the one their sprint took them up with; empty where too few are known. */
  readonly splitFactors: readonly number[];
  readonly notes: readonly string[];
}

/** Sprints that show whether a team still estimates. */
const recentSprints = 3;
/** Half a year: older days tell nothing of a team's pace. */
const daysAtMost = 184;
/** Below this many finished items with both sizes, one that was mistaken would stand for many. */
const factorsNeeded = 10;
/** From this share of estimated items on, points tell more than counting. */
const estimatedFrom = 0.8;

export function teamPast(known: KnownPast): TeamPast {
  const finished = (known.flow?.finished ?? []).filter(({ kind }) => kind !== 'epic' && kind !== 'subtask');
  const sizesFinished = finished.flatMap(({ estimate }) => (estimate !== null && estimate > 0 ? [estimate] : []));
  return known.plansInSprints
    ? { ...pastInSprints(known), days: [], sizesFinished }
    : { ...pastInDays(known, finished), sprints: [], sizesFinished, splitFactors: [] };
}

/** Closed sprints as a team's pace counts them. */
export interface CountedSprints extends Pick<TeamPast, 'unit' | 'sprints'> {
  readonly pace: Extract<PaceHistory, { kind: 'sprints' }>;
}

export function countedSprints(closed: readonly ClosedSprint[], dayOf: DayOf): CountedSprints {
  const unit = unitOfSprints(closed);
  const sprints = closed.slice(notEstimatedYet(closed, unit)).map((sprint): CountedSprint => {
    const from = dayOf(sprint.startAt);
    return {
      closed: sprint,
      name: sprint.name,
      delivered: amountIn(unit, sprint.totals.done),
      committed: amountIn(unit, sprint.totals.start),
      from,
      to: dayBefore(dayOf(sprint.closedAt), from),
    };
  });
  return { unit, sprints, pace: { kind: 'sprints', sprints: perUsualLength(sprints), committedNext: null } };
}

/** Sprints before the team estimated have no points: counting them as 0 would slow it down. */
const notEstimatedYet = (closed: readonly ClosedSprint[], unit: PaceUnit): number =>
  unit === 'points' ? closed.findLastIndex(({ totals }) => totals.done.points === null) + 1 : 0;

function pastInSprints({ closed, dayOf, today }: KnownPast): Omit<TeamPast, 'days' | 'sizesFinished'> {
  const counted = countedSprints(closed, dayOf);
  const since = notEstimatedYet(closed, counted.unit);
  const stopped = counted.unit === 'items' && closed.some(({ totals }) => (totals.done.points ?? 0) > 0);
  return {
    ...counted,
    splitFactors: splitFactorsOf(counted),
    notes: [
      ...(stopped ? ['The last sprints have no estimates, so items are counted instead of points.'] : []),
      ...(since > 0 ? [`The first ${since} sprints had no estimates and are not counted.`] : []),
      ...historyNotes(counted.sprints, today),
    ],
  };
}

/** What sizes came to inside sprints; of sprints that were kept before sizes were, nothing is known. */
function splitFactorsOf({ unit, sprints }: CountedSprints): readonly number[] {
  if (unit === 'items') return [];
  const sizes = sprints.flatMap(({ closed }) => closed.sizesOfDone ?? []);
  const factors = sizes.flatMap(([begun, ended]) => (begun > 0 && ended >= 0 ? [ended / begun] : []));
  return factors.length >= factorsNeeded ? factors : [];
}

/** Points where the team's last sprints finished some; items where it does not estimate, or stopped. */
function unitOfSprints(closed: readonly ClosedSprint[]): PaceUnit {
  const recent = closed.filter(({ totals }) => totals.done.items > 0).slice(-recentSprints);
  return recent.length > 0 && recent.every(({ totals }) => (totals.done.points ?? 0) > 0) ? 'points' : 'items';
}

export const amountIn = (unit: PaceUnit, { items, points }: Amount): number =>
  unit === 'points' ? (points ?? 0) : items;

/** A sprint that closes on the day the next one starts leaves that day to it. */
function dayBefore(day: string, atLeast: string): string {
  const number = dayNumber(day);
  const before = number === null ? day : dateOfDay(number - 1);
  return before < atLeast ? atLeast : before;
}

function pastInDays(
  { flow, calendar, today, dayOf }: KnownPast,
  finished: readonly FinishedItemTimes[],
): Pick<TeamPast, 'unit' | 'pace' | 'days' | 'notes'> {
  const dated = finished.map((item) => ({ item, on: dayOf(item.doneAt) }));
  const first = firstDay(flow, dated, today, dayOf);
  const recent = dated.filter(({ on }) => on >= first && on < today);
  const estimated = recent.filter(({ item }) => item.estimate !== null && item.estimate > 0).length;
  const unit: PaceUnit = recent.length > 0 && estimated >= estimatedFrom * recent.length ? 'points' : 'items';
  const working = calendar.workingDaysBetween(first, today);
  const doneOn = new Map(working.map((date): [string, FinishedItemTimes[]] => [date, []]));
  for (const { item, on } of recent) {
    // What was finished on a day off belongs to the last day worked before it.
    const day = doneOn.has(on) ? on : working.findLast((date) => date < on);
    if (day !== undefined) doneOn.get(day)?.push(item);
  }
  const days = [...doneOn].map(([date, items]): CountedDay => ({
    date,
    done: items.reduce((sum, { estimate }) => sum + (unit === 'points' ? (estimate ?? 0) : 1), 0),
    itemIds: items.map(({ id }) => id),
  }));
  return { unit, days, pace: { kind: 'days', amounts: days.map(({ done }) => done) }, notes: [] };
}

/** A team's days begin when its first item was filed or finished: the empty ones before say nothing of its pace. */
function firstDay(
  flow: ProjectFlow | null,
  dated: readonly { readonly on: string }[],
  today: string,
  dayOf: DayOf,
): string {
  const filed = Object.keys(flow?.createdPerDay ?? {}).sort()[0];
  const begun = [...(filed ? [filed] : []), ...dated.map(({ on }) => on)].sort()[0] ?? today;
  const read = flow ? dayOf(flow.since) : today;
  const oldest = dateOfDay((dayNumber(today) ?? 0) - daysAtMost);
  return [begun, read, oldest].sort().at(-1) ?? today;
}
