import { snapshotOf } from '../../../../src/core/backlog/health/health-snapshot';
import { judgeBacklog } from '../../../../src/core/backlog/health/judge-backlog';
import { whatChanged } from '../../../../src/core/backlog/health/what-changed';
import type { ItemRecord } from '../../../../src/core/model/item-record';
import { exampleOrder, several } from '../../../../src/core/rules/health/example-backlog';

function snapshot(records: readonly Partial<ItemRecord>[]) {
  const order = exampleOrder({ records });
  return snapshotOf(judgeBacklog(order.records, order.around));
}
const well = snapshot(several(11, {}));
const ill = snapshot([...several(3, { level: 1 }), ...several(8, {}), { unfinishedSprints: 5 }]);

test('a day is kept in less than a kilobyte, with what is unknown left out', () => {
  expect(well).toMatchObject({ day: '2026-03-10', openItems: 11, readyItems: 11 });
  expect(well.parts['health/inflow']).toBeUndefined();
  expect(JSON.stringify(well).length).toBeLessThan(1000);
});

test('what changed is told as sentences, the weightiest first', () => {
  const sentences = whatChanged(well, ill);
  expect(sentences[0]).toBe(`The score fell from ${well.score} to ${ill.score}.`);
  expect(sentences[1]).toMatch(/^“The next items are ready”: [\d.]+ points lost \(0 → 3 items\)\.$/);
  expect(sentences.slice(-3)).toEqual([
    '2 ready items less than before.',
    'The backlog grew by 1 item.',
    `Ready work lasts ${ill.runway} sprints; it was ${well.runway}.`,
  ]);
  expect(whatChanged(ill, well)[1]).toContain('points won back (3 → 0 items)');
});

test('a week in which nothing happened has nothing to tell, nor has a rule that could not judge before', () => {
  expect(whatChanged(well, well)).toEqual([]);
  const unknownThen = { ...ill, parts: {} };
  expect(whatChanged(unknownThen, ill)).toEqual([]);
});
