import { itemDays } from '../../../../src/core/backlog/dependencies/item-days';
import type { ProjectFlow } from '../../../../src/core/model/flow';
import { exampleOrder, exampleSprints, several } from '../../../../src/core/rules/health/example-backlog';

/** Twelve items that took three days each. */
const flow: ProjectFlow = {
  ...{ asOf: '2026-03-10T09:00:00.000Z', since: '2025-09-10T09:00:00.000Z', createdPerDay: {} },
  finished: Array.from({ length: 12 }, (_, place) => ({
    ...{ id: String(place), kind: 'story', createdAt: '2026-01-01T09:00:00.000Z', estimate: null, parentKey: null },
    ...{ startedAt: '2026-02-01T09:00:00.000Z', doneAt: '2026-02-04T09:00:00.000Z' },
  })),
};
const around = { flow, closedSprints: exampleSprints([4, 4, 4, 4, 4, 4]) };
const node = (position: number | null) => ({
  ...{ id: '1', key: 'SHOP-1', where: 'backlog' as const, isDone: false, kind: null, epicId: null },
  position,
});

test('a steady team’s fourth item is done with the first sprint, its sixth in the middle of the second', () => {
  const days = itemDays(exampleOrder({ records: several(20, {}), around }));
  if (days.kind !== 'known') throw new Error(days.kind);
  const { doneIn, takes } = days.value;
  expect([3, 5].map((position) => doneIn(node(position)))).toEqual([14, 21]);
  expect([doneIn(node(null)), doneIn(node(5000))]).toEqual([null, null]);
  expect(takes(node(0))).toBe(3);
});

test('without an order, a pace or cycle times nobody knows a day', () => {
  const kindOf = (given: object, rank: string | null = '0|a') =>
    itemDays(exampleOrder({ records: several(3, { rank }), around: { ...around, ...given } })).kind;
  expect([kindOf({}, null), kindOf({ closedSprints: [] }), kindOf({ flow: null }), kindOf({})]).toEqual([
    ...['not-used', 'not-enough-history', 'not-enough-history', 'known'],
  ]);
});
