import type { Comment } from '../../../src/core/model/item';
import { itemFrom } from '../../../src/core/rules/item-example';
import { understand } from '../../../src/core/text/understand';

const inText = (description: string) =>
  understand(itemFrom({ summary: 'Card payment', kind: 'task', description })).questions;
const said = (author: string, text: string, index: number): Comment => ({
  id: String(index),
  author: { accountId: author, displayName: author },
  createdAt: `2026-03-0${index + 1}T09:00:00.000Z`,
  body: { format: 'wiki', text },
});
const inComments = (...thread: readonly (readonly [string, string])[]) =>
  understand({
    ...itemFrom('Card payment'),
    comments: thread.map(([author, text], index) => said(author, text, index)),
  }).questions;

test.each([
  ['Which cards do we take?', false],
  ['Which cards do we take? Answer: all of them.', true],
  ['h3. Open questions\n* the fee of the bank', false],
  ['It is unclear whether the fee counts.', false],
  ['It is not clear if the fee counts.', false],
  ['<p>Which cards do we take?</p>', false],
  ['Do we take all cards (which ones does the bank offer for small shops?)', false],
  ['Which of them is the newest, https://a.example.com or https://b.example.com?', false],
  ['Marks such as +,", and & fail. Why does the link go?', false],
  ['The guest sees the fee (or should we hide it from all of them?)', false],
  ['Should we keep the receipt? It may help.\n\nProposed: keep it for a year.', true],
  ['What does that mean? It means that nobody pays twice.', true],
  ['Is it the fee?\n\nUpdate 4 May: the bank charged twice.', true],
])('%s: answered is %s', (description, answered) => {
  expect(inText(description).map((question) => question.answered)).toEqual([answered]);
});

test.each([
  'The dialog says "Are you sure?"',
  'https://example.com/search?',
  'SELECT a WHERE b = ?',
  '{code}\nwho?\n{code}',
  'bq. who asked?',
  'Really?',
  'It asks: "This card is old. Do you want to go on?"',
  'It says "Pay by card? (Y or N)" and waits.',
  'The fee is shown (in euros, or in the currency ?)',
  'The fee is wrong. (Seems to be because of the new price list of May?)',
  'Call /cards/list ? owner & limit',
  'Can we please add this?',
  'A card could be kept. What do you think?',
])('nobody asks anything in: %s', (description) => {
  expect(inText(description)).toEqual([]);
});

test('a spike asks what it is there to answer; only what it asks of a person is open', () => {
  const spike = (description: string) =>
    understand(itemFrom({ summary: 'Which cards?', kind: 'spike', description })).questions;
  expect(spike('Question: which cards do most guests have?')).toEqual([]);
  expect(spike('@Anna do you know the bank?')).toMatchObject([{ directedAt: 'Anna', answered: false }]);
});

test('an address is nobody who is asked', () => {
  expect(inText('Does the log of bank@example.com say which card it was?')).toMatchObject([{ directedAt: null }]);
});

test('a day is nobody who could answer', () => {
  expect(inComments(['dev', 'Promised for Monday, then for Wednesday. Who can call them?'])).toMatchObject([
    { directedAt: null },
  ]);
});

test('a question in a comment is open until somebody else speaks', () => {
  expect(inComments(['dev', 'Which cards do we take?'])).toMatchObject([
    { answered: false, askedBy: 'dev', place: 'comment' },
  ]);
  expect(inComments(['dev', 'Which cards?'], ['dev', 'I will look myself later'])).toMatchObject([{ answered: false }]);
  expect(inComments(['dev', 'Which cards?'], ['po', 'All of them'])).toMatchObject([{ answered: true }]);
});

test('says to whom it is addressed', () => {
  expect(inText('@Ada which cards do we take?')[0]?.directedAt).toBe('Ada');
  expect(inText('Bruno, which cards do we take?')[0]?.directedAt).toBe('Bruno');
  expect(inText('However, which cards do we take?')[0]?.directedAt).toBeNull();
});

test('each of ten thousand comments is read', () => {
  const thread = Array.from({ length: 10_000 }, (_, index) =>
    said(index % 2 === 0 ? 'dev' : 'po', 'Is it so?', index % 9),
  );
  expect(understand({ ...itemFrom('Card payment'), comments: thread }).questions).toHaveLength(10_000);
});
