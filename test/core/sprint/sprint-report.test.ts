import type { Item, Sprint } from '../../../src/core/model/item';
import { defaultSettings } from '../../../src/core/model/settings';
import { sprintReport, type SprintEntry } from '../../../src/core/sprint/sprint-report';

const now = '2026-03-11T09:00:00.000Z';
const sprint: Sprint = {
  ...{ id: 12, name: 'Sprint 12', state: 'active', boardId: 1, completeAt: null },
  goal: 'Guests can pay without an account',
  startAt: '2026-03-04T09:00:00.000Z',
  endAt: '2026-03-18T09:00:00.000Z',
};
const statuses = {
  todo: { id: '1', name: 'Offen', category: 'todo' },
  inProgress: { id: '2', name: 'In Arbeit', category: 'inProgress' },
  done: { id: '3', name: 'Fertig', category: 'done' },
} as const;

function entry(
  key: string,
  about: Partial<Omit<Item, 'status'>> & { status?: keyof typeof statuses } = {},
  more: Partial<SprintEntry> = {},
): SprintEntry {
  const { status = 'todo', ...rest } = about;
  return {
    item: {
      ...{
        id: key,
        key,
        kind: 'story',
        typeName: 'Story',
        summary: key,
        description: null,
        extraTexts: [],
        estimate: null,
      },
      ...{
        parent: null,
        sprints: [],
        links: [],
        isFlagged: false,
        assignee: null,
        reporter: null,
        labels: [],
        priorityName: null,
      },
      ...{ createdAt: now, updatedAt: now, comments: [], status: statuses[status] },
      ...rest,
    },
    mark: null,
    categorySince: null,
    ...more,
  };
}
const report = (entries: readonly SprintEntry[], about: Partial<Sprint> = {}) =>
  sprintReport({ ...sprint, ...about }, entries, { settings: defaultSettings, now });
const servesOf = (entries: readonly SprintEntry[], about: Partial<Sprint> = {}) =>
  Object.fromEntries(report(entries, about).items.map(({ key, serves }) => [key, serves]));

describe('which work serves the goal', () => {
  test('a person’s word counts before any sign', () => {
    const marked = entry('A-1', { summary: 'Guest payment without account' }, { mark: false });
    expect(servesOf([marked])['A-1']).toEqual({ kind: 'marked', serves: false });
  });

  test('shared words are a suggestion, whatever their ending, and are told', () => {
    const items = [entry('A-1', { summary: 'Paying as a guest' }), entry('A-2', { summary: 'Weekly sales report' })];
    expect(servesOf(items)).toEqual({
      'A-1': { kind: 'suggested', because: 'words', words: ['Paying', 'guest'] },
      'A-2': { kind: 'no-sign' },
    });
  });

  test('stop words alone are no sign', () => {
    expect(servesOf([entry('A-1', { summary: 'Reports that users can have without it' })])['A-1']).toEqual({
      kind: 'no-sign',
    });
  });

  test('a parent that speaks of the goal, or holds marked work, suggests its other children', () => {
    const parent = { key: 'A-9', summary: 'Payment for guests' };
    const other = { key: 'A-8', summary: 'Basket' };
    const items = [
      entry('A-1', { parent, summary: 'Receipt' }),
      entry('A-2', { parent: other, summary: 'Totals' }, { mark: true }),
      entry('A-3', { parent: other, summary: 'Vouchers' }),
    ];
    expect(servesOf(items)).toMatchObject({
      'A-1': { kind: 'suggested', because: 'parent', words: ['guests'] },
      'A-3': { kind: 'suggested', because: 'parent', words: ['Basket'] },
    });
  });

  test('a word in most items is the product’s name, not a sign', () => {
    const items = ['login', 'search', 'basket', 'voucher', 'invoice', 'address', 'receipt', 'totals'].map(
      (word, index) => entry(`A-${index}`, { summary: `Webshop ${word}` }),
    );
    const serves = servesOf(items, { goal: 'The webshop shows every invoice' });
    expect(Object.entries(serves).flatMap(([key, { kind }]) => (kind === 'suggested' ? [key] : []))).toEqual(['A-4']);
  });

  test('nothing is suggested where there is no goal, and Chinese words are words', () => {
    expect(servesOf([entry('A-1', { summary: 'Guest payment' })], { goal: 'TBD' })['A-1']).toEqual({ kind: 'no-sign' });
    const chinese = servesOf([entry('A-1', { summary: '支付页面' })], { goal: '访客无需帐户即可支付' });
    expect(chinese['A-1']).toMatchObject({ kind: 'suggested', because: 'words', words: ['支付'] });
  });
});

describe('the sprint as it stands', () => {
  test('goal work and all work are counted side by side, in items and in size', () => {
    const { progress } = report([
      entry('A-1', { status: 'done', estimate: 5 }, { mark: true }),
      entry('A-2', { estimate: 3 }, { mark: true }),
      entry('A-3', { status: 'done' }, { mark: false }),
    ]);
    expect(progress).toEqual({
      goal: { items: { done: 1, total: 2 }, size: { done: 5, total: 8, unestimatedItems: 0 } },
      // The third item weighs nothing in the sums, so they say that it is missing.
      all: { items: { done: 2, total: 3 }, size: { done: 5, total: 8, unestimatedItems: 1 } },
    });
    expect(report([entry('A-1')]).progress.all.size).toBeNull();
  });

  test('blocked says why, and finished work is never blocked', () => {
    const link = (statusCategory: 'todo' | 'done') => ({
      phrase: 'is blocked by',
      blocksThis: true,
      key: 'B-1',
      summary: '',
      statusCategory,
    });
    const { items } = report([
      entry('A-1', { isFlagged: true, links: [link('todo')] }),
      entry('A-2', { links: [link('done')] }),
      entry('A-3', { status: 'done', isFlagged: true }),
    ]);
    expect(items.map(({ blockedBecause }) => blockedBecause)).toEqual([['Flagged', 'Blocked by B-1'], [], []]);
  });

  test('work in progress ages from the day its status category changed; other work has no age', () => {
    const since = '2026-03-05T09:00:00.000Z';
    const { items, ageingFromDays } = report([
      entry('A-1', { status: 'inProgress' }, { categorySince: since }),
      entry('A-2', { status: 'inProgress' }, { categorySince: '2026-03-10T09:00:00.000Z' }),
      entry('A-3', {}, { categorySince: since }),
      entry('A-4', { status: 'inProgress' }),
    ]);
    expect(items.map(({ ageInDays, isAgeing }) => [ageInDays, isAgeing])).toEqual([
      [6, true],
      [1, false],
      [null, false],
      [null, false],
    ]);
    expect(ageingFromDays).toMatchObject({ kind: 'known', value: 5 });
  });

  test('elapsed time is known only with dates that make sense', () => {
    expect(report([]).elapsed).toMatchObject({ kind: 'known', value: 0.5 });
    expect(report([], { startAt: null }).elapsed.kind).toBe('not-used');
    expect(report([], { endAt: '2026-03-01T09:00:00.000Z' }).elapsed.kind).toBe('not-used');
    expect(report([], { state: 'future' }).elapsed.kind).toBe('not-used');
    expect(report([], { endAt: '2026-03-08T09:00:00.000Z' }).elapsed).toMatchObject({ kind: 'known', value: 1 });
  });

  test.each([
    ['', 'missing'],
    ['TBD', 'missing'],
    ['Complete the 15 stories', 'bad'],
    ['Implement the payment service', 'weak'],
    ['Guests can pay without an account', 'good'],
  ])('the goal %j is %s', (goal, verdict) => {
    const judged = report([], { goal }).goal;
    expect(judged.verdict).toBe(verdict);
    for (const { start, end, quote } of judged.findings) expect(goal.slice(start, end)).toBe(quote);
  });

  test('a team’s settings silence or re-grade a goal rule', () => {
    const settings = { ...defaultSettings, rules: { 'goal/task-list': 'off', 'goal/no-beneficiary': 'act' } as const };
    const judge = (goal: string) => sprintReport({ ...sprint, goal }, [], { settings, now }).goal;
    expect(judge('Complete the 15 stories').findings.map(({ rule }) => rule)).not.toContain('goal/task-list');
    expect(judge('Search works on mobile').verdict).toBe('bad');
  });
});
