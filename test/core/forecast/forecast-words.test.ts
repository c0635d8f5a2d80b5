import { chanceWords } from '../../../src/core/forecast/forecast-words';

test.each([
  [1, 'more than 95%'],
  [0.951, 'more than 95%'],
  [0.95, '95%'],
  [0.704, '70%'],
  [0.05, '5%'],
  [0, 'less than 5%'],
])('a chance of %d is said as %s', (probability, words) => {
  expect(chanceWords(probability)).toBe(words);
});
