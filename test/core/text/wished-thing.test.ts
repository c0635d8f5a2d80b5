import { itemFrom } from '../../../src/core/rules/item-example';
import { understand } from '../../../src/core/text/understand';

const joins = (wish: string) => {
  const { thingJoins, whole } = understand(itemFrom(`As a guest, ${wish}`));
  return thingJoins.map(({ kind, start, end }) => `${kind}: ${whole.text.slice(start, end)}`);
};

test.each([
  ['I want printed maps and guided tours of the town', ['things: maps and guided tours']],
  ['I want a map and a list of houses', ['things: map and a list']],
  ['I want access to opening hours and current prices to plan my day', ['things: hours and current prices']],
  ['I want a user-friendly and fast search', ['qualities: user-friendly and fast']],
  ['I want to design a robust and flexible calendar', ['qualities: robust and flexible']],
  ['I want an app that finds a house and books it', ['deeds: finds a house and books']],
  ['I want an app that can quickly find and book a house', ['deeds: find and book']],
  ['I want an app that lets me order and pay', ['deeds: order and pay']],
  ['I want to build a page that shows the prices and notifies the owner', ['deeds: shows the prices and notifies']],
  ['I want rooms that are clean and can be locked', ['deeds: are clean and can be']],
])('what a wish for a thing joins is asked for twice: %s', (wish, expected) => {
  expect(joins(wish)).toEqual(expected);
});

test.each([
  'I want to read printed maps and guided tours',
  'I want the owner and the cook to agree on a menu',
  'I want the terms and conditions of the house',
  'I want the order and payment history',
  'I want a list of rooms and prices',
  'I want a warm and dry room',
  'I want a list that shows names and prices',
  'I want a list that shows orders and returns of the day',
  'I want a list that helps me to see who is late',
  'I want a card that opens the door to the pool and the garden',
])('is one thing: %s', (wish) => {
  expect(joins(wish)).toEqual([]);
});
