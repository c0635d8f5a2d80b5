import { judgeBacklog } from '../../../src/core/backlog/health/judge-backlog';
import { today } from '../../../src/core/backlog/today/today';
import { exampleOrder } from '../../../src/core/rules/health/example-backlog';
import { keysToldIn, withoutKeys } from '../../../src/resolvers/backlog/hidden-keys';

/** Two items that wait for each other, among ten more. */
function circle() {
  const waitsFor = (place: number) => [
    { id: String(1000 + place), key: `SHOP-${place + 1}`, isDone: false, doneAt: null },
  ];
  const others = Array.from({ length: 10 }, () => ({}));
  const records = [{ blockedBy: waitsFor(1) }, { blockedBy: waitsFor(0) }, ...others];
  const { records: ordered, around } = exampleOrder({ records, around: {} });
  const report = judgeBacklog(ordered, around);
  return { report, today: today(report, null) };
}

test('keys that sentences name are found, and hidden ones are told to nobody', () => {
  const told = circle();
  const keys = keysToldIn(told);
  expect(keys).toEqual(expect.arrayContaining(['SHOP-1', 'SHOP-2']));
  const masked = withoutKeys(told, ['SHOP-1']);
  expect(keysToldIn(masked)).not.toContain('SHOP-1');
  expect(keysToldIn(masked)).toContain('SHOP-2');
  expect(JSON.stringify(masked.report.parts)).toContain('a hidden item');
});

test('what names nothing hidden stays as it is', () => {
  const told = circle();
  expect(withoutKeys(told, [])).toBe(told);
  expect(JSON.stringify(withoutKeys(told, ['SHOP-11']))).toBe(JSON.stringify(told));
});
