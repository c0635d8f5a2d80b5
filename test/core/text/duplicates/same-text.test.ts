import { areOfSeries, groupedByText } from '../../../../src/core/text/duplicates/same-text';

test('case, marks and blanks do not make another text; numbers do', () => {
  const texts = ['Pay by card.', 'pay  by CARD', 'Pay by card 2', '!!'];
  expect(groupedByText(texts, (text) => text)).toEqual([['Pay by card.', 'pay  by CARD'], ['Pay by card 2']]);
});

test('titles that differ in their numbers alone are a series', () => {
  expect(areOfSeries('Rework page 1 of the form', 'Rework page 2 of the form')).toBe(true);
  expect(areOfSeries('Sprint review 9', 'Sprint review')).toBe(true);
  expect(areOfSeries('Rework page 1 of the form', 'rework page 1 of the form!')).toBe(false);
  expect(areOfSeries('Rework page 1 of the form', 'Rework page 2 of the list')).toBe(false);
});
