import { backlogHealth, type ReviewedItem } from '../../../src/core/backlog/health';
import type { Pace } from '../../../src/core/backlog/pace';
import type { Finding } from '../../../src/core/model/finding';
import type { Item } from '../../../src/core/model/item';
import type { Known } from '../../../src/core/model/known';
import type { ItemReview, RefinementLevel } from '../../../src/core/model/review';
import { defaultSettings } from '../../../src/core/model/settings';

const at = '2026-03-11T09:00:00.000Z';
const finding = (rule: string, severity: Finding['severity'] = 'observe'): Finding => ({
  ...{ rule, severity, start: 0, end: 0, quote: '', message: rule, advice: '' },
});

function reviewed(
  key: string,
  about: {
    level?: RefinementLevel;
    rules?: readonly Finding[];
    sprint?: 'active' | 'future';
    estimate?: number | null;
  } = {},
): ReviewedItem {
  const { level = 1, rules = [], sprint, estimate = null } = about;
  const item: Item = {
    ...{ id: key, key, kind: 'story', typeName: 'Story', summary: key, description: null, extraTexts: [], estimate },
    ...{ parent: null, links: [], isFlagged: false, assignee: null, reporter: null, labels: [], priorityName: null },
    ...{ createdAt: at, updatedAt: at, comments: [], status: { id: '1', name: 'To Do', category: 'todo' } },
    sprints: sprint ? [{ id: 1, name: `The ${sprint} one`, state: sprint }] : [],
  };
  const review: ItemReview = {
    kind: 'story',
    language: 'en',
    text: key,
    ...{ blocks: [], parts: null, criteria: [], questions: [], missing: [] },
    ...{ findings: rules, level },
  };
  return { item, review };
}

const known = (value: Pace): Known<Pace> => ({ kind: 'known', value, formula: 'by hand' });
const health = (
  items: readonly ReviewedItem[],
  pace: Known<Pace> = known({ itemsPerSprint: 4, sizePerSprint: 10, sprintNames: ['S1', 'S2', 'S3'] }),
) =>
  backlogHealth(items, {
    settings: defaultSettings,
    openItems: { count: items.length, isExact: true },
    pace,
    estimatesAreUsed: true,
  });

describe('backlog health', () => {
  test('a fault near the top hurts more than the same fault further down', () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      reviewed(`A-${index}`, {
        rules: index === 1 ? [finding('size/too-big')] : index > 9 ? [finding('criteria/missing')] : [],
      }),
    );
    const { hurts } = health(items);
    expect(hurts.map(({ rule }) => rule)).toEqual(['size/too-big', 'criteria/missing']);
    // 1 / (1 + 1/4), and 1 / (1 + 10/4) + 1 / (1 + 11/4).
    expect(hurts[0]?.weight).toBeCloseTo(0.8);
    expect(hurts[1]?.weight).toBeCloseTo(0.2857 + 0.2667, 3);
    expect(hurts[1]?.itemKeys).toEqual(['A-10', 'A-11']);
    expect(hurts[0]?.headline).toBe('1 of the next 10 items is too big for one sprint');
    expect(hurts[0]?.why).not.toBe('');
  });

  test('the sentence speaks of what comes next, and counts the rest beside it', () => {
    const items = Array.from({ length: 30 }, (_, index) =>
      reviewed(`A-${index}`, { rules: [2, 5, 20].includes(index) ? [finding('criteria/missing')] : [] }),
    );
    expect(health(items).hurts[0]?.headline).toBe(
      '2 of the next 10 items have no acceptance criteria, and 1 further down',
    );
    expect(health(items.slice(6)).hurts[0]?.headline).toBe('1 of 24 open items has no acceptance criteria');
  });

  test('two findings of one rule on one item count once', () => {
    const { hurts } = health([reviewed('A-1', { rules: [finding('wording/vague'), finding('wording/vague', 'act')] })]);
    expect(hurts).toMatchObject([{ itemKeys: ['A-1'], severity: 'act', weight: 1 }]);
  });

  test('what a rule says of items among others is told with each of them', () => {
    const twice = { ...finding('backlog/duplicate'), message: 'Says the same, word for word, as A-2.' };
    const { hurts } = health([
      reviewed('A-1', { rules: [twice] }),
      reviewed('A-2', { rules: [finding('flow/stale')] }),
    ]);
    expect(hurts.find(({ rule }) => rule === 'backlog/duplicate')?.said).toEqual({ 'A-1': twice.message });
    expect(hurts.find(({ rule }) => rule === 'flow/stale')).not.toHaveProperty('said');
  });

  test('what most items share is a habit, told once and not as a hurt', () => {
    const items = Array.from({ length: 10 }, (_, index) =>
      reviewed(`A-${index}`, {
        rules: index < 5 ? [finding('criteria/missing')] : index === 9 ? [finding('flow/blocked', 'act')] : [],
      }),
    );
    const { hurts, habits } = health(items);
    expect(habits.map(({ rule, itemKeys }) => [rule, itemKeys.length])).toEqual([['criteria/missing', 5]]);
    expect(hurts.map(({ rule }) => rule)).toEqual(['flow/blocked']);
    expect(health(items.slice(0, 9)).habits).toEqual([]);
  });

  test('the running sprint comes first, then the planned one, then the backlog with its ranks', () => {
    const { items } = health([
      reviewed('A-1'),
      reviewed('A-2', { sprint: 'future' }),
      reviewed('A-3', { sprint: 'active' }),
      reviewed('A-4'),
    ]);
    expect(items.map(({ key, rank }) => [key, rank])).toEqual([
      ['A-3', null],
      ['A-2', null],
      ['A-1', 1],
      ['A-4', 2],
    ]);
  });

  test('the runway counts ready work that is not in the running sprint, in the team’s own size', () => {
    const items = [
      reviewed('A-1', { level: 5, sprint: 'active', estimate: 8 }),
      reviewed('A-2', { level: 5, sprint: 'future', estimate: 5 }),
      reviewed('A-3', { level: 4, estimate: 8 }),
      reviewed('A-4', { level: 3, estimate: 8 }),
    ];
    expect(health(items).runway).toEqual({
      kind: 'known',
      value: { sprints: 1.3, readyKeys: ['A-2', 'A-3'], unit: 'points' },
      formula: '13 ready points ÷ 10 points a sprint (S1, S2, S3)',
    });
    const counting = health(items, known({ itemsPerSprint: 4, sizePerSprint: 0, sprintNames: ['S1'] })).runway;
    expect(counting).toMatchObject({ value: { sprints: 0.5, unit: 'items' } });
  });

  test('what is not known about the pace is not known about the runway', () => {
    const few: Known<Pace> = { kind: 'not-enough-history', have: 1, need: 3, of: 'closed sprints' };
    expect(health([reviewed('A-1', { level: 4 })], few).runway).toEqual(few);
    const still = health([reviewed('A-1')], known({ itemsPerSprint: 0, sizePerSprint: 0, sprintNames: [] })).runway;
    expect(still.kind).toBe('not-used');
  });
});
