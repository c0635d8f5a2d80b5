import { itemFrom } from '../../../src/core/rules/item-example';
import { bugPartsOf } from '../../../src/core/text/bug-report';
import { understand } from '../../../src/core/text/understand';

const partsOf = (summary: string, description: string) =>
  bugPartsOf(understand(itemFrom({ summary, kind: 'bug', description })));

test('a full report has all three parts', () => {
  const report =
    'h3. Steps to reproduce\n# Open the cart\nh3. Expected\nA total\nh3. Actual result\nAn empty page appears';
  expect(partsOf('Cart', report)).toEqual({ steps: true, expected: true, actual: true });
  expect(partsOf('Cart', 'Please look at the cart.')).toEqual({ steps: false, expected: false, actual: false });
});

test.each([
  'If I open the cart twice it is empty.',
  'The named test testEmptyCart.',
  'Empty even if a guest has paid.',
])('a way to repeat it: %s', (description) => {
  expect(partsOf('Cart', description).steps).toBe(true);
});

test.each([
  ['It worked in 2.1.', true],
  ['The total should be shown.', true],
  ['Should we show the total?', false],
  ['It takes more time than expected.', false],
  ['Everything else is as it should.', false],
  ['It says\n{code}\nexpected ], but found }\n{code}', false],
  ['Once it is mended, it needs to be tested.', false],
])('%s: what is expected is told is %s', (description, isTold) => {
  expect(partsOf('Cart', description).expected).toBe(isTold);
});

test.each(['NullPointerException in the cart', 'Totals mismatch', 'A regression of the cart'])(
  'what happens is told by a title: %s',
  (summary) => {
    expect(partsOf(summary, '').actual).toBe(true);
  },
);
