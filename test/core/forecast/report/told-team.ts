/** A team's past and its open releases, sketched by what a test is about. */
import { backlogPlan, type PlanGround } from '../../../../src/core/forecast/report/backlog-plan';
import { comingTime } from '../../../../src/core/forecast/report/coming-time';
import { daysIn } from '../../../../src/core/forecast/report/day-in-zone';
import type { DoneWork, OpenRelease, OpenWork } from '../../../../src/core/forecast/report/release-work';
import { teamPast, type KnownPast } from '../../../../src/core/forecast/report/team-past';
import { workingCalendar } from '../../../../src/core/forecast/report/working-calendar';
import type { Amount, ClosedSprint } from '../../../../src/core/model/closed-sprint';
import type { FinishedItemTimes, ProjectFlow } from '../../../../src/core/model/flow';

export const today = '2026-03-09';
export const calendar = workingCalendar({ weekdaysOff: [0, 6], daysOff: [] });
export const noWorth = {
  ...{ value: null, timeCriticality: null, riskReduction: null, reach: null, impact: null, confidence: null },
  moscow: null,
} as const;

const dayInMs = 86_400_000;
const at = (daysFromToday: number, hour = 9): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + daysFromToday * dayInMs + hour * 3_600_000).toISOString();

/** An instant so many days ago. */
export const dayBack = (days: number): string => at(-days);

const amount = (items: number, points: number | null): Amount => ({ items, points });

/** Two-week sprints that end today, oldest first; each finished so many points in half as many items. */
export function closedSprints(
  points: readonly (number | null)[],
  rest: (place: number) => Partial<ClosedSprint> = () => ({}),
): readonly ClosedSprint[] {
  return points.map((done, place) => {
    const end = -14 * (points.length - 1 - place);
    const finished = amount(Math.ceil((done ?? 10) / 2), done);
    const none = amount(0, done === null ? null : 0);
    return {
      ...{ id: place + 1, name: `Sprint ${place + 1}`, goal: '', startAt: at(end - 14), endAt: at(end) },
      closedAt: at(end),
      totals: {
        ...{ start: finished, added: none, removed: none, reestimated: none, done: finished },
        ...{ left: none, completedOutside: none },
      },
      doneOfStart: finished,
      ...{ moments: [], goalMoments: null, identityHolds: true },
      ...rest(place),
    };
  });
}

export const steady = [20, 24, 18, 22, 20, 19, 23, 21] as const;

/** A flow in which an item was finished on each of these days from today (negative is past). */
export function flowOf(days: readonly number[], estimate: number | null = null): ProjectFlow {
  const finished = days.map((day, place): FinishedItemTimes => ({
    ...{ id: String(place + 1), kind: 'story', createdAt: at(-150), startedAt: at(day - 3), doneAt: at(day, 15) },
    ...{ estimate, parentKey: null },
  }));
  return { asOf: at(0), since: at(-180), finished, createdPerDay: { [at(-150).slice(0, 10)]: days.length } };
}

export const knownPast = (rest: Partial<KnownPast> = {}): KnownPast => ({
  ...{ closed: closedSprints(steady), flow: null, plansInSprints: true, calendar, today, dayOf: daysIn('UTC') },
  ...rest,
});

export const work = (key: string, rest: Partial<OpenWork> = {}): OpenWork => ({
  ...{ id: key, key, estimate: 5, isStarted: false, isFlagged: false, isInSprint: false, waitsFor: [], worth: noWorth },
  createdAt: at(-40),
  ...rest,
});

export const doneWork = (key: string, rest: Partial<DoneWork> = {}): DoneWork => ({
  ...{ id: key, key, estimate: 5, createdAt: at(-60), doneAt: at(-10) },
  ...rest,
});

export const release = (open: readonly OpenWork[], rest: Partial<OpenRelease> = {}): OpenRelease => ({
  ...{
    kind: 'version',
    id: '10001',
    name: 'Release 2.1',
    promisedFor: null,
    open,
    done: [],
    hiddenKeys: [],
    epics: [],
  },
  ...rest,
});

/** All open work in the order given; a release's own items are among it. */
export function ground(
  open: readonly OpenWork[],
  releases: readonly OpenRelease[],
  rest: Partial<KnownPast> = {},
): PlanGround {
  const known = knownPast(rest);
  const past = teamPast(known);
  const { today: day, dayOf } = known;
  const team = { id: 1, name: 'Choir', past, time: comingTime(past, day, known.calendar, null) };
  return { teams: [team], today: day, open, releases, dayOf };
}

/** The plan with few futures, which are enough to see what moves. */
export function quickPlan(plan: PlanGround) {
  return { ...backlogPlan(plan), simulation: { seed: 1, trials: 500 } };
}
