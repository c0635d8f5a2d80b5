import { orderAgainstWorth } from '../../../../src/core/backlog/order/contradictions';
import { worthScores } from '../../../../src/core/backlog/order/worth-scores';
import type { ItemRecord } from '../../../../src/core/model/item-record';
import { exampleOrder, exampleBlocker, noWorth } from '../../../../src/core/rules/health/example-backlog';

function compared(values: readonly (number | null)[], last: Partial<ItemRecord> = {}) {
  const records = values.map((value, place) => ({
    ...{ estimate: 1, worth: { ...noWorth, value } },
    ...(place === values.length - 1 ? last : {}),
  }));
  const { items, around } = exampleOrder({ records });
  const own = items.map(({ record }) => record);
  const scores = worthScores(own, around);
  if (!scores) throw new Error('no scores');
  const { contradictions, ...rest } = orderAgainstWorth(items, scores);
  return { ...rest, pairs: contradictions.map(({ upper, lower }) => `${lower.record.key} over ${upper.record.key}`) };
}

test('an item far below its worth is told with the one that stands in its place', () => {
  expect(compared([5, 4, 3, 2, 9])).toEqual({ tau: 0.2, scored: 5, pairs: ['SHOP-5 over SHOP-1'] });
});

test('an order that follows the worth has no contradictions; items without a score are passed over', () => {
  expect(compared([9, null, 7, 5, 1])).toMatchObject({ tau: 1, scored: 4, pairs: [] });
});

test('a blocker rightly stands above what it blocks', () => {
  expect(compared([5, 4, 3, 2, 9], { blockedBy: [exampleBlocker(0)] }).pairs).toEqual([]);
});
