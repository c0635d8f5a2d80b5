import { counted, few, perCent } from '../../../src/core/text/counted';

test('amounts and lists read as people say them', () => {
  expect([counted(1, 'item'), counted(0, 'item'), counted(2, 'item is', 'items are')]).toEqual([
    '1 item',
    '0 items',
    '2 items are',
  ]);
  expect([few([]), few(['A-1', 'A-2']), few(['A-1', 'A-2', 'A-3', 'A-4'])]).toEqual([
    '',
    'A-1, A-2',
    'A-1, A-2, A-3 and 1 more',
  ]);
});

test('what is there is never told as 0%, nor what is incomplete as 100%', () => {
  expect([0, 0.001, 0.684, 0.999, 1].map(perCent)).toEqual(['0%', 'less than 1%', '68%', 'more than 99%', '100%']);
});
