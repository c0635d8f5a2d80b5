import { conflict } from '../../../../src/core/rules/backlog/conflict';
import { membersOf } from './set-of';

const found = (summaries: readonly string[]) =>
  conflict
    .check({ open: membersOf(summaries), finished: [] })
    .map(({ member, start, end, message }) => [member.item.key, member.review.text.slice(start, end), message]);

test('both sides are told, each with the key of the other', () => {
  expect(
    found([
      'As an owner, I want to show the prices to guests, so that they decide',
      'As an owner, I want to sort prices',
      'As the owner, I want to conceal prices from guests',
    ]),
  ).toEqual([
    ['ITEM-1', 'show the prices to guests', 'Asks for the opposite of ITEM-3.'],
    ['ITEM-3', 'conceal prices from guests', 'Asks for the opposite of ITEM-1.'],
  ]);
});

test('two negations of opposites contradict each other, an opposite that is negated agrees', () => {
  expect(found(['As a guest, I do not want to hide my name', 'As a guest, I want to show my name'])).toEqual([]);
  expect(
    found(['As a guest, I do not want to hide my name', 'As a guest, I do not want to show my name']),
  ).toHaveLength(2);
});

test('showing and hiding in one story is a switch, not a conflict', () => {
  expect(found(['As an owner, I want to show or hide the prices', 'As an owner, I want to see my income'])).toEqual([]);
});

test('other languages than English are not judged', () => {
  const german = 'Als Gast möchte ich die Preise sehen und nicht verbergen, damit ich entscheiden kann';
  expect(found([german, german.replace('sehen', 'verbergen')])).toEqual([]);
});
