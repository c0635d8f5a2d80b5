import { amountByDate } from '../../../../src/core/forecast/release/amount-by-date';
import { sprintPeriods } from '../../../../src/core/forecast/release/calendar';

const quick = { seed: 1, trials: 500 };
const steady = {
  kind: 'sprints' as const,
  sprints: Array.from({ length: 6 }, () => ({ delivered: 14, committed: null })),
  committedNext: null,
};
const time = (by: string) => ({ from: '2026-03-02', by, periods: sprintPeriods(14, 10) });
const amounts = (by: string) => {
  const known = amountByDate(steady, time(by), [50, 85], quick);
  return known.kind === 'known' ? known.value : known;
};

test('one a day: the days up to the date are counted, it included', () => {
  expect(amounts('2026-03-15')).toEqual({ 50: 14, 85: 14 });
  expect(amounts('2026-03-22')).toEqual({ 50: 21, 85: 21 });
  expect(amounts('2026-03-02')).toEqual({ 50: 1, 85: 1 });
});

test.each([
  ['2026-03-01', '1 March 2026 is past: the forecast begins on 2 March 2026'],
  ['2030-01-01', '1 January 2030 is further away than the forecast looks'],
  ['soon', '"soon" is not a date'],
])('%s is refused', (by, why) => {
  expect(amounts(by)).toEqual({ kind: 'not-used', why });
});

test('a short history is refused', () => {
  const short = { ...steady, sprints: steady.sprints.slice(0, 3) };
  expect(amountByDate(short, time('2026-03-15'), [85], quick)).toMatchObject({ have: 3, need: 5 });
});
