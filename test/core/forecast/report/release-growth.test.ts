import { releaseGrowth, type GrowthGround } from '../../../../src/core/forecast/report/release-growth';
import { daysIn } from '../../../../src/core/forecast/report/day-in-zone';
import { sprintPeriods, workingDays } from '../../../../src/core/forecast/release/calendar';
import { doneWork, release, today, work } from './told-team';

const ground: GrowthGround = {
  ...{ periods: sprintPeriods(14, 10), sizes: [2, 4], today, dayOf: daysIn('UTC') },
  unit: 'points',
};
const filed = (daysAgo: number) => new Date(Date.parse(`${today}T10:00:00Z`) - daysAgo * 24 * 3_600_000).toISOString();
const begun = doneWork('A-0', { createdAt: filed(90), doneAt: filed(60) });

test('what was filed since the first item was finished is shared out over periods, quiet ones included', () => {
  const open = [
    work('A-1', { createdAt: filed(70), estimate: 13 }),
    work('A-2', { createdAt: filed(1), estimate: 5 }),
    work('A-3', { createdAt: filed(3), estimate: null }),
    work('A-4', { createdAt: filed(30), estimate: 8 }),
  ];
  const known = releaseGrowth(release(open, { done: [begun] }), ground);
  expect(known).toMatchObject({
    kind: 'known',
    value: {
      since: '2026-01-08',
      days: 60,
      itemIds: ['A-2', 'A-3', 'A-4'],
      items: 3,
      amount: 16,
      perPeriod: [8, 0, 8, 0],
    },
  });
});

test('what is hidden from the person who asks is counted, and named by no id', () => {
  const open = [work('A-1', { createdAt: filed(1) }), work('A-2', { createdAt: filed(3), isHidden: true })];
  const known = releaseGrowth(release(open, { done: [begun] }), ground);
  expect(known).toMatchObject({ value: { itemIds: ['A-1'], items: 2 } });
});

test('what counts for another release is left out, and the release is as old as it is', () => {
  const open = [work('A-1', { createdAt: filed(1) }), work('A-2', { createdAt: filed(3) })];
  const known = releaseGrowth(release(open, { done: [begun] }), ground, new Set(['A-0', 'A-2']));
  expect(known).toMatchObject({ value: { since: '2026-01-08', items: 1, perPeriod: [5, 0, 0, 0] } });
});

test('items count one each, and a team without sprints is told by the days between its working days', () => {
  const days = workingDays(today, { weekdays: [0, 6], dates: [] }, 10);
  const open = Array.from({ length: 12 }, (_, at) => work(`A-${at + 1}`, { createdAt: filed(1 + at * 4) }));
  const known = releaseGrowth(release(open, { done: [begun] }), { ...ground, unit: 'items', periods: days });
  const perPeriod = known.kind === 'known' ? known.value.perPeriod : [];
  expect(perPeriod).toHaveLength(50);
  expect(perPeriod.reduce((sum, amount) => sum + amount, 0)).toBe(12);
});

test('a release that nobody finished anything of, or not long ago, has not grown long enough to tell', () => {
  const open = [work('A-1', { createdAt: filed(1) })];
  expect(releaseGrowth(release(open), ground)).toMatchObject({ kind: 'not-enough-history', have: 0, need: 28 });
  const young = release(open, { done: [doneWork('A-0', { doneAt: filed(27) })] });
  expect(releaseGrowth(young, ground)).toMatchObject({ kind: 'not-enough-history', have: 27, need: 28 });
});
