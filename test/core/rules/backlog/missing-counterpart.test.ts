import { missingCounterpart } from '../../../../src/core/rules/backlog/missing-counterpart';
import { membersOf } from './set-of';

const found = (open: readonly string[], finished: readonly string[] = []) =>
  missingCounterpart
    .check({ open: membersOf(open), finished: membersOf(finished) })
    .map(({ member, start, end, message }) => [member.item.key, member.review.text.slice(start, end), message]);

test('a thing is told once, on the first item that needs it, with the keys of the others', () => {
  expect(
    found([
      'As a guest, I want to pay by card',
      'As a guest, I want to delete an old voucher',
      'As an owner, I want to edit vouchers',
    ]),
  ).toEqual([
    ['ITEM-2', 'delete an old voucher', 'No item says how this comes about: old voucher; also needed by ITEM-3.'],
  ]);
});

test('what was created by a finished item is not missing', () => {
  expect(found(['As a guest, I want to delete a voucher'], ['As an owner, I want to print vouchers'])).toHaveLength(1);
  expect(found(['As a guest, I want to delete a voucher'], ['As an owner, I want to create vouchers'])).toEqual([]);
});
