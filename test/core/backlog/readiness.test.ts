import { readinessOf } from '../../../src/core/backlog/readiness';
import { reviewItem } from '../../../src/core/backlog/review-item';
import { defaultSettings } from '../../../src/core/model/settings';
import { itemFrom } from '../../../src/core/rules/item-example';
import type { ItemExample } from '../../../src/core/rules/item-rule';

const around = { settings: defaultSettings, estimatesAreUsed: true, now: '2026-03-10T09:00:00.000Z' };
const lookAt = (example: ItemExample) => {
  const item = itemFrom(example);
  const review = reviewItem(item, around);
  return { item, review, readiness: readinessOf(review, item, defaultSettings) };
};
const readyStory = {
  summary: 'As a guest, I want to read the house rules, so that I behave',
  description: 'Acceptance criteria:\n* The rules are shown on the first page\n* An empty list says "No rules"',
  estimate: 3,
  parent: { key: 'HOUSE-1', summary: 'Guests feel at home' },
};

test('an item that wants nothing is at 100, in a Sprint or not', () => {
  expect(lookAt(readyStory).readiness).toEqual({ score: 100, losses: [] });
});

test('being like another item costs nothing: an item looked at alone has the same readiness', () => {
  const { item, review } = lookAt(readyStory);
  const twice = { rule: 'backlog/duplicate', severity: 'observe', start: 0, end: 4, quote: 'As a' } as const;
  const findings = [...review.findings, { ...twice, message: 'Says the same, word for word, as ITEM-2.', advice: '' }];
  expect(readinessOf({ ...review, findings }, item, defaultSettings).score).toBe(100);
});

test.each<ItemExample>([
  readyStory,
  { ...readyStory, estimate: null },
  'Rules',
  { summary: '' },
  {
    summary: 'As a user, I want to see, edit and delete TBD etc. if possible',
    description: 'Which? Why? AC:\n* nice\n* easy\n* TBD\n* a\n* b\n* c\n* d\n* e',
    estimate: 40,
    isFlagged: true,
  },
])('the lost points, largest first, sum to what is missing from 100: %j', (example) => {
  const { score, losses } = lookAt(example).readiness;
  expect(score).toBe(100 - losses.reduce((sum, { points }) => sum + points, 0));
  const points = losses.map((loss) => loss.points);
  expect(points).toEqual([...points].sort((a, b) => b - a));
  expect(score).toBeGreaterThanOrEqual(0);
  for (const { points, what } of losses) {
    expect(points).toBeGreaterThan(0);
    expect(what.length).toBeGreaterThan(5);
  }
});

test('what a rule and the ladder both tell is lost once, and a rule that speaks three times loses once', () => {
  const { losses } = lookAt({
    ...readyStory,
    estimate: null,
    description: 'Fees: TBD. Dates: TBD. Rooms: TBD.',
  }).readiness;
  expect(losses.map(({ rule }) => rule).sort()).toEqual(['criteria/missing', 'size/estimate', 'text/placeholder']);
});

test('a muted finding costs nothing, nor does a condition whose rule is switched off', () => {
  const { item, review, readiness } = lookAt({ ...readyStory, estimate: null });
  expect(readiness.losses.map(({ rule }) => rule)).toEqual(['size/estimate']);
  expect(readinessOf({ ...review, findings: [] }, item, defaultSettings).score).toBe(100);
  expect(readinessOf(review, item, { rules: { 'size/estimate': 'off' } }).score).toBe(100);
});

test('a finished item has nothing left to lose', () => {
  const { readiness } = lookAt({ summary: 'Rules', status: { id: '3', name: 'Done', category: 'done' } });
  expect(readiness).toEqual({ score: 100, losses: [] });
});

test('words that cannot be read excuse no condition: a German story without criteria is not nearly ready', () => {
  const { review, readiness } = lookAt({
    summary: 'Solarstrom im Haus anzeigen',
    description: 'Als Mitglied möchte ich sehen, was unser Dach heute liefert, damit ich dann wasche.',
    parent: { key: 'HAUS-1', summary: 'Strom' },
  });
  expect(review.language).toBe('other');
  expect(readiness.losses).toContainEqual({
    points: 20,
    rule: 'ladder/has-criteria',
    what: 'No acceptance criteria yet',
  });
});
