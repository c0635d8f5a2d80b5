import type { Item } from '../../../src/core/model/item';
import { itemFrom } from '../../../src/core/rules/item-example';
import { blockersOf } from '../../../src/core/sprint/blockers';

const change = (field: string, at: string, authorAccountId: string) => ({
  ...{ at, authorAccountId, field, from: null, fromText: null, to: null, toText: null },
});
const item = (rest: Partial<Item>): Item => ({ ...itemFrom('Pay by card'), ...rest });
const people = { names: new Map([['acc-1', 'Dana']]), assignees: new Map([['SHOP-9', 'Sam']]) };

test('a flag says since when and who set it, where the history tells', () => {
  const flagged = item({
    isFlagged: true,
    changes: [
      change('customfield_1', '2026-03-01T09:00:00Z', 'acc-2'),
      change('customfield_1', '2026-03-04T09:00:00Z', 'acc-1'),
    ],
  });
  expect(blockersOf(flagged, people, 'customfield_1')).toEqual([
    { what: 'Flagged', key: null, since: '2026-03-04T09:00:00Z', whoName: 'Dana' },
  ]);
  expect(blockersOf(item({ isFlagged: true }))).toEqual([{ what: 'Flagged', key: null, since: null, whoName: null }]);
});

test('a blocking item names who works on it; one that is done blocks nothing', () => {
  const link = (key: string, statusCategory: 'todo' | 'done') => ({
    ...{ phrase: 'is blocked by', blocksThis: true, key, summary: '', statusCategory },
  });
  const blocked = item({ links: [link('SHOP-9', 'todo'), link('SHOP-8', 'todo'), link('SHOP-7', 'done')] });
  expect(blockersOf(blocked, people)).toMatchObject([
    { what: 'Blocked by SHOP-9', key: 'SHOP-9', whoName: 'Sam' },
    { what: 'Blocked by SHOP-8', key: 'SHOP-8', whoName: null },
  ]);
});

test('a status that means waiting blocks, with whoever has the item; done work is never blocked', () => {
  const assignee = { accountId: 'acc-3', displayName: 'Lin' };
  const waiting = item({ status: { id: '4', name: 'On hold', category: 'inProgress' }, assignee });
  expect(blockersOf(waiting)).toMatchObject([{ what: 'Status “On hold”', whoName: 'Lin' }]);
  expect(blockersOf({ ...waiting, isFlagged: true, status: { ...waiting.status, category: 'done' } })).toEqual([]);
});
