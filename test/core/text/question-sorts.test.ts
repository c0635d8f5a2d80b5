import { asksYesOrNo, questionOpening, sortOf } from '../../../src/core/text/question-sorts';

test.each([
  ['Do we take cards?', true],
  ['So we take both?', true],
  ['Do we show it when the guest leaves?', true],
  ['Do you know when the guest leaves?', false],
  ['Which cards do we take?', false],
])('%s: yes or no would do is %s', (question, expected) => {
  expect(asksYesOrNo(question)).toBe(expected);
});

test.each([
  ['How many nights?', '14', 'Many.'],
  ['And who gets the mail when it fails?', 'Uma does.', '10,000 rows'],
  ['When does it start?', 'in May', 'Uma signed'],
  ['Where is it?', 'under the stairs', 'It is late.'],
])('%s is told by "%s" and not by "%s"', (question, told, untold) => {
  expect(sortOf(question)?.tells.test(told)).toBe(true);
  expect(sortOf(question)?.tells.test(untold)).toBe(false);
});

test('a question without a sort of its own takes any answer', () => {
  expect(sortOf('Which cards do we take?')).toBeNull();
});

test('a question begins with a verb or a question word, whatever joins it to the last', () => {
  expect(questionOpening.test('(or should we hide it?')).toBe(true);
  expect(questionOpening.test('@Anna what now?')).toBe(true);
  expect(questionOpening.test('Visa only, or Amex too?')).toBe(false);
});
