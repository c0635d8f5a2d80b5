import fc from '../../../support/properties';
import { driftsSince } from '../../../../src/core/forecast/report/drift';
import { doneDates } from '../../../../src/core/forecast/report/release-lines';
import {
  milestoneOf,
  type DoneWork,
  type OpenRelease,
  type OpenWork,
} from '../../../../src/core/forecast/report/release-work';
import type { ShownForecast } from '../../../../src/core/forecast/report/shown-forecast';
import { simulateReleases } from '../../../../src/core/forecast/report/simulate-releases';
import { closedSprints, dayBack, doneWork, ground, quickPlan, release, steady, work } from './told-team';

interface Standing {
  readonly open: readonly OpenWork[];
  readonly done?: readonly DoneWork[];
  readonly pace?: readonly number[];
  readonly today?: string;
}

const wanted = (open: readonly OpenWork[], done: readonly DoneWork[] = []): OpenRelease =>
  release(open, { promisedFor: null, done });

function planOn({ open, done = [], pace = steady, today = '2026-03-09' }: Standing) {
  const told = ground(open, [wanted(open, done)], { closed: closedSprints(pace), today });
  const plan = quickPlan(told);
  const simulated = simulateReleases(plan);
  const dates = doneDates(simulated.kind === 'known' ? (simulated.value.milestones[0]?.dates ?? []) : []);
  return { plan, dates, teams: told.teams };
}

function shownOn(standing: Standing): ShownForecast {
  const { plan, dates } = planOn(standing);
  const [team] = plan.plan.teams;
  if (!team) throw new Error('no team');
  const keys = standing.open.map(({ key }) => key);
  const shown = { id: milestoneOf(wanted([])), keys, promisedFor: null, dates, ownDate: null };
  const { pace, items, growth = [] } = team;
  return { day: plan.plan.from, teams: [{ id: 1, unit: 'points', pace, items, growth }], releases: [shown] };
}

function driftBetween(then: Standing, now: Standing) {
  const { plan, dates, teams } = planOn(now);
  const drift = driftsSince({
    ...{ earlier: shownOn(then), recordedForDays: 7, now: plan, teams, dateNow: () => dates.p85 },
    sizes: new Map(now.open.map(({ key, estimate }) => [key, estimate])),
  })(wanted(now.open));
  if (drift.kind !== 'known') throw new Error('unknown drift');
  return drift.value;
}

const backlog = (count: number, estimate = 5) =>
  Array.from({ length: count }, (_, at) => work(`A-${at + 1}`, { estimate }));
const then: Standing = { open: backlog(10), today: '2026-03-02' };

test('a week in which nothing was finished moves the date by a week, all of it time', () => {
  expect(driftBetween(then, { open: backlog(10) })).toEqual({
    ...{ since: '2026-03-02', days: 7, because: { scope: 0, pace: 0, reestimates: 0, time: 7 } },
  });
});

test('more items move it by scope, larger ones by re-estimates, a slower team by pace', () => {
  const added = driftBetween(then, { ...then, open: backlog(14) });
  expect(added.because).toEqual({ scope: added.days, pace: 0, reestimates: 0, time: 0 });
  expect(added.days).toBeGreaterThan(0);
  const larger = driftBetween(then, { ...then, open: backlog(10, 8) });
  expect(larger.because).toEqual({ scope: 0, pace: 0, reestimates: larger.days, time: 0 });
  const slower = driftBetween(then, { ...then, pace: steady.map((points) => points / 2) });
  expect(slower.because).toEqual({ scope: 0, pace: slower.days, reestimates: 0, time: 0 });
  expect(slower.days).toBeGreaterThan(0);
});

test('what was finished faster than expected makes up for the time that passed', () => {
  const { days, because } = driftBetween(then, { open: backlog(10).slice(6) });
  expect(because.time).toBeLessThan(0);
  expect(days).toBe(because.time);
});

test('scope that grows faster than it did moves the date by scope; the same growth moves it by time alone', () => {
  const grew = (items: number): DoneWork => doneWork('A-0', { createdAt: dayBack(90), doneAt: dayBack(70 + items) });
  const open = backlog(10).map((item, at) => ({ ...item, createdAt: dayBack(at < 5 ? 10 * at + 9 : 85) }));
  const steadily = { open, done: [grew(0)] };
  expect(driftBetween({ ...steadily, today: '2026-03-02' }, { ...steadily, today: '2026-03-02' }).days).toBe(0);
  const faster = {
    ...steadily,
    open: open.map((item, at) => ({ ...item, createdAt: dayBack(at < 9 ? 6 * at + 9 : 85) })),
  };
  const { days, because } = driftBetween({ ...steadily, today: '2026-03-02' }, { ...faster, today: '2026-03-02' });
  expect(days).toBeGreaterThan(0);
  expect(because).toEqual({ scope: days, pace: 0, reestimates: 0, time: 0 });
});

test('the parts add up, whatever happened', () => {
  const standing = fc.record({
    open: fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 1, maxLength: 8 }),
    pace: fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 5, maxLength: 8 }),
  });
  const told = ({ open, pace }: { open: number[]; pace: number[] }, today: string): Standing => ({
    ...{ open: open.map((estimate, at) => work(`A-${at + 1}`, { estimate })), pace, today },
  });
  fc.assert(
    fc.property(standing, standing, (one, other) => {
      const { days, because } = driftBetween(told(one, '2026-03-02'), told(other, '2026-03-09'));
      expect(because.scope + because.pace + because.reestimates + because.time).toBe(days);
    }),
    { numRuns: 15 },
  );
});

test('without a forecast from a week ago it says how many days are missing', () => {
  const { plan, teams } = planOn(then);
  const ask = {
    recordedForDays: 3,
    now: plan,
    teams,
    sizes: new Map<string, number>(),
    dateNow: () => null,
  } as const;
  expect(driftsSince({ ...ask, earlier: null })(wanted([]))).toMatchObject({
    kind: 'not-enough-history',
    have: 3,
    need: 7,
  });
  const shown = shownOn(then);
  const inItems = { ...shown, teams: shown.teams.map((team) => ({ ...team, unit: 'items' as const })) };
  expect(driftsSince({ ...ask, earlier: inItems })(wanted([]))).toMatchObject({
    why: 'It was counted in another unit then',
  });
  const byOthers = { ...shown, teams: shown.teams.map((team) => ({ ...team, id: 7 })) };
  expect(driftsSince({ ...ask, earlier: byOthers })(wanted([]))).toMatchObject({ why: 'Other teams did it then' });
  const ofOthers = { ...shownOn(then), releases: [] };
  expect(driftsSince({ ...ask, earlier: ofOthers })(wanted([]))).toMatchObject({
    why: 'No date was shown for it then',
  });
  expect(driftsSince({ ...ask, earlier: shownOn(then) })(wanted([]))).toMatchObject({
    why: expect.stringMatching(/further away/) as string,
  });
});
