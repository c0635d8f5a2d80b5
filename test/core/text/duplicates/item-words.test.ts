import { itemWords } from '../../../../src/core/text/duplicates/item-words';
import { growthOf, nearlyLinear } from '../../../support/growth';

const read = (description: string, title = '') =>
  itemWords({ summary: title, description: { format: 'wiki', text: description }, extraTexts: [] }).terms;
const terms = (description: string) => [...read(description).keys()];

test.each([
  ['an identifier gives itself and the words it is made of', 'getFileStatus()', ['getfilestatus', 'file', 'status']],
  [
    'a qualified name gives its last two names',
    'org.shop.web.BasketPage#open',
    ['basketpage', 'basket', 'page', 'open'],
  ],
  ['inflected words become one', 'upgrading, upgrades and bumped', ['update']],
  ['a version gives its release too', 'since 3.8.2', ['3.8.2', '3.8']],
  [
    'an identifier in a link counts, the rest of the link does not',
    'https://bugs.example.org/find?name=CVE-2022-2047',
    ['cve-2022-2047'],
  ],
  ['scripts without spaces give pairs of characters', '购物车为空', ['购物', '物车', '车为', '为空']],
])('%s', (_fact, text, expected) => {
  expect(terms(text)).toEqual(expect.arrayContaining(expected));
});

test('hashes, dates and function words give no term', () => {
  expect(terms('The 4f1c9ab27de01 of it is at 12:30 on the 7th')).toEqual(['7th']);
});

test('the error of a stack trace is prose, its top frames are code, and the rest of the trace is nothing', () => {
  const frames = Array.from({ length: 30 }, (_, row) => `\tat org.shop.Stack${row}Frame.run(Frame.java:${row})`).join(
    '\n',
  );
  const found = read(`Checkout fails:\n\njava.io.FileNotFoundException: no such basket\n${frames}`);
  expect(found.get('filenotfoundexception')).toMatchObject({ prose: 1 });
  expect(found.get('stack0frame')).toMatchObject({ prose: 0, code: 1 });
  expect(found.has('stack20frame')).toBe(false);
});

test('a megabyte of one line, and markup that is half open, are read in linear time', () => {
  const hostile = ['x'.repeat(1_000_000), `{code}${'some.code '.repeat(100_000)}`, '[('.repeat(50_000)];
  expect(hostile.map((text) => read(text).size > 0)).toEqual([false, true, false]);
  for (const text of hostile)
    expect(growthOf((size) => read(text.slice(0, size)), text.length)).toBeLessThan(nearlyLinear);
});
