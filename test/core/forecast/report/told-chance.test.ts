import { toldChance } from '../../../../src/core/forecast/report/told-chance';

test.each([
  [0.95, 'more than 95%'],
  [0.4, '40%'],
  [0.01, 'less than 5%'],
])('a chance of %d is told as %s', (chance, words) => {
  expect(toldChance(chance)).toBe(words);
});
