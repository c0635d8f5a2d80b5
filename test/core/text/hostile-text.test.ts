import { reviewItem } from '../../../src/core/backlog/review-item';
import { defaultSettings } from '../../../src/core/model/settings';
import { itemFrom } from '../../../src/core/rules/item-example';
import { growthOf, nearlyLinear } from '../../support/growth';

const around = { settings: defaultSettings, estimatesAreUsed: true, now: '2026-03-10T09:00:00.000Z' };
const review = (description: string, summary = 'As a guest, I want to pay by card TBD') =>
  reviewItem(itemFrom({ summary, description }), around);

/** Every finding's quote must be the text it points at, whatever the text is made of. */
function expectPositions({ text, findings, criteria, blocks }: ReturnType<typeof review>): void {
  expect(findings.filter(({ start, end, quote }) => text.slice(start, end) !== quote)).toEqual([]);
  expect(criteria.filter(({ start, end, text: words }) => text.slice(start, end) !== words)).toEqual([]);
  expect(blocks.filter(({ start, end }) => !(start >= 0 && start < end && end <= text.length))).toEqual([]);
}

const million = 1_000_000;
const hundredThousand = 100_000;
const fill = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);

test.each([
  ['one line of words', fill('word and other words, ', hundredThousand)],
  ['one line without blanks', fill('x', hundredThousand)],
  ['a million of prose', fill('The guest pays, and gets a receipt. Does it print?\n', million)],
  ['a hundred thousand brackets', fill('[({', hundredThousand)],
  ['a hundred thousand stars', fill('*', hundredThousand)],
  ['a hundred thousand braces in one line', fill('{code', hundredThousand)],
  ['a million of role words', fill('as a as an ', million)],
  ['a hundred thousand table bars', fill('|a', hundredThousand)],
  ['a hundred thousand question marks', fill('? ', hundredThousand)],
  ['a hundred thousand quotes', fill('"?', hundredThousand)],
  ['tags of HTML', fill('<div><p>TBD <b>easy</b> &amp; fast?</p>', hundredThousand)],
  ['links that never close', fill('[a|', hundredThousand)],
  ['a log', fill('2026-01-01 10:00:00 ERROR at com.example.Foo.bar(Foo.java:12)\n', million)],
  ['checklists', fill('- [ ] it works well\n', million)],
  ['given steps', fill('given a\nwhen b\n', million)],
])('%s is read in linear time', (_name, description) => {
  expectPositions(review(description));
  expect(growthOf((size) => review(description.slice(0, size)), description.length)).toBeLessThan(nearlyLinear);
});

test.each([
  ['emoji and zero-width marks', 'As a guest 👩‍👩‍👧, I want to pay\u200b by card 💳 and print 🧾 receipts TODO'],
  ['Chinese', '作为客人，我想用卡支付，以便不需要现金。TODO'],
  ['Arabic', 'بصفتي ضيفًا، أريد الدفع بالبطاقة TODO حتى لا أحتاج إلى نقود'],
  ['half a surrogate pair', 'As a guest, I want \ud83d to pay TODO'],
  ['control characters', 'As a guest,\u0000 I want\u0007 to pay TODO'],
])('positions hold in %s', (_name, words) => {
  const found = review(words, words);
  expectPositions(found);
  expect(found.findings.some(({ rule }) => rule === 'text/placeholder')).toBe(true);
});

test('rules about English are silent in other languages, those about structure go on', () => {
  const found = review(
    'Als Gast möchte ich schnell und einfach bezahlen, damit ich kein Bargeld brauche. TBD',
    'Bezahlen mit der Karte für den Gast',
  );
  expect(found.language).toBe('other');
  expect(found.findings.map(({ rule }) => rule).filter((rule) => /^(?:story|wording)\//.test(rule))).toEqual([]);
  expect(found.findings.map(({ rule }) => rule)).toContain('text/placeholder');
});

test('code and logs are not judged', () => {
  const found = review(
    '{code}\n// TODO: easy, fast, etc. why?\n{code}\nat com.example.Foo.bar(Foo.java:12) TODO',
    'Payment fails',
  );
  expect(found.findings.filter(({ start, end }) => end > start)).toEqual([]);
});
