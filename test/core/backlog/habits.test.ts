import { splitHabits } from '../../../src/core/backlog/habits';
import { reviewItem } from '../../../src/core/backlog/review-item';
import { tooBigFromScale } from '../../../src/core/backlog/too-big';
import { defaultSettings } from '../../../src/core/model/settings';
import { itemFrom } from '../../../src/core/rules/item-example';

const around = {
  settings: defaultSettings,
  estimatesAreUsed: false,
  now: '2026-03-10T09:00:00.000Z',
  parentsAreKnown: false,
};
const reviewed = (summaries: readonly string[]) =>
  summaries.map((summary, index) => ({ id: String(index), review: reviewItem(itemFrom(summary), around) }));
const plain = 'As a guest, I want to pay by card';
const good = `${plain}, so that I need no cash`;
const rulesOf = (items: ReturnType<typeof reviewed>) =>
  new Set(items.flatMap(({ review }) => review.findings.map(({ rule }) => rule)));

test('what most items share is said once and leaves the items', () => {
  const { reviewed: kept, habits } = splitHabits(
    reviewed([...Array<string>(6).fill(plain), ...Array<string>(4).fill(good)]),
    defaultSettings,
  );
  expect(habits.map(({ rule, share, itemIds }) => [rule, share, itemIds.length])).toEqual([
    ['story/benefit', 0.6, 6],
    ['criteria/missing', 1, 10],
  ]);
  expect([...rulesOf([...kept])]).toEqual([]);
});

test('what a minority shares, or a handful of items, stays on the items', () => {
  const minority = splitHabits(
    reviewed([...Array<string>(4).fill(plain), ...Array<string>(6).fill(good)]),
    defaultSettings,
  );
  expect(minority.habits.map(({ rule }) => rule)).toEqual(['criteria/missing']);
  expect(rulesOf([...minority.reviewed])).toContain('story/benefit');
  expect(splitHabits(reviewed(Array<string>(9).fill(plain)), defaultSettings).habits).toEqual([]);
});

test('a silenced rule is no habit, and a louder one speaks louder', () => {
  const settings = { ...defaultSettings, rules: { 'story/benefit': 'off', 'criteria/missing': 'act' } as const };
  const { findings } = reviewItem(itemFrom(plain), { ...around, settings });
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['criteria/missing', 'act']]);
});

test('the limit for big items follows a scale on which every third item would be too big', () => {
  const small = Array.from({ length: 30 }, (_, index) => (index % 10) + 1);
  expect(tooBigFromScale(small, 13)).toBe(13);
  const wide = Array.from({ length: 30 }, (_, index) => (index + 1) * 2);
  const limit = tooBigFromScale(wide, 13);
  expect(limit).toBeGreaterThan(13);
  expect(wide.filter((estimate) => estimate >= limit).length / wide.length).toBeLessThanOrEqual(0.15);
  expect(tooBigFromScale(Array<number>(30).fill(20), 13)).toBeGreaterThan(20);
});
