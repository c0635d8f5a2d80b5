import { criteriaHelp } from '../../../../src/core/backlog/criteria-help/criteria-coach';
import { type CriteriaForm, skeletonText } from '../../../../src/core/backlog/criteria-help/skeleton';
import { reviewItem } from '../../../../src/core/backlog/review-item';
import { defaultSettings } from '../../../../src/core/model/settings';
import { itemFrom } from '../../../../src/core/rules/item-example';
import type { ItemExample } from '../../../../src/core/rules/item-rule';
import { heldOutStories } from '../split/held-out-stories';
import { splitStories } from '../split/split-stories';

const around = { settings: defaultSettings, estimatesAreUsed: false, now: '2026-01-15T09:00:00Z' };

function helpWith(example: ItemExample, form: CriteriaForm = 'given-when-then') {
  const item = itemFrom(example);
  const review = reviewItem(item, around);
  return { ...criteriaHelp(item, review, form), text: review.text };
}

const framesOf = (example: ItemExample, form?: CriteriaForm) => helpWith(example, form).skeletons.map(skeletonText);

test('a story gives a frame for each deed, in the words and the voice it is written in', () => {
  const story = 'As a guest, I want to search for a room and reserve it so that my trip is safe';
  expect(framesOf(story)).toEqual([
    'Given I am a guest and ____ (what is there before)\nWhen I search for a room\nThen ____ (what shows that my trip is safe)',
    'Given I am a guest and ____ (what is there before)\nWhen I reserve a room\nThen ____ (what shows that my trip is safe)',
  ]);
  expect(framesOf(story, 'checklist')).toEqual([
    'I can search for a room, and ____ (what shows that my trip is safe)',
    'I can reserve a room, and ____ (what shows that my trip is safe)',
  ]);
});

test('conditions of the text get frames of their own, exceptions as exceptions', () => {
  const frames = framesOf({
    summary: 'As a rider, I want to cancel a trip',
    description: 'If the driver has arrived, a fee is charged. Unless the rider is a subscriber, it is 5 euros.',
  });
  expect(frames.slice(1)).toEqual([
    'Given the driver has arrived\nWhen I cancel a trip\nThen ____ (what is different then)',
    'Given the exception: the rider is a subscriber\nWhen I cancel a trip\nThen ____ (what is different then)',
  ]);
});

test('what a criterion says already gets no frame, and what the text answers is not asked', () => {
  const written = {
    summary: 'As a guest, I want to upload a photo of my passport',
    description:
      'h3. Acceptance criteria\n* The photo of the passport is uploaded and shown\n* Photos are at most 5 MB\n* An invalid file is rejected with an error',
  };
  expect(framesOf(written)).toEqual([]);
  const { questions, covered } = helpWith(written);
  expect(covered).toEqual(expect.arrayContaining(['error', 'limit']));
  expect(questions.map(({ aspect }) => aspect)).toEqual(['permission', 'who-else']);
});

test.each([
  ['As a clerk, I want to import addresses', ['error', 'limit', 'permission', 'who-else']],
  ['As a clerk, I want to list all open invoices', ['empty', 'permission']],
  ['As a clerk, I want to delete an invoice', ['permission', 'who-else', 'undo']],
  ['As a clerk, I want to pay an invoice', ['error', 'permission', 'who-else', 'undo', 'twice']],
])('%s: the questions fit the deed', (story, aspects) => {
  expect(helpWith(story).questions.map(({ aspect }) => aspect)).toEqual(aspects);
});

test('nothing is stated that the item does not say: own words are its words, and every frame has a blank', () => {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  let frames = 0;
  for (const { splits: _splits, ...example } of [...splitStories, ...heldOutStories]) {
    for (const form of ['given-when-then', 'checklist'] as const) {
      const { skeletons, text } = helpWith(example, form);
      const known = new Set(wordsOf(text));
      for (const { pieces } of skeletons) {
        frames++;
        expect(pieces.some(({ kind }) => kind === 'blank')).toBe(true);
        const said = pieces.flatMap((piece) => (piece.kind === 'own' ? wordsOf(piece.text) : []));
        expect(said.filter((word) => !known.has(word))).toEqual([]);
      }
    }
  }
  expect(frames).toBeGreaterThan(100);
});

test('a bug asks for the right behaviour, a spike for its answer and its end', () => {
  expect(framesOf({ summary: 'Basket loses its items', kind: 'bug', typeName: 'Bug' }, 'checklist')).toEqual([
    'The steps of the report no longer lead to: Basket loses its items; now ____ (what happens instead)',
  ]);
  expect(framesOf({ summary: 'Find out which map provider fits', kind: 'spike', typeName: 'Spike' })).toEqual([
    expect.stringMatching(/^We can answer: Find out which map provider fits/),
    expect.stringMatching(/^We stop after ____/),
  ]);
});

test('other languages, epics and sub-tasks get no help, and hear why', () => {
  expect(helpWith('Als Gast möchte ich ein Zimmer suchen und buchen, damit meine Reise sicher ist').silence).toBe(
    'other-language',
  );
  expect(helpWith({ summary: 'Travel with children', kind: 'epic', typeName: 'Epic' }).silence).toBe(
    'no-criteria-here',
  );
});
