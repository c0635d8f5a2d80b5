import { longUntouched, timeSince } from '../../../../src/core/backlog/clean-up/long-untouched';
import type { ItemRecord } from '../../../../src/core/model/item-record';
import { exampleNow, exampleOrder, several } from '../../../../src/core/rules/health/example-backlog';

const daysAgo = (days: number): string => new Date(Date.parse(exampleNow) - days * 86_400_000).toISOString();
const unchangedFor = (days: number): Partial<ItemRecord> => ({ changedAt: daysAgo(days) });
/** Of a team that finishes four items a sprint: eight items are the next two sprints' work. */
const near = several(8, unchangedFor(800));
const found = (records: readonly Partial<ItemRecord>[], around = {}) =>
  longUntouched(exampleOrder({ records, around }));

describe('items long untouched', () => {
  test('are those beyond the next two sprints, twice as old as what the team calls stale; the oldest first', () => {
    const far = [
      unchangedFor(179),
      unchangedFor(200),
      unchangedFor(430),
      { ...unchangedFor(500), kind: 'epic' as const },
    ];
    expect(found([...near, ...far]).map(({ record, because }) => [record.key, because])).toEqual([
      ['SHOP-11', 'No change and no comment for 14 months.'],
      ['SHOP-10', 'No change and no comment for 6 months.'],
    ]);
  });

  test('are not in any sprint, however old they are', () => {
    const planned = { ...unchangedFor(500), sprint: { id: 7, state: 'future' as const } };
    expect(found([...near, planned, ...several(8, unchangedFor(1))]).map(({ record }) => record.key)).not.toContain(
      'SHOP-9',
    );
  });

  test('come in sooner where three sprints did not finish them and nobody spoke for them since', () => {
    const again = { ...unchangedFor(100), unfinishedSprints: 3 };
    const twice = { ...unchangedFor(100), unfinishedSprints: 2 };
    const lately = { ...unchangedFor(20), unfinishedSprints: 4 };
    expect(found([...near, again, twice, lately])).toMatchObject([
      {
        record: { key: 'SHOP-9' },
        because: 'No change and no comment for 3 months, after 3 sprints that did not finish it.',
      },
    ]);
  });

  test('follow what the team itself calls stale', () => {
    const records = [...near, unchangedFor(70)];
    const settings = { ...exampleOrder({ records }).around.settings, staleAfterInDays: 30 };
    expect(found(records)).toEqual([]);
    expect(found(records, { settings })).toHaveLength(1);
  });

  test('are told apart from near ones by their sprint alone, where nobody knows the order', () => {
    const records = [unchangedFor(400), { ...unchangedFor(400), sprint: { id: 7, state: 'future' as const } }];
    const unranked = records.map((record) => ({ ...record, rank: null }));
    expect(found(unranked).map(({ record }) => record.key)).toEqual(['SHOP-1']);
  });
});

test('time is told in the unit that says most', () => {
  const told = (days: number) => timeSince(daysAgo(days), exampleNow);
  expect([told(1), told(60), told(100), told(600), told(731), told(1500)]).toEqual([
    ...['1 day', '60 days', '3 months', '19 months', '2 years', '4 years'],
  ]);
});
