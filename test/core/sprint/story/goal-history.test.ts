import { goalHistory } from '../../../../src/core/sprint/story/goal-history';
import { amount, closedSprint } from './told-sprint';

const closed = Array.from({ length: 20 }, (_none, id) => closedSprint(id + 1, 6, 5));

test('the last twelve goals before this sprint, newest first, with what was said of each', () => {
  const before = { id: 16, startAt: closed[15]?.startAt ?? null };
  const told = goalHistory(closed, new Map([[15, 'partly' as const]]), before);
  expect(told.map(({ sprintId }) => sprintId)).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
  expect(told[0]).toMatchObject({ goal: 'Goal 15', outcome: 'partly', committed: amount(6), done: amount(5) });
  expect(told[1]?.outcome).toBeNull();
});

test('a sprint without a start, one to come, follows all of them', () => {
  expect(goalHistory(closed.slice(0, 2), new Map(), { id: 99, startAt: null })).toHaveLength(2);
});
