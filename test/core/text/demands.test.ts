import { itemFrom } from '../../../src/core/rules/item-example';
import { understand } from '../../../src/core/text/understand';

const read = (description: string, summary = 'Meals') => {
  const { whole, demands, deedsInProse } = understand(itemFrom({ summary, description }));
  return {
    demands: demands.map(({ start, end }) => whole.text.slice(start, end)),
    deeds: deedsInProse.map(({ word }) => word),
    joins: deedsInProse.map(({ joinedBy }) => joinedBy && whole.text.slice(joinedBy.start, joinedBy.end)),
  };
};

test('a sentence with a duty is a demand; a question, a story and a criterion are none', () => {
  expect(read('Guests eat late. The kitchen must stay open.').demands).toEqual(['The kitchen must stay open.']);
  expect(read('', 'Make it quick').demands).toEqual(['Make it quick']);
  expect(read('', 'Overview of meals').demands).toEqual([]);
  expect(read('Should the kitchen stay open?').demands).toEqual([]);
  expect(read('As a guest, I want to eat late, so that I should not hurry').demands).toEqual([]);
  expect(read('Acceptance criteria:\n* The kitchen must stay open').demands).toEqual([]);
});

test('what a bug or another language says is no demand', () => {
  const bug = understand(itemFrom({ summary: 'Menu', kind: 'bug', description: 'It must show the menu.' }));
  expect(bug.demands).toEqual([]);
  expect(read('Die Küche muss schnell sein und der Koch should nicht warten, weil die Gäste essen.').demands).toEqual(
    [],
  );
});

test('the deeds of several clauses are counted with what joins them', () => {
  const { deeds, joins } = read(
    'We should greet guests, and they should be able to sit, order or leave, and the cook should know it.',
  );
  expect(deeds).toEqual(['greet', 'sit', 'order', 'leave']);
  expect(joins[0]).toBeNull();
  expect(read('Guests order a meal and the cook prepares it and the waiter brings the bill.').deeds).toEqual([
    'order',
    'prepares',
    'brings',
  ]);
});

test.each([
  'Guests should order and pay.',
  'The list should show names, prices and dates.',
  'The oven, the fridge and the table are old.',
  'The cook should not cut, burn or drop the meat.',
])('is not several deeds: %s', (description) => {
  expect(read(description).deeds).toEqual([]);
});
