import { comingTime } from '../../../../src/core/forecast/report/coming-time';
import { teamPast } from '../../../../src/core/forecast/report/team-past';
import { workingCalendar } from '../../../../src/core/forecast/report/working-calendar';
import { calendar, flowOf, knownPast, today } from './told-team';

const past = teamPast(knownPast());

test('sprints come as often as they did, back to back from today on', () => {
  const { periods, capacity, sprintInDays } = comingTime(past, today, calendar, null);
  expect(sprintInDays).toBe(14);
  expect(periods.slice(0, 2)).toEqual([
    { from: 0, to: 14 },
    { from: 14, to: 28 },
  ]);
  expect(new Set(capacity)).toEqual(new Set([1]));
});

test('of the running sprint only what is left of it counts', () => {
  const running = { from: '2026-03-02', to: '2026-03-13', committed: 20 };
  const { periods, capacity } = comingTime(past, today, calendar, running);
  expect(periods.slice(0, 2)).toEqual([
    { from: 0, to: 5 },
    { from: 5, to: 19 },
  ]);
  expect(capacity.slice(0, 2)).toEqual([0.5, 1]);
});

test('a running sprint whose end is past no longer counts', () => {
  const overdue = { from: '2026-02-16', to: '2026-03-06', committed: 20 };
  expect(comingTime(past, today, calendar, overdue).periods[0]).toEqual({ from: 0, to: 14 });
});

test('days off make a sprint shorter', () => {
  const off = workingCalendar({
    weekdaysOff: [0, 6],
    daysOff: [{ from: '2026-03-09', to: '2026-03-13', why: 'Fair' }],
  });
  expect(comingTime(past, today, off, null).capacity.slice(0, 2)).toEqual([0.5, 1]);
});

test('a team without sprints has working days ahead', () => {
  const days = teamPast(knownPast({ closed: [], plansInSprints: false, flow: flowOf([-3, -4]) }));
  const { periods, sprintInDays } = comingTime(days, '2026-03-13', calendar, null);
  expect(sprintInDays).toBeNull();
  expect(periods.slice(0, 2)).toEqual([
    { from: 0, to: 1 },
    { from: 3, to: 4 },
  ]);
});

test('a break of months between two sprints does not stretch the coming ones', () => {
  const sprints = past.sprints.map((sprint, at) => (at === 0 ? { ...sprint, from: '2025-06-02' } : sprint));
  expect(comingTime({ ...past, sprints }, today, calendar, null).sprintInDays).toBe(14);
});
