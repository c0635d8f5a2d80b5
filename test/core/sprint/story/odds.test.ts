import type { ClosedSprint } from '../../../../src/core/model/closed-sprint';
import type { ScopedItem } from '../../../../src/core/sprint/ledger/sprint-replay';
import { noOdds, oddsPair } from '../../../../src/core/sprint/story/odds';
import { amount, closedSprint } from './told-sprint';

const item = (work: ScopedItem['work'], estimate: number | null = 2): ScopedItem => ({ work, estimate });
const scopeOf = (...items: readonly ScopedItem[]) => new Map(items.map((each, index) => [`SHOP-${index}`, each]));
const mixed = scopeOf(...[item('done'), item('done'), item('inProgress'), item('todo'), item('todo'), item('todo')]);
const goalKeys = new Set(['SHOP-0', 'SHOP-1', 'SHOP-2']);
const steady = [1, 2, 3, 4, 5, 6].map((id) => closedSprint(id, 6, 5));
const ask = (earlier: readonly ClosedSprint[], rest: Partial<Parameters<typeof oddsPair>[0]> = {}) =>
  oddsPair({ scope: mixed, goalKeys, elapsed: 0.5, earlier, ...rest });
const chanceIn = (known: ReturnType<typeof oddsPair>['goal']) => {
  if (known.kind !== 'known') throw new Error(known.kind);
  return known.value;
};

test('a goal of which most is done is likelier met than all work is', () => {
  const { goal, all, unit } = ask(steady);
  expect(unit).toBe('points');
  expect(chanceIn(goal).probability).toBeGreaterThan(chanceIn(all).probability);
  expect(chanceIn(all).reasons.length).toBeGreaterThan(0);
});

test('a goal is never less likely than all the work it is a part of', () => {
  // The goal's three items have not begun, the others are done.
  const scope = scopeOf(...[item('todo'), item('todo'), item('todo'), item('done'), item('done'), item('done')]);
  const { goal, all } = ask(steady, { scope, elapsed: 0.9 });
  expect(chanceIn(goal).probability).toBeGreaterThanOrEqual(chanceIn(all).probability);
  for (let done = 0; done <= 6; done++) {
    const items = Array.from({ length: 6 }, (_none, index) => item(index >= 6 - done ? 'done' : 'todo'));
    const pair = ask(steady, { scope: scopeOf(...items), elapsed: 0.7 });
    expect(chanceIn(pair.goal).probability).toBeGreaterThanOrEqual(chanceIn(pair.all).probability);
  }
});

test('says so where earlier sprints have no goal marks', () => {
  const sentence = /no goal marks/;
  expect(chanceIn(ask(steady).goal).reasons.join()).toMatch(sentence);
  const marked = steady.map((sprint) => ({
    ...sprint,
    goalMoments: sprint.moments.map((each) => ({ ...each, scope: amount(3) })),
  }));
  expect(chanceIn(ask(marked).goal).reasons.join()).not.toMatch(sentence);
  expect(chanceIn(ask([...marked.slice(1), ...steady.slice(0, 1)]).goal).reasons.join()).toMatch(
    /1 of 6 earlier sprints/,
  );
  expect(chanceIn(ask(steady).all).reasons.join()).not.toMatch(sentence);
});

test('refuses below three closed sprints, and where nothing is known to serve the goal', () => {
  expect(ask(steady.slice(0, 2)).all).toEqual({ kind: 'not-enough-history', have: 2, need: 3, of: 'closed sprints' });
  expect(ask(steady, { goalKeys: new Set() }).goal).toEqual({
    kind: 'not-used',
    why: 'No item is known to serve the goal',
  });
  expect(noOdds('The sprint is over').all).toEqual({ kind: 'not-used', why: 'The sprint is over' });
});

test('counts items where a team does not size nearly everything, now or before', () => {
  expect(ask(steady, { scope: scopeOf(item('todo'), item('todo', null), item('done')) }).unit).toBe('items');
  const unsized = { ...closedSprint(7, 6, 5).totals, done: { items: 5, points: null } };
  expect(ask([...steady, closedSprint(7, 6, 5, { totals: unsized })]).unit).toBe('items');
});
