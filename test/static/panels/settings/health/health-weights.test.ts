import fc from '../../../../support/properties';
import {
  changedWeights,
  rebasedWeights,
  shares,
  typedWeights,
  weightChanges,
  weightComplaint,
} from '../../../../../static/src/panels/settings/health/health-weights';
import { settings } from '../../../../support/answers';

const rule = (id: string, weight: number) => ({
  ...{ id: `health/${id}`, title: `About ${id}`, severity: 'act' as const, why: 'Because.', muted: 0, spoken: null },
  weight,
});
const answer = (healthWeights?: Readonly<Record<string, number>>) =>
  settings({
    settings: { ...settings().settings, ...(healthWeights ? { healthWeights } : {}) },
    rules: [...settings().rules, rule('runway', 15), rule('orphans', 5)],
  });

test('only what differs from a rule’s own weight is kept; all at their own is nothing', () => {
  const before = answer({ 'health/orphans': 10 });
  expect(typedWeights(before)).toEqual({ 'health/runway': '15', 'health/orphans': '10' });
  expect(changedWeights(typedWeights(before), before)).toEqual({ 'health/orphans': 10 });
  expect(changedWeights({ 'health/runway': '15', 'health/orphans': '5' }, before)).toBeUndefined();
});

test('a weight is a whole number from 0 to 100, or what is stored already', () => {
  expect(['0', ' 100 ', '2.5'].map((typed) => weightComplaint(typed, '2.5'))).toEqual([null, null, null]);
  for (const wrong of ['101', '-1', 'much', '', '1.5'])
    expect(weightComplaint(wrong, '2.5')).toBe('Please give a whole number from 0 to 100.');
});

test('points are shares of the weights that are on, and add up to 100 unless nothing weighs', () => {
  const { sum, pointsOf } = shares({ a: '15', b: '5', c: '80' }, { c: 'off' });
  expect([sum, pointsOf('a'), pointsOf('b'), pointsOf('c')]).toEqual([20, 75, 25, 0]);
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.nat({ max: 100 }).map(String)), (typed) => {
      const all = shares(typed, {});
      const total = Object.keys(typed).reduce((points, id) => points + all.pointsOf(id), 0);
      expect(total).toBeCloseTo(all.sum > 0 ? 100 : 0, 6);
    }),
  );
});

test('changes are named, and mine are laid over theirs', () => {
  const before = { 'health/runway': '15', 'health/orphans': '5' };
  const mine = { ...before, 'health/orphans': '9' };
  expect(weightChanges(before, mine, answer())).toEqual([{ name: 'Weight: About orphans', from: '5', to: '9' }]);
  const theirs = { 'health/runway': '30', 'health/orphans': '7' };
  expect(rebasedWeights(mine, before, theirs)).toEqual({ 'health/runway': '30', 'health/orphans': '9' });
});
