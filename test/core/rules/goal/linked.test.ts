import { defaultSettings } from '../../../../src/core/model/settings';
import { readGoal } from '../../../../src/core/rules/goal/goal-text';
import { linked } from '../../../../src/core/rules/goal/linked';

const found = (...parents: readonly (string | null)[]) =>
  linked.check(readGoal('Guests can pay', defaultSettings, { parents })).map(({ message }) => message);

test('hints where no two of the items that serve a goal belong to the same epic', () => {
  expect(found('SHOP-1', 'SHOP-2', null)).toEqual(['The 3 items that serve it have no epic in common']);
  expect(found(null, null, null)).toEqual(['None of the 3 items that serve it belongs to an epic']);
});

test('is quiet where two share one, and where too few items are known', () => {
  expect(found('SHOP-1', 'SHOP-1', 'SHOP-2', null)).toEqual([]);
  expect(found('SHOP-1', 'SHOP-2')).toEqual([]);
  expect(found()).toEqual([]);
});
