import type { ProjectFlow } from '../../../../src/core/model/flow';
import { ageOf, cycleDays, cycleTimesOf, firstStart } from '../../../../src/core/sprint/story/ageing';
import { statuses, ToldHistory } from '../ledger/told-history';

const day = (number: number): string =>
  new Date(Date.parse('2026-01-01T00:00:00.000Z') + number * 86_400_000).toISOString();
const finished = (days: number | null, kind: ProjectFlow['finished'][number]['kind'] = 'story') => ({
  ...{ id: '1', kind, createdAt: day(0), startedAt: days === null ? null : day(1), estimate: null, parentKey: null },
  doneAt: day(1 + (days ?? 0)),
});
const flowOf = (...items: ProjectFlow['finished']): ProjectFlow => ({
  ...{ asOf: day(90), since: day(0), createdPerDay: {} },
  finished: items,
});
const twenty = Array.from({ length: 20 }, (_none, index) => index + 1);

test('cycle times leave out what has no start, and epics and sub-tasks', () => {
  expect(
    cycleDays(flowOf(finished(4), finished(null), finished(9, 'epic'), finished(1, 'subtask'), finished(2))),
  ).toEqual([2, 4]);
  expect(cycleDays(null)).toEqual([]);
});

test('percentiles are of the team’s own items, and ten are needed', () => {
  expect(cycleTimesOf(twenty)).toMatchObject({
    kind: 'known',
    value: { items: 20, p50: 10, p70: 14, p85: 17, p95: 19 },
  });
  expect(cycleTimesOf(twenty.slice(0, 9))).toEqual({
    kind: 'not-enough-history',
    have: 9,
    need: 10,
    of: 'finished items',
  });
});

test('an item’s age stands among the finished ones', () => {
  const age = ageOf(day(0), day(17), twenty);
  expect(age).toMatchObject({ days: 17, percentile: { kind: 'known', value: 0.85 } });
  expect(ageOf(day(0), day(3), [1, 2]).percentile.kind).toBe('not-enough-history');
  expect(ageOf(day(3), day(0), twenty).days).toBe(0);
});

test('work begins the first time it is in progress, or with the item that was filed so', () => {
  const byId = new Map(Object.values(statuses).map((status) => [status.id, status]));
  const back = new ToldHistory('SHOP-1')
    .move('03-02', statuses.doing)
    .move('03-03', statuses.todo)
    .move('03-05', statuses.doing);
  expect(firstStart(back.told(), byId)).toBe('2026-03-02T12:00:00.000Z');
  expect(firstStart(new ToldHistory('SHOP-2').told(), byId)).toBeNull();
  const filed = new ToldHistory('SHOP-3', { on: '02-20', status: statuses.doing }).move('03-02', statuses.done);
  expect(firstStart(filed.told(), byId)).toBe('2026-02-20T12:00:00.000Z');
});
