import { counted, few, numeral, perCent } from '../../../src/core/text/counted';

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

test('thousands are set apart, and a part of one keeps its digits', () => {
  expect([counted(20_000, 'item'), numeral(1234), counted(2.1, 'sprint'), numeral(-1500)]).toEqual([
    '20,000 items',
    '1,234',
    '2.1 sprints',
    '-1,500',
  ]);
  expect(few(Array.from({ length: 1503 }, (_none, place) => `A-${place}`))).toBe('A-0, A-1, A-2 and 1,500 more');
});

test('what is there is never told as 0%, nor what is incomplete as 100%', () => {
  expect([0, 0.001, 0.684, 0.999, 1].map(perCent)).toEqual(['0%', 'less than 1%', '68%', 'more than 99%', '100%']);
});
