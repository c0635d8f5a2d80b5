import { openQuestions } from '../../../src/core/text/thread-questions';

const openIn = (...thread: readonly (readonly [string, string])[]) =>
  openQuestions(thread.map(([author, text]) => ({ author, text })));

test('an open question is told with its place, its words, who asks and whom', () => {
  expect(openIn(['Ben', 'The page is done.'], ['Ben', '@Anna Which cards do we take?'])).toEqual([
    { index: 1, text: '@Anna Which cards do we take?', askedBy: 'Ben', directedAt: 'Anna' },
  ]);
});

test.each([
  ['its words', 'Which cards do we take?', 'We take all cards but Amex.'],
  ['yes or no', 'Do we take Amex?', 'Yes, from May on.'],
  ['a value', 'How many nights may a guest book?', '14'],
  ['a date', 'When does the bank need it?', 'Next Tuesday.'],
  ['a reason', 'Why is the fee shown twice?', 'Because the bank asks for both.'],
  ['a reason without "because"', 'Why do we ask for a passport?', 'The police of the country want to know who stays.'],
  ['what takes up the matter by a pronoun', 'Does the session end?', 'It ends at midnight.'],
  ['a plea', 'Do we need a print button?', 'People print every week, so please keep one.'],
  ['the end of a sentence', 'Can the app wait?', 'The client would be unhappy, but it can.'],
  ['what follows a compliment', 'How do we name an empty cart?', 'Great question. An open basket.'],
  ['a thumb, where yes would do', 'Do we take Amex?', '+1'],
  ['the one who was asked', '@Anna what happens on an empty cart?', 'We show the start page again.'],
])('it is answered by %s', (_, question, reply) => {
  expect(openIn(['Ben', question], ['Anna', reply])).toEqual([]);
});

test.each([
  ['a promise to ask', 'Which cards do we take?', 'Good question, I will ask the bank.'],
  ['another question', 'Which cards do we take?', 'Who pays the fee?'],
  ['news of work', 'Should guests pay in advance?', 'I have moved it to Sprint 4.'],
  ['thanks', 'Which cards do we take?', 'Thanks!'],
  ['who knows no more', 'Which cards do we take?', 'Reading the same text, I am lost too.'],
  ['handing it on', 'Which cards do we take?', 'I leave that to the bank.'],
  ['what is done', 'Which cards do we take?', 'Designs are updated for the new menu.'],
  ['a compliment', 'Who pays the fee?', 'Interesting question!'],
  ['somebody who might know', 'Which cards do we take?', 'Somebody from the bank should know.'],
  ['a plan to talk', 'Which cards do we take?', 'Let us discuss it tomorrow.'],
  ["any work of one's own", 'Which cards do we take?', 'I fixed the typo in the header.'],
  ['what was done', 'Who pays the fee?', 'Typos fixed.'],
  ['another matter, where yes or no was asked', 'Should guests pay in advance?', 'Zip halves the size.'],
  ['something else about the bank', 'By when does the bank need the file?', 'The bank has a new contact person.'],
  [
    'a quote with a promise',
    'Which cards do we take?',
    'bq. Which cards do we take?\nThat is open, we wait for the bank.',
  ],
])('it is not answered by %s', (_, question, reply) => {
  expect(openIn(['Ben', question], ['Anna', reply]).map(({ text }) => text)).toContain(question);
});

test('nobody answers themselves by talking on, but may say that it is settled', () => {
  expect(openIn(['Ben', 'Which cards do we take?'], ['Ben', 'The cards are in the list.'])).toHaveLength(1);
  expect(openIn(['Ben', 'Which cards do we take?'], ['Ben', 'Never mind, found it.'])).toEqual([]);
});

test.each([
  "Isn't it great?",
  'Would it not be nice to have a dark theme?',
  'How are you?',
  'Could you please have a look?',
  'Why? Because the bank asks for both.',
  '> Which cards do we take?',
  '{quote}Which cards do we take?{quote}',
])('nothing is waited for after: %s', (text) => {
  expect(openIn(['Ben', text])).toEqual([]);
});

const two = 'How many nights may a guest book? And who gets the mail when a booking fails?';

test.each([
  ['the one it takes up', '14 nights may be booked.', ['And who gets the mail when a booking fails?']],
  ['both, in two sentences', '14 nights may be booked. The host does.', []],
  ['both, by what was said next', 'No limit, nobody.', []],
])('of two questions a reply answers %s', (_, reply, left) => {
  expect(openIn(['Ben', two], ['Anna', reply]).map(({ text }) => text)).toEqual(left);
});

test('a quote answers what it quotes and nothing else', () => {
  const reply = '> How many nights may a guest book?\nTwo weeks.';
  expect(openIn(['Ben', two], ['Anna', reply])).toHaveLength(1);
});

test('news and machines in between do not use up the chance to be the next who speaks', () => {
  expect(openIn(['Ben', 'Which cards do we take?'], ['build-bot', 'Build #8 passed. All green.'])).toHaveLength(1);
  expect(
    openIn(['Ben', 'May guests pay later?'], ['ci', 'Deployed to test.'], ['Anna', 'No, the bank forbids that.']),
  ).toEqual([]);
});

test.each([
  ['Which cards do we take? Visa only, or Amex too?', 'with its choice'],
  ['What happens to open carts? Are they emptied?', 'with what it goes on to ask'],
])('%s is one question, %s', (text) => {
  expect(openIn(['Ben', text]).map((question) => question.text)).toEqual([text]);
});

test('other languages than English are not judged', () => {
  expect(openIn(['Ben', 'Welche Karten nehmen wir, und wo steht das?'])).toEqual([]);
});

test('a thought that waits for an answer is a question', () => {
  expect(openIn(['Ben', 'Wondering if partners need a card.'])).toHaveLength(1);
});

test('a request counts when it is directed at somebody', () => {
  expect(openIn(['Ben', '@Anna could you please confirm the limit?'])).toMatchObject([{ directedAt: 'Anna' }]);
  expect(openIn(['Ben', 'Anna, please tell us which cards we take.'])).toMatchObject([{ directedAt: 'Anna' }]);
});
