import { nextSprint, wholeAmounts } from '../../../../src/core/forecast/report/next-sprint';

const of = (...delivered: readonly number[]) => delivered.map((amount) => ({ delivered: amount, committed: null }));

test('a steady team is told what it always did', () => {
  expect(nextSprint(of(20, 20, 20, 20, 20, 20))).toMatchObject({ kind: 'known', value: { p50: 20, p85: 20 } });
});

test('the surer amount is rounded down, the middle one to the nearest', () => {
  expect(wholeAmounts({ 50: 19.6, 85: 11.9 })).toEqual({ p50: 20, p85: 11 });
});

test('too short a history is refused', () => {
  expect(nextSprint(of(20, 21, 19))).toMatchObject({ kind: 'not-enough-history', have: 3, need: 5 });
});
