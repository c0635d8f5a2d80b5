import { changedPlan, fateOf, type PlanChange } from '../../../src/core/backlog/refinement-plan';
import type { PlannedItem } from '../../../src/core/model/refinement-plan';
import fc from '../../support/properties';

const plan = (...ids: string[]): readonly PlannedItem[] => ids.map((id) => ({ id, level: 1 }));
const idsAfter = (change: PlanChange, ...ids: string[]) => changedPlan(plan(...ids), change).map(({ id }) => id);
const added = (id: string, before: string | null = null) => ({ id, before, level: 2 as const });

describe('the list for the next refinement', () => {
  test('takes items at its end or before another, each once', () => {
    expect(idsAfter({ add: [added('c'), added('d', 'a')] }, 'a', 'b')).toEqual(['d', 'a', 'b', 'c']);
    expect(idsAfter({ add: [added('a')] }, 'a', 'b')).toEqual(['a', 'b']);
    expect(idsAfter({ add: [added('a', 'gone')] }, 'a', 'b')).toEqual(['b', 'a']);
  });

  test('keeps the level at which an item was planned, however often it is planned', () => {
    expect(changedPlan(plan('a', 'b'), { add: [added('b', 'a')] })).toEqual(plan('b', 'a'));
  });

  test('is reordered by saying what comes before what', () => {
    expect(idsAfter({ move: 'c', before: 'a' }, 'a', 'b', 'c')).toEqual(['c', 'a', 'b']);
    expect(idsAfter({ move: 'a', before: null }, 'a', 'b', 'c')).toEqual(['b', 'c', 'a']);
    expect(idsAfter({ move: 'a', before: 'a' }, 'a', 'b')).toEqual(['a', 'b']);
  });

  test('stays the very same where there is nothing to change', () => {
    const same = plan('a', 'b');
    expect(changedPlan(same, { remove: ['x'] })).toBe(same);
    expect(changedPlan(same, { move: 'x', before: null })).toBe(same);
  });

  const id = fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f');
  const before = fc.option(id);
  const change = fc.oneof(
    fc.record({ add: fc.array(fc.record({ id, before, level: fc.constant(2 as const) }), { minLength: 1 }) }),
    fc.record({ remove: fc.array(id, { minLength: 1 }) }),
    fc.record({ move: id, before }),
  );

  test('holds each item once, whatever is done to it, and moving loses none', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        let list = plan('a', 'b', 'c');
        for (const each of changes) {
          const next = changedPlan(list, each);
          if ('move' in each) expect(next.map((item) => item.id).sort()).toEqual(list.map((item) => item.id).sort());
          list = next;
        }
        expect(new Set(list.map((item) => item.id)).size).toBe(list.length);
      }),
    );
  });

  test('is as it was after taking off and putting back, last one first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id), (gone) => {
        const whole = plan('a', 'b', 'c', 'd', 'e', 'f');
        const back = whole.flatMap(({ id: each, level }, place) =>
          gone.includes(each) ? [{ id: each, level, before: whole[place + 1]?.id ?? null }] : [],
        );
        expect(changedPlan(changedPlan(whole, { remove: gone }), { add: back.reverse() })).toEqual(whole);
      }),
    );
  });
});

test.each([
  ['done', { category: 'done', record: undefined }],
  ['ready', { category: 'todo', record: { level: 4 } }],
  ['refined', { category: 'todo', record: { level: 2 } }],
  ['open', { category: 'todo', record: { level: 1 } }],
  ['open', { category: 'inProgress', record: undefined }],
] as const)('what became of an item: %s', (fate, now) => {
  expect(fateOf({ id: 'a', level: 1 }, now)).toBe(fate);
});

test('whose level was not known when it was planned has not visibly moved', () => {
  expect(fateOf({ id: 'a', level: null }, { category: 'todo', record: { level: 3 } })).toBe('open');
});
