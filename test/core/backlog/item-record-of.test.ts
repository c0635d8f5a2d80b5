import { itemRecordOf, type JudgedItem } from '../../../src/core/backlog/item-record-of';
import { reviewItem } from '../../../src/core/backlog/review-item';
import type { Change, Item } from '../../../src/core/model/item';
import { defaultSettings } from '../../../src/core/model/settings';
import { itemFrom } from '../../../src/core/rules/item-example';
import { noWorth } from '../../../src/core/rules/health/example-backlog';

const now = '2026-03-10T09:00:00.000Z';
const site = {
  priorities: ['Highest', 'High', 'Medium'],
  statuses: [
    { id: '1', name: 'To do', category: 'todo' as const },
    { id: '2', name: 'Ready', category: 'todo' as const },
    { id: '3', name: 'In progress', category: 'inProgress' as const },
  ],
  columns: [],
};

function recordOf(given: Partial<Item>, more: Partial<JudgedItem> = {}) {
  const item = {
    ...itemFrom('As a guest I want a receipt so that I can claim it back'),
    createdAt: '2026-01-05T09:00:00.000Z',
    ...given,
  };
  const review = reviewItem(item, { settings: defaultSettings, estimatesAreUsed: true, now });
  const judged = {
    item,
    review,
    readiness: 40,
    rank: '0|i',
    worth: noWorth,
    idByKey: {},
    changes: [],
    servesGoal: null,
  };
  return itemRecordOf({ ...judged, ...more }, site);
}

const change = (at: string, field: string, more: Partial<Change> = {}): Change => ({
  ...{ at, field, authorAccountId: 'x', from: null, fromText: null, to: null, toText: null },
  ...more,
});

describe('what is kept of an item', () => {
  test('changed when somebody last told something of it: not by its rank, a link or worklogs', () => {
    const changes = [
      change('2026-02-01T09:00:00.000Z', 'status'),
      change('2026-03-01T09:00:00.000Z', 'customfield_10019', { fieldName: 'Rank' }),
      change('2026-03-02T09:00:00.000Z', 'Link'),
      change('2026-03-03T09:00:00.000Z', 'timespent'),
    ];
    expect(recordOf({}, { changes }).changedAt).toBe('2026-02-01T09:00:00.000Z');
    const body = { format: 'plain', text: 'Agreed.' } as const;
    const comments = [{ id: '1', author: null, createdAt: '2026-02-20T09:00:00.000Z', body }];
    expect(recordOf({ comments }, { changes }).changedAt).toBe('2026-02-20T09:00:00.000Z');
    expect(recordOf({ updatedAt: now }, { changes: null })).toMatchObject({ changedAt: now, sentBack: null });
  });

  test('counts how often it went back from agreed to not agreed, and not what was begun and laid down', () => {
    const back = change(now, 'status', { fromText: 'Ready', to: '1', toText: 'To do' });
    const laidDown = change(now, 'status', { fromText: 'In progress', to: '1', toText: 'To do' });
    const begun = change(now, 'status', { fromText: 'Ready', to: '3', toText: 'In progress' });
    expect(recordOf({}, { changes: [back, laidDown, begun, back] }).sentBack).toBe(2);
  });

  test('knows blockers by id, each once, and other items that its text names', () => {
    const link = { phrase: 'is blocked by', blocksThis: true, summary: '' };
    const record = recordOf(
      {
        summary: 'Receipts after OPS-7, like WEB-3 and in UTF-8; see WEB-3',
        links: [
          { ...link, key: 'OPS-7', statusCategory: 'done' },
          { ...link, key: 'OPS-8', statusCategory: 'todo' },
          { ...link, key: 'OPS-8', statusCategory: 'todo' },
          { phrase: 'blocks', blocksThis: false, key: 'OPS-9', summary: '', statusCategory: 'todo' },
        ],
      },
      { idByKey: { 'OPS-7': '77' } },
    );
    expect(record.blockedBy).toEqual([
      { id: '77', key: 'OPS-7', isDone: true, doneAt: null },
      { id: 'OPS-8', key: 'OPS-8', isDone: false, doneAt: null },
    ]);
    expect(record.mentions).toEqual(['WEB-3']);
  });

  test('knows its parent, its place and its sprints', () => {
    const sprints = [
      { id: 1, name: 'One', state: 'closed' as const },
      { id: 2, name: 'Two', state: 'closed' as const },
      { id: 3, name: 'Three', state: 'future' as const },
    ];
    const parent = { key: 'SHOP-1', summary: '' };
    expect(recordOf({ parent, sprints, priorityName: 'High' }, { idByKey: { 'SHOP-1': '100' } })).toMatchObject({
      ...{ parentId: '100', sprint: { id: 3, state: 'future' }, unfinishedSprints: 2, priority: 2, rank: '0|i' },
    });
    expect(recordOf({ parent, priorityName: 'Whenever' })).toMatchObject({ parentId: 'SHOP-1', priority: null });
  });
});
