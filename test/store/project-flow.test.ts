import { emptyFlow } from '../../src/core/flow/flow-changes';
import type { FinishedItemTimes, ProjectFlow } from '../../src/core/model/flow';
import { begunReading, openFlow } from '../../src/store/project-flow';
import { memoryKeyValue } from './memory-key-value';

const now = new Date('2026-03-11T09:00:00.000Z');
const times = (index: number): FinishedItemTimes => ({
  ...{ id: String(1_000_000 + index), kind: 'subtask', estimate: 0.5, parentKey: `SHOP-${index}` },
  createdAt: '2026-03-01T08:00:00.000Z',
  startedAt: index % 2 === 0 ? null : '2026-03-02T08:00:01.000Z',
  doneAt: new Date(now.getTime() + index * 60_000).toISOString(),
});
const flowOf = (items: number): ProjectFlow => ({
  ...emptyFlow(now),
  finished: Array.from({ length: items }, (_none, index) => times(index)),
  createdPerDay: { '2026-03-10': 4 },
});

test('a flow comes back as it was kept, with the journal’s changes', async () => {
  const shelf = openFlow(memoryKeyValue());
  expect(await shelf.of('10001')).toBeNull();
  await shelf.keep('10001', flowOf(3));
  expect(await shelf.of('10001')).toEqual(flowOf(3));
  const at = '2026-03-12T09:00:00.000Z';
  await shelf.record('10001', { id: times(9).id, at, finished: times(9), filedAt: null });
  expect((await shelf.of('10001'))?.finished.map(({ id }) => id)).toEqual([0, 1, 2, 9].map((index) => times(index).id));
  expect(await shelf.kept('10001')).toEqual(flowOf(3));
});

test('a flow that was kept before parents were is read with none', async () => {
  const store = memoryKeyValue();
  const shelf = openFlow(store);
  const flow = { ...flowOf(0), finished: [['7', 'story', 1, null, 2, null]] };
  await store.set('flow:10001', { version: 1, flow });
  expect((await shelf.kept('10001'))?.finished).toMatchObject([{ id: '7', parentKey: null }]);
});

test('the largest flow, and one that is being read, fit one value each', async () => {
  const store = memoryKeyValue();
  const shelf = openFlow(store);
  await shelf.keep('10001', flowOf(2_000));
  await shelf.keepReading('10001', { ...begunReading(now), soFar: flowOf(2_000) });
  for (const value of store.values.values()) expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThan(240 * 1_024);
  expect((await shelf.reading('10001'))?.soFar.finished).toHaveLength(2_000);
});

test('a project’s flow is forgotten whole', async () => {
  const store = memoryKeyValue();
  const shelf = openFlow(store);
  await shelf.keep('10001', flowOf(3));
  await shelf.keepReading('10001', begunReading(now));
  await shelf.keepStatuses('10001', [{ id: '1', category: 'todo' }]);
  await shelf.record('10001', { id: '1', at: now.toISOString(), finished: null, filedAt: null });
  await shelf.forget('10001');
  expect([...store.values.keys()]).toEqual([]);
});
