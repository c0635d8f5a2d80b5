import { runwayOf } from '../../../../src/core/backlog/health/runway';
import type { ProjectFlow } from '../../../../src/core/model/flow';
import type { Runway } from '../../../../src/core/model/health-report';
import { exampleNow, exampleOrder, exampleSprints, several } from '../../../../src/core/rules/health/example-backlog';
import type { HealthExample } from '../../../../src/core/rules/health/health-rule';

function known(example: Pick<HealthExample, 'records' | 'around'>): Runway {
  const runway = runwayOf(exampleOrder(example));
  if (runway.kind !== 'known') throw new Error(runway.kind);
  return runway.value;
}
const steady = { closedSprints: exampleSprints([4, 4, 4, 4, 4, 4]) };
const uneven = { closedSprints: exampleSprints([1, 8, 2, 7, 3, 6, 1]) };

test('a team that always finishes the same uses its ready work up on the day', () => {
  expect(known({ records: several(6, {}), around: steady })).toMatchObject({
    period: 'sprint',
    lasts: 1.5,
    p15: 1.5,
    p85: 1.5,
    chance: 0,
  });
  expect(known({ records: several(10, {}), around: steady })).toMatchObject({
    lasts: 2.5,
    chance: 0.95,
    unit: 'points',
  });
});

test('an uneven team’s runway is a range, and its chance is neither nothing nor all', () => {
  const { lasts, p15, p85, chance } = known({ records: several(8, {}), around: uneven });
  expect(p15).toBeLessThan(lasts);
  expect(lasts).toBeLessThan(p85);
  expect(chance).toBeGreaterThan(0.2);
  expect(chance).toBeLessThan(0.8);
  expect(known({ records: several(12, {}), around: uneven }).chance).toBeGreaterThan(chance);
});

test('the running sprint is no runway, nor is what is not ready', () => {
  const records = [{ sprint: { id: 1, state: 'active' } as const }, { level: 3 } as const, ...several(4, {})];
  expect(known({ records, around: steady })).toMatchObject({
    readyCount: 4,
    readyIds: ['1002', '1003', '1004', '1005'],
  });
});

test('a ready item without an estimate counts as the usual one; where many lack it, items are counted', () => {
  const blank = { estimate: null };
  expect(known({ records: [blank, ...several(4, {})], around: steady })).toMatchObject({ unit: 'points', amount: 15 });
  expect(known({ records: [blank, blank, ...several(2, {})], around: steady })).toMatchObject({
    unit: 'items',
    amount: 4,
  });
});

test('nothing ready lasts for no sprint, and what lasts longer than a year is not looked at', () => {
  expect(known({ records: several(3, { level: 1 }), around: steady })).toMatchObject({ lasts: 0, chance: 0 });
  expect(known({ records: several(400, {}), around: steady })).toMatchObject({ lasts: 12, chance: 0.95 });
});

test('fewer than five closed sprints are no pace', () => {
  const runway = runwayOf(exampleOrder({ records: [{}], around: { closedSprints: exampleSprints([4, 4, 4, 4]) } }));
  expect(runway).toEqual({ kind: 'not-enough-history', have: 4, need: 5, of: 'closed sprints' });
});

describe('without sprints', () => {
  const weekInMs = 7 * 86_400_000;
  const weeksAgo = (weeks: number): string => new Date(Date.parse(exampleNow) - weeks * weekInMs).toISOString();
  /** So many items finished in each week, the oldest first; the history was read from the first week on. */
  const flowOf = (weeks: readonly number[]): ProjectFlow => ({
    ...{ asOf: exampleNow, since: weeksAgo(weeks.length), createdPerDay: {} },
    finished: weeks.flatMap((count, place) =>
      Array.from({ length: count }, (_none, index) => {
        const doneAt = weeksAgo(weeks.length - place - 0.5);
        const item = { id: `${place}-${index}`, kind: 'story', createdAt: doneAt, startedAt: null, doneAt } as const;
        return { ...item, estimate: null, parentKey: null };
      }),
    ),
  });
  const kanban = (weeks: readonly number[]) => ({ closedSprints: [], flow: flowOf(weeks) });

  test('the runway is told in weeks, from the items that each week finished', () => {
    const runway = known({ records: several(9, {}), around: kanban([3, 3, 3, 3, 3, 3]) });
    expect(runway).toMatchObject({ period: 'week', unit: 'items', lasts: 3, p15: 3, p85: 3, wanted: 2, chance: 0.95 });
    const uneven = known({ records: several(9, {}), around: kanban([0, 9, 1, 6, 0, 2, 5, 1, 0, 7]) });
    expect(uneven.p15).toBeLessThan(uneven.p85);
    expect(uneven.chance).toBeGreaterThan(0.2);
    expect(uneven.chance).toBeLessThan(0.95);
  });

  test('what somebody has begun is pulled already', () => {
    const records = [{ category: 'inProgress' } as const, ...several(3, {})];
    expect(known({ records, around: kanban([1, 1, 1, 1, 1]) })).toMatchObject({ readyCount: 3, lasts: 3 });
  });

  test('too few weeks, weeks without anything, or a history nobody read are no pace', () => {
    const runwayWith = (around: HealthExample['around']) => runwayOf(exampleOrder({ records: [{}], around }));
    expect(runwayWith(kanban([3, 3, 3, 3]))).toEqual({
      ...{ kind: 'not-enough-history', have: 4, need: 5, of: 'weeks of history' },
    });
    expect(runwayWith(kanban([0, 0, 0, 0, 0, 0])).kind).toBe('not-used');
    expect(runwayWith({ closedSprints: [], flow: null })).toMatchObject({ have: 0, of: 'closed sprints' });
  });
});
