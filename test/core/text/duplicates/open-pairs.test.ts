import { DuplicateIndex } from '../../../../src/core/text/duplicates/duplicate-index';
import { fingerprint } from '../../../../src/core/text/duplicates/fingerprint';
import { itemWords } from '../../../../src/core/text/duplicates/item-words';
import { OpenPairs, pairsFromScore } from '../../../../src/core/text/duplicates/open-pairs';
import { itemFrom } from '../../../../src/core/rules/item-example';

const filler = Array.from({ length: 40 }, (_none, index) => `Chapter ${index} of the handbook, page ${100 + index}`);
const print = (summary: string, index: number) => fingerprint(String(index), index, itemWords(itemFrom(summary)));

/** The given items, filed in this order, among others that are like none of them; all are open unless told. */
function search(summaries: readonly string[], isOpen: (index: number) => boolean = () => true) {
  const prints = [...summaries, ...filler].map(print);
  const index = new DuplicateIndex();
  for (const each of prints) index.putFingerprint(each);
  const open = prints.filter((_print, at) => at < summaries.length && isOpen(at));
  return { pairs: new OpenPairs(index, open), count: open.length };
}
const found = (summaries: readonly string[], isOpen?: (index: number) => boolean) => {
  const { pairs, count } = search(summaries, isOpen);
  return pairs.among(0, count, [], 100);
};
const vouchers = [
  'Voucher total is wrong when two vouchers are combined',
  'Print the delivery note in landscape format',
  'Wrong total after combining two voucher codes in the basket',
];

describe('pairs of open items', () => {
  test('are those that share rare words, with the one that was filed later named first', () => {
    const [pair, ...more] = found(vouchers);
    expect(pair).toMatchObject({ newer: '2', older: '0' });
    expect(pair?.score).toBeGreaterThanOrEqual(pairsFromScore);
    expect(more).toEqual([]);
  });

  test('are none where one of the two is closed', () => {
    expect(found(vouchers, (index) => index !== 0)).toEqual([]);
  });

  test('begin with equal titles; three equal items are two pairs', () => {
    const same = ['Renew the certificate', 'Renew the certificate', 'renew the certificate!'];
    const pairs = found([...vouchers, ...same]);
    expect(pairs.map(({ newer, hasSameTitle }) => [newer, hasSameTitle])).toEqual([
      ['4', true],
      ['5', true],
      ['2', false],
    ]);
  });

  test('are none among items that bear one title by the dozen: somebody wrote a series on purpose', () => {
    const monthly = Array.from({ length: 12 }, () => 'Check the backup of the warehouse');
    expect(found(monthly)).toEqual([]);
    expect(found(monthly.slice(0, 4))).toHaveLength(3);
  });

  test('are the same, looked for in one go or in steps', () => {
    const many = [
      ...vouchers,
      ...vouchers.map((text) => `${text} again`),
      'Renew the certificate',
      'Certificate renew',
    ];
    const { pairs, count } = search(many);
    const atOnce = pairs.among(0, count, [], 3);
    let inSteps: ReturnType<typeof pairs.among> = [];
    for (let from = 0; from < count; from += 1) inSteps = pairs.among(from, from + 1, inSteps, 3);
    expect(inSteps).toEqual(atOnce);
    expect(atOnce).toHaveLength(3);
  });
});
