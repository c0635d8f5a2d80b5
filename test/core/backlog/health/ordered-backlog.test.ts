import { isNear, nextTwoSprints, orderedBacklog } from '../../../../src/core/backlog/health/ordered-backlog';
import { exampleNow, exampleOrder, exampleSprints, several } from '../../../../src/core/rules/health/example-backlog';

const keysOf = (items: readonly { readonly record: { readonly key: string } }[]) =>
  items.map(({ record }) => record.key);

test('the running sprint comes first, then planned sprints, then the backlog by rank; epics, sub-tasks and done are no work', () => {
  const { items } = exampleOrder({
    records: [
      { rank: '0|c' },
      { rank: '0|a' },
      { rank: '0|z', sprint: { id: 8, state: 'future' } },
      { rank: '0|y', sprint: { id: 7, state: 'future' } },
      { rank: '0|x', sprint: { id: 6, state: 'active' } },
      { kind: 'epic' },
      { kind: 'subtask' },
      { category: 'done' },
      { rank: null },
    ],
  });
  expect(keysOf(items)).toEqual(['SHOP-5', 'SHOP-4', 'SHOP-3', 'SHOP-2', 'SHOP-1', 'SHOP-9']);
});

test('a sprint holds what the last sprints finished: closeness falls by sprints, not by items', () => {
  const records = [...several(2, { sprint: { id: 6, state: 'active' } }), ...several(6, {})];
  const backlog = exampleOrder({ records, around: { closedSprints: exampleSprints([1, 1, 2, 2, 2, 2, 2]) } });
  expect(backlog.itemsPerSprint).toEqual({ count: 2, because: 'finished in the last 5 closed sprints' });
  expect(backlog.items.map(({ sprintsAhead }) => sprintsAhead)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(backlog.items.map(({ closeness }) => closeness).slice(-1)).toEqual([0.25]);
  expect(keysOf(nextTwoSprints(backlog))).toEqual(['SHOP-3', 'SHOP-4', 'SHOP-5', 'SHOP-6']);
  expect(keysOf(backlog.items.filter((item) => isNear(item, backlog)))).toHaveLength(6);
});

test('without closed sprints the running one tells its size, and without any the usual one is taken and said', () => {
  const running = several(3, { sprint: { id: 6, state: 'active' } });
  expect(exampleOrder({ records: running, around: { closedSprints: [] } }).itemsPerSprint.count).toBe(3);
  const none = exampleOrder({ records: several(3, {}), around: { closedSprints: [] } });
  expect(none.itemsPerSprint).toEqual({ count: 8, because: 'as many as most teams take, because no sprint tells' });
  expect(none.nextSprint).toBe(0);
});

test('a team without sprints pulls what it finishes in two weeks', () => {
  const finished = Array.from({ length: 18 }, (_, place) => ({
    ...{ id: String(place), kind: 'story' as const, createdAt: exampleNow, startedAt: null, estimate: null },
    parentKey: null,
    doneAt: '2026-03-01T09:00:00.000Z',
  }));
  const flow = { asOf: exampleNow, since: '2026-01-27T09:00:00.000Z', finished, createdPerDay: {} };
  const { itemsPerSprint } = exampleOrder({ records: several(3, {}), around: { closedSprints: [], flow } });
  expect(itemsPerSprint).toEqual({ count: 6, because: 'finished in two weeks on average, over the last 42 days' });
});

test('without ranks nobody knows the order: all items weigh the same, and only a sprint makes one near', () => {
  const records = [...several(3, { rank: null }), { rank: null, sprint: { id: 7, state: 'future' } as const }];
  const backlog = exampleOrder({ records });
  expect(backlog.isOrdered).toBe(false);
  expect(backlog.items.map(({ sprintsAhead, closeness }) => [sprintsAhead, closeness])).toEqual(
    Array.from({ length: 4 }, () => [null, 1]),
  );
  expect(keysOf(backlog.items.filter((item) => isNear(item, backlog)))).toEqual(['SHOP-4']);
});

test('an empty backlog is a backlog', () => {
  const { around } = exampleOrder({ records: [] });
  expect(orderedBacklog([], around)).toMatchObject({ items: [], isOrdered: false });
});
