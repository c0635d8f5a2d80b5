import { bytesPerMonth } from '../../src/store/stored-bytes';
import { packRecords } from '../../src/store/packed-records';
import { manyRecords } from './many-records';

/** What Forge gives free in a month, to all installations together. */
const freeBytes = 100_000_000;

test('a project of 20,000 items with 500 changes a day writes less than Forge gives free', () => {
  const month = bytesPerMonth({ items: 20_000, changesPerDay: 500, opensPerDay: 20 });
  expect(month.builds + month.changes + month.folds + month.reports).toBe(month.all);
  expect(month.all).toBeGreaterThan(10_000_000);
  expect(month.all).toBeLessThan(freeBytes);
});

test('a quiet project writes no parts at night', () => {
  expect(bytesPerMonth({ items: 20_000, changesPerDay: 0, opensPerDay: 0 })).toMatchObject({ changes: 0, folds: 0 });
});

test('records take no more than they are said to', () => {
  const packed = JSON.stringify(packRecords(manyRecords(1_000)));
  const { builds } = bytesPerMonth({ items: 1_000, changesPerDay: 0, opensPerDay: 0 });
  expect(packed.length).toBeLessThan(builds);
});
