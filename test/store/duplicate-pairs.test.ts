import { openDuplicatePairs } from '../../src/store/duplicate-pairs';
import { memoryKeyValue } from './memory-key-value';

const pairs = [
  { newer: '20009', older: '20001', score: 0.567, hasSameTitle: false },
  { newer: '20012', older: '20001', score: 1, hasSameTitle: true },
];
const found = { generation: 7, asOf: '2026-03-02T09:00:00.000Z', pairs };
const begun = { generation: 8, done: 2_000, beatAt: '2026-03-03T09:00:00.000Z', pairs };

test('pairs, and how far the job is that looks for more, are known project by project, each without the other', async () => {
  const shelf = openDuplicatePairs(memoryKeyValue());
  await shelf.keep('10001', found);
  await shelf.keepComparing('10001', begun);
  expect([await shelf.of('10001'), await shelf.comparing('10001')]).toEqual([found, begun]);
  expect([await shelf.of('10002'), await shelf.comparing('10002')]).toEqual([null, null]);
  await shelf.forgetComparing('10001');
  expect([await shelf.of('10001'), await shelf.comparing('10001')]).toEqual([found, null]);
});

test('a value that this version did not write is not trusted', async () => {
  const store = memoryKeyValue();
  const shelf = openDuplicatePairs(store);
  await shelf.keep('10001', found);
  await shelf.keepComparing('10001', begun);
  for (const key of store.values.keys()) await store.set(key, { version: 1, generation: 7, pairs: [['20009']] });
  expect([await shelf.of('10001'), await shelf.comparing('10001')]).toEqual([null, null]);
});

test('two hundred pairs take a value of a few kilobytes', async () => {
  const store = memoryKeyValue();
  const many = Array.from({ length: 200 }, (_none, place) => ({
    ...{ newer: String(10_000_000 + place), older: String(20_000_000 + place) },
    ...{ score: 0.123, hasSameTitle: true },
  }));
  await openDuplicatePairs(store).keep('10001', { ...found, pairs: many });
  expect(JSON.stringify([...store.values.values()]).length).toBeLessThan(8_000);
});
