import { refuseLayers } from '../../../../src/core/backlog/split/layers';
import { splitAdvice } from '../../../../src/core/backlog/split/split-coach';
import { reviewItem } from '../../../../src/core/backlog/review-item';
import { defaultSettings } from '../../../../src/core/model/settings';
import { itemFrom } from '../../../../src/core/rules/item-example';
import type { ItemExample } from '../../../../src/core/rules/item-rule';
import { heldOutStories } from './held-out-stories';
import { type SplitStory, splitStories } from './split-stories';
import { growthOf, nearlyLinear } from '../../../support/growth';

const around = { settings: defaultSettings, estimatesAreUsed: false, now: '2026-01-15T09:00:00Z' };

function adviceOn(example: ItemExample) {
  const item = itemFrom(example);
  const review = reviewItem(item, around);
  return { ...splitAdvice(item, review), text: review.text };
}

const childrenOf = (example: ItemExample) => adviceOn(example).suggestions.flatMap(({ children }) => children);

function score(stories: readonly SplitStory[]) {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  const faults: string[] = [];
  for (const { splits, ...example } of stories) {
    const seen = adviceOn(example).suggestions.map(({ pattern }) => pattern);
    right += seen.filter((pattern) => splits.includes(pattern)).length;
    wrong += seen.filter((pattern) => !splits.includes(pattern)).length;
    missed += splits.filter((pattern) => !seen.includes(pattern)).length;
    if (seen.join() !== splits.join()) faults.push(`${example.summary}: ${seen.join() || 'nothing'}`);
  }
  return { precision: right / (right + wrong), recall: right / (right + missed), faults };
}

test('the patterns a coach would name are seen, and no others, in stories they were made on and in stories they were not', () => {
  const made = score(splitStories);
  // The one known miss: "order", taken for a noun after "and".
  expect(made.faults).toHaveLength(1);
  expect(made.precision).toBe(1);
  const heldOut = score(heldOutStories);
  expect(heldOut.precision).toBeGreaterThanOrEqual(0.9);
  expect(heldOut.recall).toBeGreaterThanOrEqual(0.9);
});

test('every suggestion points at words of the item and says why and what to ask', () => {
  for (const { splits: _splits, ...example } of [...splitStories, ...heldOutStories]) {
    const { suggestions, text } = adviceOn(example);
    for (const { evidence, why, question } of suggestions) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const words of evidence) expect(words.text).toBe(text.slice(words.start, words.end));
      expect(why).not.toBe('');
      expect(question).toMatch(/\?|\.$/);
    }
  }
});

test('children keep the role and the benefit, and name what each of them asks for', () => {
  expect(
    childrenOf('As a librarian, I want to create, edit and delete reading lists so that classes find their books'),
  ).toEqual([
    'As a librarian, I want to create reading lists, so that classes find their books',
    'As a librarian, I want to edit reading lists, so that classes find their books',
    'As a librarian, I want to delete reading lists, so that classes find their books',
  ]);
  expect(childrenOf('As a visitor, I want to search for and download old maps')).toEqual([
    'As a visitor, I want to search for old maps',
    'As a visitor, I want to download old maps',
  ]);
  expect(childrenOf('As a donor, I want to pay with PayPal, Visa or Klarna')).toEqual([
    'As a donor, I want to pay with PayPal',
    'As a donor, I want to pay with Visa or Klarna',
  ]);
  expect(childrenOf('View and update my delivery address')).toEqual([
    'View my delivery address',
    'Update my delivery address',
  ]);
});

test('deeds told in the text are seen where the title names none, and no child is made of half a sentence', () => {
  const reminders = {
    summary: 'Reminders',
    description:
      'Guests forget to come. We should remind them by mail, and they should be able to confirm, move or cancel, and the desk should see it.',
  };
  const meals = {
    summary: 'Meals',
    description: 'Guests order a meal and the cook prepares it and the waiter brings the bill.',
  };
  for (const item of [reminders, meals]) {
    const { suggestions, isCalledFor } = adviceOn(item);
    expect(isCalledFor).toBe(true);
    expect(suggestions.map(({ pattern, children }) => [pattern, children])).toContainEqual(['workflow-steps', []]);
  }
  expect(
    adviceOn({ summary: 'Reminders', description: 'We should remind guests and tell them why.' }).suggestions,
  ).toEqual([]);
});

test('a list of layers is refused with the reason, and tests do not count as a layer', () => {
  const { refused } = adviceOn({
    summary: 'As a member, I want to renew online',
    description: '* Backend: renewal endpoint\n* Frontend: renewal form\n* Add a database table for renewals',
  });
  expect(refused?.evidence).toHaveLength(3);
  expect(refused?.reason).toMatch(/alone/);
  expect(refuseLayers(['Build the API for renewals', 'Build the UI for renewals'])).not.toBeNull();
  expect(refuseLayers(['Renew by card', 'Renew by direct debit'])).toBeNull();
  expect(refuseLayers(['Create the UI of the start page', 'Write unit tests for the start page'])).toBeNull();
});

test('bugs and texts in other languages are left alone, and say so', () => {
  expect(adviceOn({ summary: 'Cannot create, edit or delete lists', kind: 'bug', typeName: 'Bug' })).toMatchObject({
    suggestions: [],
    silence: 'not-a-feature',
  });
  expect(
    adviceOn(
      'Als Bibliothekarin möchte ich Leselisten anlegen, ändern und löschen, damit die Klassen ihre Bücher finden',
    ).silence,
  ).toBe('other-language');
});

test('a compound story calls for a split, a small one does not', () => {
  expect(adviceOn('As a visitor, I want to browse the old maps and buy a print').isCalledFor).toBe(true);
  expect(adviceOn('As a gardener, I want to see when a plant was last watered').isCalledFor).toBe(false);
});

test('a very long description is read in linear time', () => {
  const description = 'If it rains, and only if it rains, ( '.repeat(20_000);
  const advise = (size: number) =>
    adviceOn({ summary: 'As a member, I want to renew online', description: description.slice(0, size) });
  expect(growthOf(advise, description.length)).toBeLessThan(nearlyLinear);
});

test('what is only too big is asked the questions that find a cut in anything, and no child is made up', () => {
  const big = {
    summary: 'Overview of the house rules',
    estimate: 40,
    description: 'Guests look at it before they book.',
  };
  expect(adviceOn(big)).toMatchObject({ isCalledFor: true, isGeneral: true, silence: null, refused: null });
  expect(adviceOn(big).suggestions.map(({ pattern, evidence, children }) => [pattern, evidence, children])).toEqual([
    ['simple-complex', [], []],
    ['workflow-steps', [], []],
  ]);
  expect(adviceOn({ ...big, estimate: 3 })).toMatchObject({ isGeneral: false, suggestions: [] });
  // A cut that the words name comes before any general question.
  const named = adviceOn({ ...big, summary: 'As a guest I want to find, book and pay a room so that I can travel' });
  expect(named).toMatchObject({ isCalledFor: true, isGeneral: false });
  expect(named.suggestions.every(({ evidence }) => evidence.length > 0)).toBe(true);
  // Size needs no language; what is no feature is not split by what people could use first.
  const german = {
    summary: 'Übersicht der Hausregeln',
    estimate: 40,
    description: 'Die Gäste sehen sie vor der Buchung und dann noch einmal.',
  };
  expect(adviceOn(german)).toMatchObject({ isGeneral: true, silence: 'other-language' });
  expect(adviceOn({ ...big, kind: 'bug' })).toMatchObject({ isGeneral: false, suggestions: [] });
});
