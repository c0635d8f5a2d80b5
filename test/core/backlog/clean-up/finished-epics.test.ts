import { epicsWithoutOpenItems, whyOver } from '../../../../src/core/backlog/clean-up/finished-epics';
import type { ItemRecord } from '../../../../src/core/model/item-record';
import { exampleNow, exampleRecord } from '../../../../src/core/rules/health/example-backlog';

const daysAgo = (days: number): string => new Date(Date.parse(exampleNow) - days * 86_400_000).toISOString();
const records = (given: readonly Partial<ItemRecord>[]) => given.map(exampleRecord);
const epic: Partial<ItemRecord> = { kind: 'epic', category: 'inProgress', parentId: null };

test('epics without open items are those nothing open names as its parent, by id or by key; the oldest first', () => {
  const found = epicsWithoutOpenItems(
    records([
      { ...epic, changedAt: daysAgo(5) },
      { ...epic, changedAt: daysAgo(50) },
      { ...epic, id: '77' },
      { ...epic, key: 'SHOP-99' },
      { ...epic, category: 'done' },
      { parentId: '77' },
      { parentId: 'SHOP-99' },
      { parentId: '1000', category: 'done' },
    ]),
  );
  expect(found.map(({ key }) => key)).toEqual(['SHOP-2', 'SHOP-1']);
});

describe('why an epic may be closed', () => {
  const [old, young] = records([{ createdAt: daysAgo(400) }, { createdAt: daysAgo(20) }]);
  const why = (record: ItemRecord | undefined, categories: readonly ItemRecord['category'][], areAll = true) =>
    record ? whyOver(record, { categories, areAll }, exampleNow) : 'no record';

  test('because all of it is done, however young it is', () => {
    expect(why(young, ['done', 'done', 'done'])).toBe('All 3 items in it are done.');
    expect(why(young, ['done'])).toBe('The one item in it is done.');
  });

  test('because nothing was ever put in, unless it is new', () => {
    expect(why(old, [])).toBe('Nothing was put in it for 13 months.');
    expect(why(young, [])).toBeNull();
  });

  test('says no more than is known where there may be more items than were seen', () => {
    expect(why(old, ['done'], false)).toBe('Nothing in it is open.');
    expect(why(young, ['done'], false)).toBeNull();
  });

  test('is nothing where somebody sees something open in it, in another project too', () => {
    expect(why(old, ['done', 'inProgress'])).toBeNull();
    expect(why(old, ['todo'], false)).toBeNull();
  });
});
