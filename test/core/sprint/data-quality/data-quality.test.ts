import type { LinkedItem } from '../../../../src/core/model/item';
import type { BoardView } from '../../../../src/core/sprint/data-quality/data-check';
import { dataQuality, dataChecks, type DataQuality } from '../../../../src/core/sprint/data-quality/data-quality';
import type { ItemHistory } from '../../../../src/core/sprint/ledger/item-history';
import { statuses, ToldHistory } from '../ledger/told-history';

const { todo, doing, done } = statuses;
const review = { id: '4', name: 'Review', category: 'inProgress' } as const;
const board: BoardView = {
  columns: [['1'], ['3'], ['4'], ['5', '6', '7']],
  activeSprintIds: [10],
  boardsByKey: new Map(),
};
const judge = (histories: readonly ItemHistory[], view = board): DataQuality =>
  dataQuality(histories, [...Object.values(statuses), review], view);
const fired = (quality: DataQuality): readonly string[] =>
  quality.checks.flatMap(({ id, found }) => found.map(({ key }) => `${id.replace('data/', '')} ${key}`));
const item = (key = 'A'): ToldHistory => new ToldHistory(key, { sprints: [10] });
const within = (history: ItemHistory, change: Partial<ItemHistory['item']>): ItemHistory => ({
  ...history,
  item: { ...history.item, ...change },
});
const subtask = (key: string, status: ItemHistory['item']['status']): ItemHistory =>
  within(new ToldHistory(key, { kind: 'subtask', status }).told(), { parent: { key: 'A', summary: '' } });
const blockedBy = (statusCategory: LinkedItem['statusCategory']): LinkedItem => ({
  phrase: 'is blocked by',
  blocksThis: true,
  key: 'B-1',
  summary: '',
  statusCategory,
});

test('there are twelve checks, each under its own name', () => {
  expect(new Set(dataChecks.map(({ id }) => id)).size).toBe(12);
});

test('an item that goes its way from the backlog to done raises no doubt', () => {
  const quality = judge([item().move('03-03', doing).move('03-04', review).move('03-05', done).told()]);
  expect(fired(quality)).toEqual([]);
  expect(quality).toMatchObject({ usable: { items: 1, of: 1, share: 1 }, warning: null });
});

test.each<[string, readonly ItemHistory[], readonly string[]]>([
  [
    'back before the start',
    [item().move('03-03', doing).move('03-04', todo).told()],
    ['discarded-changes A', 'backward-category A'],
  ],
  ['never in progress', [item().move('03-03', done).told()], ['completed-without-start A']],
  [
    'from done to another done',
    [item().move('03-02', doing).move('03-03', done).move('03-04', statuses.released).told()],
    ['changed-after-done A'],
  ],
  ['a column back', [item().move('03-02', review).move('03-03', doing).told()], ['backward-status A']],
  ['created in progress', [new ToldHistory('A', { sprints: [10], status: doing }).told()], ['created-started A']],
  [
    'ended before it began',
    [item().move('03-02', done).move('03-03', doing).told()],
    ['changed-after-done A', 'backward-category A', 'stopped-before-started A'],
  ],
  ['in progress, in no running sprint', [new ToldHistory('A').move('03-03', doing).told()], ['not-visible A']],
  [
    'in a status without a column',
    [item().move('03-03', { id: '9', name: 'Test', category: 'inProgress' }).told()],
    ['not-visible A'],
  ],
  [
    'sub-task ahead of its parent',
    [item().told(), subtask('A-1', done)],
    ['completed-without-start A-1', 'created-started A-1', 'parent-not-started A'],
  ],
  [
    'parent ahead of its sub-task',
    [item().move('03-02', doing).move('03-03', done).told(), subtask('A-1', todo)],
    ['incomplete-subtasks A'],
  ],
  ['blocked by what is closed', [within(item().told(), { links: [blockedBy('done')] })], ['blocked-by-closed A']],
  ['blocked by what is open', [within(item().told(), { links: [blockedBy('todo')] })], []],
])('%s', (_name, histories, expected) => {
  expect(fired(judge(histories))).toEqual(expected);
});

test('an item on several boards is named with them', () => {
  const quality = judge([item().told()], { ...board, boardsByKey: new Map([['A', ['Shop', 'Platform']]]) });
  expect(quality.checks.flatMap(({ found }) => found)).toEqual([{ key: 'A', what: 'On Shop, Platform.' }]);
});

test('what nobody told of the board is not judged, and says so', () => {
  const { checks } = judge([item().told()], { columns: null, activeSprintIds: null, boardsByKey: null });
  expect(checks.filter(({ notJudged }) => notJudged !== null).map(({ id }) => id)).toEqual([
    'data/backward-status',
    'data/not-visible',
    'data/several-boards',
  ]);
});

test('below 85% of usable items the warning comes before any number', () => {
  const good = (key: string): ItemHistory => item(key).move('03-03', doing).move('03-05', done).told();
  const bad = item('bad').move('03-03', done).told();
  expect(judge(['A', 'B', 'C', 'D', 'E', 'F'].map(good).concat(bad)).warning).toBeNull();
  expect(judge(['A', 'B', 'C', 'D', 'E'].map(good).concat(bad)).warning).toMatch(/^Only 5 of 6 items \(83%\)/);
  expect(judge([]).usable.share).toBeNull();
});
