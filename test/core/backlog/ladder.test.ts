import { reviewItem } from '../../../src/core/backlog/review-item';
import type { Item } from '../../../src/core/model/item';
import { defaultSettings } from '../../../src/core/model/settings';
import { itemFrom } from '../../../src/core/rules/item-example';

const around = { settings: defaultSettings, estimatesAreUsed: true, now: '2026-03-10T09:00:00.000Z' };
const story = 'As a guest, I want to pay by card, so that I need no cash';
const criteria = 'Acceptance criteria:\n* A receipt is shown';
const sprint = { id: 1, name: 'Sprint 1', state: 'active' as const };
const level = (example: Parameters<typeof itemFrom>[0], more: Partial<Item> = {}, estimatesAreUsed = true) => {
  const found = reviewItem({ ...itemFrom(example), ...more }, { ...around, estimatesAreUsed });
  return [found.level, found.missing.map(({ id }) => id)] as const;
};

test('a story climbs one rung for each thing that is known of it', () => {
  expect(level('Card payment')).toEqual([0, ['has-need', 'has-benefit', 'has-description']]);
  expect(level('As a guest, I want to pay by card')).toEqual([0, ['has-benefit']]);
  expect(level(story)).toEqual([1, ['has-criteria']]);
  expect(level({ summary: story, description: criteria })).toEqual([2, ['is-sized']]);
  expect(level({ summary: story, description: criteria, estimate: 3 }, { isFlagged: true })).toEqual([
    3,
    ['not-blocked'],
  ]);
  expect(level({ summary: story, description: criteria, estimate: 3 })).toEqual([4, ['in-sprint']]);
  expect(level({ summary: story, description: criteria, estimate: 3 }, { sprints: [sprint] })).toEqual([5, []]);
});

test('an epic is planned through its items, for Jira puts none into a Sprint', () => {
  const epic = { summary: 'Paying', kind: 'epic', description: 'Guests pay without asking anybody.' } as const;
  expect(level(epic)).toEqual([4, ['items-in-sprint']]);
});

test('an estimate of nought is an estimate, and a team without estimates needs none', () => {
  expect(level({ summary: story, description: criteria, estimate: 0 })[0]).toBe(4);
  expect(level({ summary: story, description: criteria }, {}, false)[0]).toBe(4);
});

test('too big, compound or full of placeholders is not sized', () => {
  expect(level({ summary: story, description: criteria, estimate: 20 })).toEqual([2, ['is-small-enough']]);
  expect(
    level({
      summary: 'As a guest, I want to browse houses and book one, so that I can sleep',
      description: criteria,
      estimate: 3,
    }),
  ).toEqual([2, ['asks-for-one-thing']]);
  expect(level({ summary: story, description: `${criteria}\n* TBD`, estimate: 3 })).toEqual([2, ['is-clear']]);
});

test('being in a sprint does not make an item ready', () => {
  expect(level(story, { sprints: [sprint] })[0]).toBe(1);
});

test('bugs and tasks are asked for what they need, never for a story', () => {
  expect(level({ summary: 'Payment fails', kind: 'bug' })).toEqual([0, ['has-description']]);
  expect(
    level({
      summary: 'Payment fails',
      kind: 'bug',
      description: 'Steps to reproduce:\n# pay\n# see the error',
      estimate: 1,
    })[0],
  ).toBe(4);
  expect(
    level({
      summary: 'Upgrade the driver',
      kind: 'task',
      description: 'The old one is out of support in May.',
      estimate: 1,
    })[0],
  ).toBe(4);
});

test('a benefit may be the epic the story serves', () => {
  expect(level('As a guest, I want to pay by card', { parent: { key: 'HOUSE-1', summary: 'Fewer queues' } })[0]).toBe(
    1,
  );
});

test('in another language nothing is claimed of words that nobody read, unless a list or headings speak for them', () => {
  const german = 'Die Gäste sollen mit der Karte zahlen und nicht mehr mit Bargeld';
  const listed = `${german}\n\nh3. Akzeptanzkriterien\n* Ein Beleg wird gezeigt`;
  for (const kind of ['task', 'bug'] as const)
    expect(level({ summary: 'Kartenzahlung für Gäste', kind, description: german, estimate: 3 })).toEqual([
      2,
      ['is-read'],
    ]);
  expect(level({ summary: 'Kartenzahlung für Gäste', description: german, estimate: 3 })).toEqual([
    1,
    ['has-criteria'],
  ]);
  expect(level({ summary: 'Kartenzahlung für Gäste', description: listed, estimate: 3 })[0]).toBe(4);
});

test('a description in Chinese is one, although it has no blanks', () => {
  const found = level({
    summary: '刷卡付款',
    kind: 'task',
    description: '客人可以刷卡付款，不再需要现金。',
    estimate: 3,
  });
  expect(found).toEqual([2, ['is-read']]);
  expect(level({ summary: '刷卡付款', kind: 'task', description: '付款', estimate: 3 })).toEqual([
    0,
    ['has-description'],
  ]);
});
