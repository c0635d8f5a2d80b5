import { editDistance } from '../../../src/core/text/edit-distance';

test.each([
  ['', '', 0],
  ['so', '', 2],
  ['i want', 'i can', 2],
  ['kitten', 'sitting', 3],
  ['so', 'because', 6],
])('%j and %j are %i changes apart', (one, other, changes) => {
  expect(editDistance(one, other)).toBe(changes);
  expect(editDistance(other, one)).toBe(changes);
});
