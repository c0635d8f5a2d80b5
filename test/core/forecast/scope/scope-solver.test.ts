import { sprintPeriods } from '../../../../src/core/forecast/release/calendar';
import { solveScope, type ScopeItem, type ScopeQuestion } from '../../../../src/core/forecast/scope/scope-solver';

const quick = { seed: 1, trials: 1000 };
const item = (key: string, part: Partial<ScopeItem> = {}): ScopeItem => ({
  key,
  size: 5,
  value: 10,
  dependsOn: [],
  isStarted: false,
  ...part,
});
/** Ten points in each sprint of 14 days, and two sprints until the date: room for 20. */
const steady = Array.from({ length: 6 }, () => ({ delivered: 10, committed: null }));
function solve(items: readonly ScopeItem[], part: Partial<ScopeQuestion['team']> = {}, level = 85) {
  const told = solveScope(
    {
      team: {
        name: 'Choir',
        pace: { kind: 'sprints', sprints: steady, committedNext: null },
        items,
        periods: sprintPeriods(14, 30),
        sizesFinished: [],
        splitFactors: [],
        ...part,
      },
      from: '2026-03-02',
      by: '2026-03-29',
      level,
    },
    quick,
  );
  if (told.kind !== 'known') throw new Error(JSON.stringify(told));
  return told.value;
}
const keysOf = (solution: ReturnType<typeof solve>): string[] => solution.leaveOut.map(({ key }) => key);

test('what fits stays', () => {
  expect(solve([item('A'), item('B'), item('C'), item('D')])).toMatchObject({
    leaveOut: [],
    chanceWithAll: 1,
    isOutOfReach: false,
    valueKept: 40,
  });
});

test('of what does not fit, the least value goes', () => {
  const solution = solve([item('A'), item('B', { value: 3 }), item('C', { size: 10 }), item('D', { value: 20 })]);
  expect(keysOf(solution)).toEqual(['B']);
  expect(solution).toMatchObject({ chanceWithAll: 0, chanceAfter: 1, isBest: true, valueKept: 40, valueOfAll: 43 });
});

test('what depends on an item goes with it, and what is started stays with all it needs', () => {
  const items = [
    item('A', { value: 1 }),
    item('B', { dependsOn: ['A'], value: 1 }),
    item('C'),
    item('D'),
    item('E'),
    item('F'),
  ];
  const solution = solve(items);
  expect(keysOf(solution)).toEqual(['A', 'B']);
  expect(solution.leaveOut[0]?.takesAlong).toEqual(['B']);
  const started = items.map((one) => (one.key === 'B' ? { ...one, isStarted: true } : one));
  expect(keysOf(solve(started))).toHaveLength(2);
  expect(keysOf(solve(started))).not.toContain('A');
  expect(keysOf(solve(started))).not.toContain('B');
});

test('without values the last in the order go first', () => {
  const solution = solve(['A', 'B', 'C', 'D', 'E', 'F'].map((key) => item(key, { value: null })));
  expect(keysOf(solution)).toEqual(['E', 'F']);
  expect(solution.valueFrom).toBe('order');
});

test('where what is started is too much, the date is out of reach and all else is left out', () => {
  const solution = solve([item('A', { size: 30, isStarted: true }), item('B')]);
  expect(solution).toMatchObject({ isOutOfReach: true, chanceAfter: 0 });
  expect(keysOf(solution)).toEqual(['B']);
});

test('drawn sizes and an uneven pace still keep the date as often as asked', () => {
  const uneven = [4, 16, 10, 8, 14, 6, 12, 9, 11, 10].map((delivered) => ({ delivered, committed: null }));
  const items = Array.from({ length: 12 }, (_, at) =>
    item(`A-${at}`, { size: at % 3 === 0 ? null : 3, value: 1 + (at % 5) }),
  );
  const part = {
    pace: { kind: 'sprints' as const, sprints: uneven, committedNext: null },
    sizesFinished: [1, 2, 3, 5, 8],
  };
  const solution = solve(items, part);
  expect(solution.chanceWithAll).toBeLessThan(0.5);
  expect(solution.chanceAfter).toBeGreaterThanOrEqual(0.85);
  expect(solution.isBest).toBe(false);
  expect(solution.leaveOut.length).toBeLessThan(12);
  // A surer promise leaves out no less.
  expect(solve(items, part, 95).valueKept).toBeLessThanOrEqual(solution.valueKept);
});

test('growing scope takes room away: what comes into it meanwhile', () => {
  const growth = [{ milestone: 'version/1', perPeriod: [5] }];
  expect(keysOf(solve([item('A'), item('B'), item('C'), item('D')], { growth }))).toHaveLength(2);
});

test('a date that is past and a short history are refused', () => {
  const ask = (by: string, sprints: number) =>
    solveScope({
      team: {
        name: 'Choir',
        pace: { kind: 'sprints', sprints: steady.slice(0, sprints), committedNext: null },
        items: [item('A')],
        periods: sprintPeriods(14, 30),
        sizesFinished: [],
        splitFactors: [],
      },
      from: '2026-03-02',
      by,
      level: 85,
    });
  expect(ask('2026-03-01', 6)).toEqual({ kind: 'not-used', why: 'Its date, 1 March 2026, is past' });
  expect(ask('2026-04-01', 3)).toMatchObject({ kind: 'not-enough-history', have: 3, need: 5 });
});
