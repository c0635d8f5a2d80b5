import { deedsOnObjects, isNegated } from '../../../src/core/text/deed-objects';
import { findStory } from '../../../src/core/text/story-form';

function meansOf(text: string) {
  const means = findStory(text, [{ kind: 'summary', start: 0, end: text.length }])?.parts.means;
  if (!means) throw new Error(`no wish in: ${text}`);
  return means;
}
const deeds = (text: string) =>
  deedsOnObjects(text, meansOf(text)).map(({ verb, object, about }) => [
    verb,
    object?.text ?? null,
    text.slice(about.start, about.end).trim(),
  ]);

test('each deed has its own object, and all that it is about', () => {
  expect(deeds('As a clerk, I want to print my weekly list for the gate and delete old vouchers')).toEqual([
    ['print', 'weekly list', 'my weekly list for the gate'],
    ['delete', 'old vouchers', 'old vouchers'],
  ]);
});

test('deeds that share an object have the same one', () => {
  expect(deeds('As a clerk, I want to edit and delete vouchers')).toEqual([
    ['edit', 'vouchers', 'vouchers'],
    ['delete', 'vouchers', 'vouchers'],
  ]);
});

test('a part of something is no object, nor is a pronoun', () => {
  expect(deeds('As a clerk, I want to edit the length of a stay')).toEqual([['edit', null, 'the length of a stay']]);
  expect(deeds("As a clerk, I want to edit a guest's name")).toEqual([['edit', null, "a guest's name"]]);
  expect(deeds('As a clerk, I want to delete it')).toEqual([['delete', null, 'it']]);
});

test.each([
  ['As a guest, I do not want to get offers', true],
  ["As a guest, I don't want to get offers", true],
  ['As a guest, I want to get offers, not letters', false],
])('%s: the wish is negated: %s', (text, negated) => {
  expect(isNegated(text, meansOf(text))).toBe(negated);
});
