import { worthFrom, worthNames } from '../../../../src/core/backlog/order/worth-inputs';
import { noWorth } from '../../../../src/core/rules/health/example-backlog';

test('numbers, texts and options are read; what is neither is unknown, and more than certain is a percentage', () => {
  const values = { value: 8, reach: 'many', confidence: 80, moscow: { value: 'Must have' } };
  expect(worthFrom((part) => (values as Record<string, unknown>)[part])).toEqual({
    ...{ ...noWorth, value: 8, confidence: 0.8, moscow: 'must' },
  });
  expect(worthFrom((part) => (part === 'moscow' ? "Won't have" : NaN))).toEqual({ ...noWorth, moscow: 'wont' });
  expect(worthFrom(() => undefined)).toEqual(noWorth);
});

test('the fields go by the names their methods give them', () => {
  expect(worthNames.value.test('Business Value')).toBe(true);
  expect(worthNames.confidence.test('Confidence (%)')).toBe(true);
  expect(worthNames.impact.test('Impacted users')).toBe(false);
});
