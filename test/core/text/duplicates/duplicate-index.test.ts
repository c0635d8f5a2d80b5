import fc from '../../../support/properties';
import { DuplicateIndex, worthShowingFrom } from '../../../../src/core/text/duplicates/duplicate-index';
import { itemWords } from '../../../../src/core/text/duplicates/item-words';
import { chunkNumber, packIndex, unpackChunk } from '../../../../src/core/text/duplicates/packed-index';

const words = (title: string, description = '') =>
  itemWords({ summary: title, description: { format: 'wiki', text: description }, extraTexts: [] });

const subjects = [
  'basket',
  'invoice',
  'login',
  'export',
  'search',
  'refund',
  'address',
  'coupon',
  'receipt',
  'courier',
];
const troubles = ['is slow', 'shows an error', 'loses the amount', 'ignores the filter', 'prints twice'];
const shop = subjects.flatMap((subject, row) =>
  troubles.map((trouble, column) => ({
    id: `SHOP-${row * troubles.length + column + 1}`,
    filed: row * troubles.length + column,
    words: words(`The ${subject} page ${trouble}`, `A customer wrote that the ${subject} ${trouble} since Monday.`),
  })),
);

function indexOf(items: typeof shop): DuplicateIndex {
  const index = new DuplicateIndex();
  for (const item of items) index.put(item.id, item.filed, item.words);
  return index;
}

const ask = (index: DuplicateIndex, title: string, description = '') =>
  index.candidates({ id: 'NEW', filed: 100, words: words(title, description) });

test('the same request in other words comes first, with the words it shares', () => {
  const index = indexOf(shop);
  index.put(
    'SHOP-90',
    90,
    words('Courier cannot be chosen at checkout', 'NPE in CourierPicker.choose() when the list is empty'),
  );
  index.put('SHOP-91', 91, words('Bump the payment library to 4.2.1'));
  const [first] = ask(
    index,
    'NullPointerException while choosing couriers',
    'The courier picker fails with an empty list.',
  );
  expect(first?.id).toBe('SHOP-90');
  expect(first?.score).toBeGreaterThanOrEqual(worthShowingFrom);
  expect(first?.why.join(' ')).toMatch(/NullPointerException/);
  expect(ask(index, 'Upgrade payments library')[0]).toMatchObject({ id: 'SHOP-91' });
});

test('candidates come best first, at most ten, scored between 0 and 1, and never the asked item itself', () => {
  const index = indexOf(shop);
  const self = shop[7];
  if (!self) throw new Error('The shop has fifty items.');
  const found = index.candidates(self);
  expect(found.length).toBeGreaterThan(3);
  expect(found.length).toBeLessThanOrEqual(10);
  expect(found.map(({ id }) => id)).not.toContain(self.id);
  const scores = found.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((one, other) => other - one));
  expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
});

test('an item with nothing in common, an empty item and an empty index give no candidates', () => {
  expect(ask(indexOf(shop), 'Zebra')).toEqual([]);
  expect(ask(indexOf(shop), '')).toEqual([]);
  expect(ask(new DuplicateIndex(), 'The basket page is slow')).toEqual([]);
});

test('of two equal texts, the one filed closer in time comes first', () => {
  const index = indexOf(shop);
  for (const [id, filed] of [
    ['OLD', 1],
    ['CLOSE', 99],
  ] as const)
    index.put(id, filed, words('Voucher is applied twice'));
  expect(
    ask(index, 'Voucher applied twice')
      .map(({ id }) => id)
      .slice(0, 2),
  ).toEqual(['CLOSE', 'OLD']);
});

test('an index that grew, changed and shrank answers as one built anew', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: shop.length - 1 }), fc.nat({ max: shop.length - 1 }), fc.boolean()), {
        maxLength: 60,
      }),
      (steps) => {
        const grown = new DuplicateIndex();
        const held = new Map<string, (typeof shop)[number]>();
        for (const [slot, text, isRemoved] of steps) {
          const id = shop[slot]?.id ?? '';
          const source = shop[text];
          if (isRemoved || !source) {
            grown.remove(id);
            held.delete(id);
          } else {
            grown.put(id, source.filed, source.words);
            held.set(id, { ...source, id });
          }
        }
        expect(ask(grown, 'The coupon page loses the amount')).toEqual(
          ask(indexOf([...held.values()]), 'The coupon page loses the amount'),
        );
      },
    ),
  );
});

test('packed into small chunks and read back, it answers the same, and a changed item touches one chunk', () => {
  const chunks = packIndex(indexOf(shop).fingerprints(), 1_000);
  expect(chunks.length).toBeGreaterThan(4);
  expect(Math.max(...chunks.map((chunk) => JSON.stringify(chunk).length))).toBeLessThanOrEqual(1_000);
  const stored: typeof chunks = JSON.parse(JSON.stringify(chunks));
  const read = new DuplicateIndex();
  for (const print of stored.flatMap(unpackChunk)) read.putFingerprint(print);
  expect(ask(read, 'Receipts shows errors')).toEqual(ask(indexOf(shop), 'Receipts shows errors'));
  stored.forEach((chunk, number) => {
    for (const [id] of chunk.items) expect(chunkNumber(id, stored.length)).toBe(number);
  });
});

test('nothing of the text can be read in what is stored', () => {
  const stored = JSON.stringify(packIndex(indexOf(shop).fingerprints()));
  for (const subject of subjects) expect(stored).not.toContain(subject);
});
