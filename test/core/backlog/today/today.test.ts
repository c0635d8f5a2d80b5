import { snapshotOf } from '../../../../src/core/backlog/health/health-snapshot';
import { judgeBacklog } from '../../../../src/core/backlog/health/judge-backlog';
import { today } from '../../../../src/core/backlog/today/today';
import type { ItemRecord } from '../../../../src/core/model/item-record';
import { exampleBlocker, exampleOrder, several } from '../../../../src/core/rules/health/example-backlog';
import { healthRules } from '../../../../src/core/rules/health/health-rules';

function report(records: readonly Partial<ItemRecord>[]) {
  const order = exampleOrder({ records });
  return judgeBacklog(order.records, order.around);
}
const old = '2025-01-01T00:00:00.000Z';
const ill = report([
  { blockedBy: [exampleBlocker(9)], unfinishedSprints: 4 },
  { blockedBy: [exampleBlocker(2)] },
  { blockedBy: [exampleBlocker(1)] },
  ...several(9, { level: 0, parentId: null, changedAt: old, priority: 1, sentBack: 2 }),
]);

test('all is quiet where all is well', () => {
  expect(today(report(several(11, {})), null)).toEqual({ productOwner: [], scrumMaster: [] });
});

test('each of the two gets at most three things, the costliest first, with what to do and why now', () => {
  const { productOwner, scrumMaster } = today(ill, null);
  expect([productOwner.length, scrumMaster.length]).toEqual([3, 3]);
  expect(productOwner[0]).toMatchObject({
    rule: 'health/next-sprints-ready',
    what: 'Bring the nearest items that are not ready to the next refinement, with one question for each.',
    whyNow: '3 of the 8 items for the next two sprints are ready.',
  });
  const circle = scrumMaster.find(({ rule }) => rule === 'health/circles');
  expect(circle).toMatchObject({
    what: 'Ask which of SHOP-2, SHOP-3 could begin without the others, and remove the link that holds it.',
    whyNow: '2 items wait for each other in a circle: none of them can begin. All of them are about to be pulled.',
    itemIds: ['1001', '1002'],
  });
});

test('what got worse since last week comes before what has long been so', () => {
  const lastWeek = snapshotOf(ill);
  const orphansWere = { ...lastWeek, parts: { ...lastWeek.parts, 'health/orphans': { lost: 0, items: 0 } } };
  const first = today(ill, orphansWere).productOwner[0];
  expect(first?.rule).toBe('health/orphans');
  expect(first?.whyNow).toMatch(/It got worse since last week\.$/);
  expect(today(ill, lastWeek).productOwner[0]?.rule).toBe('health/next-sprints-ready');
});

test('every rule asks one of the two for its next step', () => {
  const parts = healthRules.map(({ id, title, why, severity, advice }) => ({
    ...{ rule: id, title, why, severity, atStake: 5, nextAction: advice },
    judged: {
      ...{ kind: 'known' as const, formula: 'by hand' },
      value: { lost: 5, sentence: 'So it is.', itemIds: [], itemCount: 0, nearCount: 0 },
    },
  }));
  for (const part of parts) {
    const { productOwner, scrumMaster } = today({ parts: [part] }, null);
    expect(productOwner.length + scrumMaster.length).toBe(1);
  }
});
