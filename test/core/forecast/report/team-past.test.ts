import type { ClosedSprint } from '../../../../src/core/model/closed-sprint';
import { teamPast } from '../../../../src/core/forecast/report/team-past';
import { closedSprints, flowOf, knownPast, steady } from './told-team';

describe('a team with sprints', () => {
  test('counts points where its last sprints finished some', () => {
    const past = teamPast(knownPast());
    expect(past.unit).toBe('points');
    expect(past.pace).toMatchObject({ kind: 'sprints', committedNext: null });
    expect(past.sprints.map(({ delivered }) => delivered)).toEqual(steady);
    expect(past.notes).toEqual([]);
  });

  test('that stopped estimating is counted in items, and told so', () => {
    const past = teamPast(knownPast({ closed: closedSprints([20, 22, 18, 0, 0, 0]).map(withItems) }));
    expect(past.unit).toBe('items');
    expect(past.notes[0]).toMatch(/last sprints have no estimates/);
  });

  test('is not slowed down by sprints from before it estimated', () => {
    const past = teamPast(knownPast({ closed: closedSprints([null, null, 20, 22, 18]) }));
    expect(past.unit).toBe('points');
    expect(past.sprints.map(({ name }) => name)).toEqual(['Sprint 3', 'Sprint 4', 'Sprint 5']);
    expect(past.notes[0]).toBe('The first 2 sprints had no estimates and are not counted.');
  });

  test('whose sprints change on a Monday does not work in two at once', () => {
    expect(teamPast(knownPast()).notes.join()).not.toContain('overlap');
  });

  test('keeps a huge sprint, and names it', () => {
    const past = teamPast(knownPast({ closed: closedSprints([20, 21, 19, 20, 22, 20, 21, 90, 20, 19]) }));
    expect(past.sprints[7]?.delivered).toBe(90);
    expect(past.notes.join()).toContain('Sprint 8 (90)');
  });
});

describe('a team without sprints', () => {
  const days = (flow: ReturnType<typeof flowOf> | null) =>
    teamPast(knownPast({ closed: [], plansInSprints: false, flow }));

  test('is counted by the working day, the empty ones among them', () => {
    const past = days(flowOf([-3, -3, -4, -12]));
    expect(past.pace.kind).toBe('days');
    expect(past.days.slice(-6).map(({ done }) => done)).toEqual([0, 0, 0, 0, 1, 2]);
    expect(past.days.some(({ date }) => date === '2026-03-08')).toBe(false);
    expect(past.unit).toBe('items');
  });

  test('has what it finished on a Saturday counted on the Friday', () => {
    expect(days(flowOf([-2])).days.findLast(({ done }) => done > 0)?.date).toBe('2026-03-06');
  });

  test('counts points where nearly all it finished was estimated', () => {
    const past = days(flowOf([-3, -4, -5], 3));
    expect(past.unit).toBe('points');
    expect(past.days.at(-1)?.done).toBe(3);
    expect(past.sizesFinished).toEqual([3, 3, 3]);
  });

  test('does not begin before its first item', () => {
    expect(days(flowOf([-3])).days[0]?.date).toBe('2025-10-10');
    expect(days(null).days).toEqual([]);
  });
});

const withItems = (sprint: ReturnType<typeof closedSprints>[number]) => ({
  ...sprint,
  totals: { ...sprint.totals, done: { ...sprint.totals.done, items: 8 } },
});

test('what estimates came to is known from ten finished items with both sizes on, in points alone', () => {
  const sizesOfDone = [[5, 8], [0, 3], ...Array<[number, number]>(9).fill([2, 2])] as [number, number][];
  const past = (rest: Partial<ClosedSprint>, points: readonly (number | null)[] = steady) =>
    teamPast(knownPast({ closed: closedSprints(points, (place) => (place === 7 ? rest : {})) }));
  expect(past({ sizesOfDone }).splitFactors).toEqual([1.6, ...Array<number>(9).fill(1)]);
  expect(past({ sizesOfDone: sizesOfDone.slice(1) }).splitFactors).toEqual([]);
  expect(past({}).splitFactors).toEqual([]);
  expect(
    past(
      { sizesOfDone },
      steady.map(() => null),
    ).splitFactors,
  ).toEqual([]);
});
