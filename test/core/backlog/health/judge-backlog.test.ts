import fc from '../../../support/properties';
import { itemsListedAtMost, judgeBacklog, lostBy } from '../../../../src/core/backlog/health/judge-backlog';
import type { HealthReport } from '../../../../src/core/model/health-report';
import type { ItemRecord } from '../../../../src/core/model/item-record';
import { defaultSettings } from '../../../../src/core/model/settings';
import { exampleBlocker, exampleOrder, several } from '../../../../src/core/rules/health/example-backlog';
import { healthRules } from '../../../../src/core/rules/health/health-rules';

function judged(records: readonly Partial<ItemRecord>[], settings = {}): HealthReport {
  const order = exampleOrder({ records });
  return judgeBacklog(order.records, { ...order.around, settings: { ...defaultSettings, ...settings } });
}
const partOf = ({ parts }: HealthReport, rule: string) => {
  const part = parts.find((one) => one.rule === `health/${rule}`);
  if (!part) throw new Error(rule);
  return part;
};
const mixed = [...several(4, {}), ...several(8, { level: 1, readiness: 40, missing: 'has-criteria', parentId: null })];

test('the score is 100 less what the parts lost, and each part tells its items', () => {
  const report = judged(mixed);
  const lost = report.parts.reduce((sum, part) => sum + lostBy(part), 0);
  expect(lost).toBeGreaterThan(10);
  expect(report.score).toBe(Math.round(100 - lost));
  expect(partOf(report, 'orphans').judged).toMatchObject({
    value: { sentence: '8 of 12 items belong to no epic or goal.', itemCount: 8, nearCount: 4 },
  });
  const losses = report.parts.map(lostBy);
  expect(losses).toEqual([...losses].sort((a, b) => b - a));
});

test('the same fault costs more the nearer it is', () => {
  const zombie = { unfinishedSprints: 4 };
  const top = judged([zombie, ...several(30, {})]);
  const bottom = judged([...several(30, {}), zombie]);
  expect(lostBy(partOf(top, 'unfinished-again'))).toBeGreaterThan(3 * lostBy(partOf(bottom, 'unfinished-again')));
});

test('what is not known loses nothing and says what is missing', () => {
  const records = several(6, { rank: null, sentBack: null, priority: null });
  const { around } = exampleOrder({ records: [] });
  const report = judgeBacklog(exampleOrder({ records }).records, { ...around, closedSprints: [] });
  const unknown = report.parts.filter((part) => part.judged.kind !== 'known').map(({ rule }) => rule);
  expect(unknown.sort()).toEqual(
    [
      ...['detail-gradient', 'inflow', 'next-sprints-ready', 'order-against-worth', 'priority-inflation'],
      ...['epic-shape', 'rank-inversions', 'runway', 'sent-back', 'type-balance'],
    ]
      .map((name) => `health/${name}`)
      .sort(),
  );
  expect(report.score).toBe(100);
});

test('a team’s weights share the 100 points out anew, and a rule that is off has none', () => {
  const heavy = judged(mixed, { healthWeights: { 'health/orphans': 106 } });
  expect(partOf(heavy, 'orphans').atStake).toBe(53);
  const off = judged(mixed, { rules: { 'health/orphans': 'off' } });
  expect(off.parts.map(({ rule }) => rule)).not.toContain('health/orphans');
  expect(off.parts.reduce((sum, { atStake }) => sum + atStake, 0)).toBeCloseTo(100, 0);
  expect(judged(mixed, { healthWeights: Object.fromEntries(healthRules.map(({ id }) => [id, 0])) }).score).toBe(100);
});

test('an empty backlog has no score', () => {
  expect(judged([])).toMatchObject({ score: null, openItems: 0, candidates: [], funnel: [] });
});

test('the funnel counts each item once, by level and by when it is pulled', () => {
  expect(judged(mixed).funnel).toEqual([
    { level: 1, distance: 'after-next', count: 4 },
    { level: 1, distance: 'later', count: 4 },
    { level: 4, distance: 'next', count: 4 },
  ]);
});

test('a report of a large backlog stays small enough to be stored as one value', () => {
  const report = judged(several(5000, { level: 1, parentId: null, changedAt: '2025-01-01T00:00:00.000Z' }));
  expect(partOf(report, 'stale-items').judged).toMatchObject({ value: { itemCount: 5000 } });
  for (const { judged: each } of report.parts)
    if (each.kind === 'known') expect(each.value.itemIds.length).toBeLessThanOrEqual(itemsListedAtMost);
  expect(JSON.stringify(report).length).toBeLessThan(100 * 1024);
});

const oddRecord = fc.record({
  kind: fc.constantFrom('story', 'bug', 'task', 'epic', 'subtask'),
  category: fc.constantFrom('todo', 'inProgress', 'done'),
  rank: fc.option(fc.string({ maxLength: 4 })),
  level: fc.constantFrom(0, 1, 2, 3, 4, 5),
  readiness: fc.integer({ min: 0, max: 100 }),
  estimate: fc.option(fc.constantFrom(0, 1, 3, 100)),
  parentId: fc.option(fc.constantFrom('1000', '1001', 'gone')),
  sentBack: fc.option(fc.nat({ max: 3 })),
  unfinishedSprints: fc.nat({ max: 5 }),
  changedAt: fc.constantFrom('', 'yesterday', '2024-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z'),
  priority: fc.option(fc.nat({ max: 5 })),
  sprint: fc.option(fc.record({ id: fc.nat({ max: 3 }), state: fc.constantFrom('active', 'future') })),
  blockedBy: fc.array(
    fc.nat({ max: 12 }).map((place) => exampleBlocker(place)),
    { maxLength: 3 },
  ),
  mentions: fc.array(fc.constantFrom('SHOP-1', 'SHOP-2', 'X', ''), { maxLength: 2 }),
}) as fc.Arbitrary<Partial<ItemRecord>>;

test('whatever the records hold, the score lies between 0 and 100 and is the same whatever order they come in', () => {
  fc.assert(
    fc.property(fc.array(oddRecord, { maxLength: 12 }), (records) => {
      const { records: made, around } = exampleOrder({ records });
      const report = judgeBacklog(made, around);
      if (report.score !== null) expect(report.score >= 0 && report.score <= 100).toBe(true);
      for (const part of report.parts) expect(lostBy(part) >= 0 && lostBy(part) <= part.atStake).toBe(true);
      const again = judgeBacklog([...made].reverse(), around);
      expect([again.score, again.parts.map(lostBy)]).toEqual([report.score, report.parts.map(lostBy)]);
    }),
    { numRuns: 40, seed: 20260302 },
  );
});
