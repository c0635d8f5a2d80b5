import { aChance, doneBy, toldChance } from '../../../../src/core/forecast/report/told-chance';

test.each([
  [0.95, 'more than 95%'],
  [0.4, '40%'],
  [0.01, 'less than 5%'],
])('a chance of %d is told as %s', (chance, words) => {
  expect(toldChance(chance)).toBe(words);
});

test.each([
  [0.35, 'a 35% chance'],
  [0.08, 'an 8% chance'],
  [0.11, 'an 11% chance'],
  [0.18, 'an 18% chance'],
  [0.85, 'an 85% chance'],
  [0.95, 'more than a 95% chance'],
  [0, 'less than a 5% chance'],
])('a chance of %d as a noun is %s', (chance, words) => {
  expect(aChance(chance)).toBe(words);
});

test('a date is said with its chance', () => {
  expect(doneBy('2026-03-14')).toBe('85% chance of being done by 14 March 2026');
});
