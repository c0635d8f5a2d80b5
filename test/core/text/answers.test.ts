import { answeredBy, type AskedBefore, matterOf, speaks } from '../../../src/core/text/answers';

const asked = (text: string, directedAt: string | null = null): AskedBefore => ({
  text,
  askedBy: 'Ben',
  directedAt,
  matter: matterOf(text),
});
const nights = asked('How many nights may a guest book?');
const mail = asked('Who gets the mail when a payment fails?');
const from = (text: string, isNext = true) => ({ author: 'Anna', text, isNext });

test('the matter of a question is its weighty words, cut so that forms of a word meet', () => {
  expect([...matterOf('Which cards do we take?')]).toEqual([...matterOf('take a card')].reverse());
});

test('a reply answers the questions it takes up, and the others by what it says besides', () => {
  expect(answeredBy([nights, mail], from('A guest may book 14 nights.'))).toEqual([nights]);
  expect(answeredBy([nights, mail], from('A guest may book 14 nights. The host does.'))).toEqual([nights, mail]);
});

test('what was not said next must take up the question', () => {
  expect(answeredBy([nights], from('14', false))).toEqual([]);
  expect(answeredBy([nights], from('14 nights at most.', false))).toEqual([nights]);
});

test('the person who was asked may answer in any words', () => {
  expect(answeredBy([asked('Which cards do we take?', 'anna')], from('Visa.', false))).toHaveLength(1);
});

test.each(['Thanks!', 'I moved it to Sprint 4.', 'Good question.', 'Let me check.', '> Which cards?', 'Which cards?'])(
  'nothing is said to a question by: %s',
  (text) => {
    expect(speaks({ author: 'Anna', text })).toBe(false);
  },
);

test('a machine says nothing, a person does', () => {
  expect(speaks({ author: 'build-bot', text: 'All green.' })).toBe(false);
  expect(speaks({ author: 'Abbott', text: 'All green.' })).toBe(true);
});
