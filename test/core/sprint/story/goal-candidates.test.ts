import type { Item } from '../../../../src/core/model/item';
import { itemFrom } from '../../../../src/core/rules/item-example';
import { goalCandidates } from '../../../../src/core/sprint/story/goal-candidates';

let number = 0;
const item = (summary: string, parent?: string): Item => ({
  ...itemFrom(summary),
  key: `SHOP-${++number}`,
  parent: parent === undefined ? null : { key: parent, summary: `Epic ${parent}` },
});

test('offers the epics that several items share, and words that an epic does not already say', () => {
  number = 0;
  const found = goalCandidates([
    item('Choose a card', 'E-1'),
    item('Pay by invoice', 'E-1'),
    item('Invoice as a file', 'E-2'),
    item('Send the invoice by mail'),
    item('Newsletter', 'E-3'),
  ]);
  expect(found).toEqual([
    { about: 'invoice', because: 'words', itemKeys: ['SHOP-2', 'SHOP-3', 'SHOP-4'] },
    { about: 'Epic E-1', because: 'parent', itemKeys: ['SHOP-1', 'SHOP-2'] },
  ]);
});

test('a word that nearly all items share is the product’s name, and a single item is no theme', () => {
  number = 0;
  expect(goalCandidates([item('Shop one', 'E-1'), item('Shop two', 'E-2'), item('Shop three', 'E-3')])).toEqual([]);
  expect(goalCandidates([])).toEqual([]);
});
