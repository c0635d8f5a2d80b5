import { emptyFlow, newestFinished, withChanges, type FlowChange } from '../../../src/core/flow/flow-changes';
import type { FinishedItemTimes } from '../../../src/core/model/flow';

const times = (id: string, doneAt: string): FinishedItemTimes => ({
  ...{ id, kind: 'story', doneAt, estimate: null, parentKey: null },
  ...{ createdAt: '2026-03-01T08:00:00.000Z', startedAt: null },
});
const change = (id: string, rest: Partial<FlowChange> = {}): FlowChange => ({
  ...{ id, at: '2026-03-12T10:00:00.000Z', finished: null, filedAt: null },
  ...rest,
});
const flow = { ...emptyFlow(new Date('2026-03-11T09:00:00.000Z')), finished: [times('1', '2026-03-10T09:00:00.000Z')] };

test('the last word on an item counts', () => {
  const done = change('2', { finished: times('2', '2026-03-12T09:00:00.000Z') });
  const opened = change('2', { at: '2026-03-12T11:00:00.000Z' });
  expect(withChanges(flow, [done]).finished.map(({ id }) => id)).toEqual(['1', '2']);
  expect(withChanges(flow, [done, opened])).toMatchObject({ finished: [{ id: '1' }], asOf: opened.at });
});

test('a filing that the history has read already is not counted again, and a filing told twice once', () => {
  const old = change('3', { filedAt: '2026-03-11T08:59:00.000Z' });
  const fresh = change('4', { filedAt: '2026-03-12T09:30:00.000Z' });
  expect(withChanges(flow, [old, fresh, fresh]).createdPerDay).toEqual({ '2026-03-12': 1 });
});

test('no change leaves the flow as it is', () => {
  expect(withChanges(flow, [])).toBe(flow);
});

test('only the newest two thousand finished items are kept, newest last', () => {
  const many = Array.from({ length: 2_100 }, (_none, index) =>
    times(String(index), new Date(Date.UTC(2026, 0, 1) + ((index * 37) % 2_100) * 60_000).toISOString()),
  );
  const kept = newestFinished(many);
  expect(kept).toHaveLength(2_000);
  expect(kept.map(({ doneAt }) => doneAt)).toEqual(
    many
      .map(({ doneAt }) => doneAt)
      .sort()
      .slice(100),
  );
});
