import { daysIn } from '../../../../src/core/forecast/report/day-in-zone';
import { nextSprint } from '../../../../src/core/forecast/report/next-sprint';
import { countedSprints } from '../../../../src/core/forecast/report/team-past';
import { planningView, type PlannedItem } from '../../../../src/core/sprint/story/planning';
import { itemFrom } from '../../../../src/core/rules/item-example';
import { closedSprint } from './told-sprint';

const planned = (key: string, estimate: number | null, level: PlannedItem['level'] = 4): PlannedItem => ({
  item: { ...itemFrom(`Item ${key}`), key, estimate },
  level,
  nextStep: level === null || level >= 4 ? null : 'Write the first example',
});
const steady = Array.from({ length: 12 }, (_none, id) => closedSprint(id, 12, 9 + (id % 3)));

test('how much fits comes from the team’s closed sprints: 85 of 100 sprints reach the smaller figure', () => {
  const { fits } = planningView([planned('A', 3)], null, steady);
  if (fits.kind !== 'known') throw new Error(fits.kind);
  expect(fits.value.unit).toBe('points');
  expect(fits.value.p85).toBeLessThan(fits.value.p50);
  expect(fits.value.p50).toBeGreaterThanOrEqual(18);
  expect(fits.value.p50).toBeLessThanOrEqual(22);
  expect(planningView([], null, steady.slice(0, 4)).fits.kind).toBe('not-enough-history');
});

test('what is planned, what is not ready with its next step, and what is unknown is not judged', () => {
  const view = planningView([planned('A', 3), planned('B', 5, 2), planned('C', null, null)], null, steady);
  expect(view.planned).toEqual({ items: 3, points: 8 });
  expect(view.notReady).toEqual([{ key: 'B', level: 2, nextStep: 'Write the first example' }]);
  expect(view.carryOver).toBeNull();
});

test('open work of the running sprint counts with its chance of coming along; unknown chances count whole', () => {
  const open = [
    { estimate: 8, spillChance: 0.5 },
    { estimate: 3, spillChance: null },
    { estimate: null, spillChance: 0.9 },
  ];
  expect(planningView([], open, steady).carryOver).toEqual({ items: 2, points: 7 });
});

test('a team that does not estimate plans in items', () => {
  const unsized = steady.map((sprint) => ({
    ...sprint,
    totals: { ...sprint.totals, done: { items: sprint.totals.done.items, points: null } },
  }));
  const view = planningView([planned('A', null)], [], unsized);
  expect(view.fits).toMatchObject({ kind: 'known', value: { unit: 'items' } });
  expect(view.planned).toEqual({ items: 1, points: null });
});

test('how much fits is what the Forecast section says, whenever the team began to estimate', () => {
  const late = steady.map((sprint, at) =>
    at < 4 ? { ...sprint, totals: { ...sprint.totals, done: { items: 6, points: null } } } : sprint,
  );
  const { pace, unit } = countedSprints(late, daysIn('UTC'));
  const { fits } = planningView([], null, late);
  const said = nextSprint(pace.sprints);
  if (fits.kind !== 'known' || said.kind !== 'known') throw new Error('unknown');
  expect(fits.value).toEqual({ ...said.value, unit });
  expect(unit).toBe('points');
});
