import { finishedTimes, isCountedInFlow } from '../../../src/core/flow/finished-times';
import type { Change, Item } from '../../../src/core/model/item';
import { itemFrom } from '../../../src/core/rules/item-example';

const statuses = [
  { id: '1', category: 'todo' },
  { id: '2', category: 'inProgress' },
  { id: '3', category: 'done' },
  { id: '4', category: 'done' },
] as const;
const board = { statuses, doneStatusIds: null };

const item = (statusId: string): Item => {
  const category = statuses.find(({ id }) => id === statusId)?.category ?? 'todo';
  return {
    ...itemFrom('Pay by card'),
    createdAt: '2026-03-01T09:00:00.000+01:00',
    status: { id: statusId, name: statusId, category },
  };
};

/** "2 1>2" is a move from status 1 to 2 on the second day of March. */
const moves = (...told: string[]): readonly Change[] =>
  told.map((one): Change => {
    const [day = '', from = '', to = ''] = one.split(/[ >]/);
    const at = `2026-03-${day.padStart(2, '0')}T12:00:00.000Z`;
    return { at, authorAccountId: null, field: 'status', from, fromText: null, to, toText: null };
  });

const span = (it: Item, changes: readonly Change[], reading: Parameters<typeof finishedTimes>[2] = board) => {
  const times = finishedTimes(it, changes, reading);
  return times && `${times.startedAt?.slice(8, 10) ?? '--'} to ${times.doneAt.slice(8, 10)}`;
};

test.each([
  ['began and was finished', moves('2 1>2', '5 2>3'), '02 to 05'],
  ['went straight to done', moves('5 1>3'), '-- to 05'],
  [
    'was opened again: the first start and the last finish count',
    moves('2 1>2', '4 2>3', '6 3>2', '9 2>3'),
    '02 to 09',
  ],
  ['moved on from one done status to another', moves('2 1>2', '5 2>3', '8 3>4'), '02 to 05'],
  ['is told newest first', moves('5 2>3', '2 1>2'), '02 to 05'],
])('an item that %s', (_case, changes, expected) => {
  expect(span(item(changes.at(0)?.to === '3' ? '3' : (changes.at(-1)?.to ?? '3')), changes)).toBe(expected);
});

test('an item that is not done, or whose finishing nobody recorded, has no times', () => {
  expect(span(item('2'), moves('2 1>2', '4 2>3', '6 3>2'))).toBeNull();
  expect(span(item('3'), [])).toBeNull();
});

test('done is what the board’s last column says, where that is known', () => {
  const narrow = { statuses, doneStatusIds: ['4'] };
  expect(span(item('4'), moves('2 1>2', '5 2>3', '8 3>4'), narrow)).toBe('02 to 08');
  expect(span(item('3'), moves('2 1>2', '5 2>3'), narrow)).toBeNull();
});

test('times are in UTC', () => {
  expect(finishedTimes(item('3'), moves('5 1>3'), board)?.createdAt).toBe('2026-03-01T08:00:00.000Z');
});

test('parts of other items and what was given up do not flow, whether its resolution says so or its status', () => {
  const { status: done } = item('3');
  expect(isCountedInFlow({ kind: 'story', status: done }, 'Done')).toBe(true);
  expect(isCountedInFlow({ kind: 'story', status: done }, null)).toBe(true);
  expect(isCountedInFlow({ kind: 'story', status: done }, 'Won’t do')).toBe(false);
  expect(isCountedInFlow({ kind: 'story', status: { ...done, name: 'Cancelled' } }, 'Done')).toBe(false);
  expect(isCountedInFlow({ kind: 'story', status: { ...done, name: 'Obsolete', category: 'todo' } }, null)).toBe(true);
  expect(isCountedInFlow({ kind: 'subtask', status: done }, null)).toBe(false);
  expect(isCountedInFlow({ kind: 'epic', status: done }, null)).toBe(false);
});
