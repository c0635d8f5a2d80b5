import { fingerprint } from '../../../../src/core/text/duplicates/fingerprint';
import { itemWords } from '../../../../src/core/text/duplicates/item-words';
import { nearPairs } from '../../../../src/core/text/duplicates/near-pairs';
import { itemFrom } from '../../../../src/core/rules/item-example';

const print = (summary: string, index: number) => fingerprint(String(index), 0, itemWords(itemFrom(summary)));
const pairs = (summaries: readonly string[], atLeast: number) => nearPairs(summaries.map(print), atLeast);

test('the same words in another order and form have the cosine 1, other words are no pair', () => {
  const found = pairs(
    [
      'Cancel a booking on the phone',
      'On the phone, bookings: cancel',
      'Print the weekly list of guests',
      'Bake fresh bread',
    ],
    0.85,
  );
  expect(found).toMatchObject([{ one: '0', other: '1' }]);
  expect(found[0]?.cosine).toBeGreaterThan(0.999);
});

test('finds every pair that comparing each with each finds', () => {
  const nouns = 'booking guest tent price map list gate car bread rule'.split(' ');
  const texts = Array.from({ length: 60 }, (_none, index) =>
    [0, 1, 2, 3, 4].map((step) => nouns[(index * 7 + step * ((index % 3) + 1)) % nouns.length]).join(' '),
  );
  const names = (found: ReturnType<typeof pairs>) => found.map(({ one, other }) => `${one} ${other}`).sort();
  const all = pairs(texts, 0.0001).filter(({ cosine }) => cosine >= 0.8);
  expect(all.length).toBeGreaterThan(10);
  expect(names(pairs(texts, 0.8))).toEqual(names(all));
});

test('labels of one or two words are never a pair', () => {
  expect(pairs(['Card payment', 'Payment by card'], 0.85)).toEqual([]);
});
