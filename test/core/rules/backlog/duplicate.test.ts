import { duplicate } from '../../../../src/core/rules/backlog/duplicate';
import { membersOf } from './set-of';

const messages = (summaries: readonly string[]) =>
  duplicate.check({ open: membersOf(summaries), finished: [] }).map(({ message }) => message);

test('names the others, and no more than three of them', () => {
  expect(messages(Array<string>(3).fill('Renew the certificate'))).toEqual([
    'Says the same, word for word, as ITEM-2 and ITEM-3.',
    'Says the same, word for word, as ITEM-1 and ITEM-3.',
    'Says the same, word for word, as ITEM-1 and ITEM-2.',
  ]);
  expect(messages(Array<string>(6).fill('Renew the certificate'))[0]).toMatch(
    / as ITEM-2, ITEM-3, ITEM-4 and 2 more\.$/,
  );
});

test('texts without a word are not the same text', () => {
  expect(messages(['…', '???', ''])).toEqual([]);
});

test('compares every script', () => {
  expect(messages(['予約を変更できる', '予約を変更できる。'])).toHaveLength(2);
});
