import { finishedPerWeek } from '../../../src/core/flow/finished-per-week';
import type { ProjectFlow } from '../../../src/core/model/flow';

const now = '2026-03-31T12:00:00.000Z';
const flow = (since: string, doneAt: readonly string[]): ProjectFlow => ({
  ...{ asOf: now, since, createdPerDay: {} },
  finished: doneAt.map((at, place) => ({
    ...{ id: `${place}`, kind: 'story', createdAt: at, startedAt: null, doneAt: at, estimate: null, parentKey: null },
  })),
});

test('whole weeks up to now are counted, empty ones too, and what was done before them is left out', () => {
  const done = ['2026-03-01T00:00:00.000Z', '2026-03-12T00:00:00.000Z', '2026-03-25T12:00:00.000Z', now];
  expect(finishedPerWeek(flow('2026-03-02T12:00:00.000Z', done), now, 26)).toEqual([0, 1, 0, 2]);
  expect(finishedPerWeek(flow('2026-03-02T12:00:00.000Z', done), now, 2)).toEqual([0, 2]);
});

test('the edge between two weeks belongs to one of them', () => {
  const done = ['2026-03-24T12:00:00.000Z', '2026-03-24T12:00:00.001Z'];
  expect(finishedPerWeek(flow('2026-03-17T12:00:00.000Z', done), now, 26)).toEqual([1, 1]);
});

test('what a clock ahead of this one finished is of this week; less than a week of history is none', () => {
  expect(finishedPerWeek(flow('2026-03-20T12:00:00.000Z', ['2026-04-02T00:00:00.000Z']), now, 26)).toEqual([1]);
  expect(finishedPerWeek(flow('2026-03-29T12:00:00.000Z', [now]), now, 26)).toEqual([]);
  expect(finishedPerWeek(flow('when', [now]), now, 26)).toEqual([]);
});
