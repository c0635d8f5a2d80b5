import { itemFrom } from '../../../src/core/rules/item-example';
import { understand } from '../../../src/core/text/understand';

const purpose = (wish: string) => {
  const { purposeFrom, story, whole } = understand(itemFrom(`As a guest, ${wish}`));
  return purposeFrom === null ? null : whole.text.slice(purposeFrom, story?.parts.means?.end);
};

test.each([
  ['I want to read the menu to choose quickly', 'to choose quickly'],
  ['I want the app to list houses to make a better choice', 'to make a better choice'],
  ['I want to pay by card, saving me a walk', ', saving me a walk'],
  ['I want to pay by card, which saves me a walk', ', which saves me a walk'],
  ['I want a list of houses, quickly giving me a choice', ', quickly giving me a choice'],
])('a wish turns to what it is for: %s', (wish, expected) => {
  expect(purpose(wish)).toBe(expected);
});

test.each([
  'I want to be able to cancel',
  'I want the app to show the menu',
  'I want to allow the owner to cancel',
  'I want to see rooms, including those of next year',
  'I want to go to the lake and to swim',
  'I want to pay by card so that I need no cash to pay',
])('all of it is wish: %s', (wish) => {
  expect(purpose(wish)).toBeNull();
});
