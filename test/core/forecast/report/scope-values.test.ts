import { scopeValues } from '../../../../src/core/forecast/report/scope-values';
import { noWorth, work } from './told-team';

const worth = (rest: Partial<Record<keyof typeof noWorth, number | string | null>>) =>
  ({ ...noWorth, ...rest }) as ReturnType<typeof work>['worth'];

test.each([
  ['cost of delay (WSJF)', { value: 5, timeCriticality: 3, riskReduction: 1 }, 9],
  ['reach × impact × confidence (RICE)', { reach: 100, impact: 2, confidence: 0.5 }, 100],
  ['the value field', { value: 5 }, 5],
  ['MoSCoW', { moscow: 'should' }, 4],
])('value is taken from %s where every item has it', (from, inputs, value) => {
  const values = scopeValues([work('A-1', { worth: worth(inputs) })]);
  expect([values.from, values.valueOf('A-1'), values.areGiven]).toEqual([from, value, true]);
});

test('where one item lacks it, the order of the backlog stands in for all', () => {
  const values = scopeValues([work('A-1', { worth: worth({ value: 5 }) }), work('A-2')]);
  expect([values.from, values.valueOf('A-1'), values.valueOf('A-2')]).toEqual(['the order of the backlog', 2, 1]);
  expect(values.areGiven).toBe(false);
});
