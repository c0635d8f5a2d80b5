import { itemFrom } from '../../../src/core/rules/item-example';
import { understand } from '../../../src/core/text/understand';

const partsOf = (summary: string, description?: string) => {
  const { story, whole } = understand(itemFrom(description === undefined ? summary : { summary, description }));
  if (!story) return null;
  const { role, means, ends } = story.parts;
  for (const part of [role, means, ends]) if (part) expect(whole.text.slice(part.start, part.end)).toBe(part.text);
  return [role?.text ?? null, means?.text ?? null, ends?.text ?? null];
};

test.each([
  ['As a guest, I want to pay by card, so that I need no cash.', ['guest', 'pay by card', 'I need no cash']],
  ['As guest I would like to be able to pay by card so I need no cash', ['guest', 'pay by card', 'I need no cash']],
  [
    'As the owner of two houses, I need a calendar in order to see both',
    ['owner of two houses', 'a calendar', 'see both'],
  ],
  ['In order to see both, as an owner I want a calendar', ['owner', 'a calendar', 'see both']],
  [
    'When my train is late, I want to see the next one, so I can tell my family',
    [null, 'see the next one', 'I can tell my family'],
  ],
  [
    'We believe that showing prices early for new guests will lead to fewer cancelled bookings',
    ['new guests', 'showing prices early', 'lead to fewer cancelled bookings'],
  ],
  ["As a guest, I don't want to see so many advertisements", ['guest', 'see so many advertisements', null]],
  [
    'As a parent, child in hand, I want one ticket because I have no free hand',
    ['parent, child in hand', 'one ticket', 'I have no free hand'],
  ],
  ['#12: As a guest, I can pay by card', ['guest', 'pay by card', null]],
])('%s', (sentence, parts) => {
  expect(partsOf(sentence)).toEqual(parts);
});

test('a story in three lines of the description is one story', () => {
  expect(partsOf('Card payment', '*As a* guest\n*I want* to pay by card\n*So that* I need no cash')).toEqual([
    'guest',
    'pay by card',
    'I need no cash',
  ]);
});

test.each([
  'As a result, the page fails when I need to pay',
  'Upgrade the driver',
  'As we move to the cloud, we no longer need to support the old start',
  'As described I can reproduce it: I want a refund',
  '',
])('is no story: %s', (sentence) => {
  expect(understand(itemFrom({ summary: sentence, kind: 'bug' })).story).toBeNull();
});
