import fc from '../../../support/properties';
import type { Known } from '../../../../src/core/model/known';
import { sprintOdds, type SprintOdds } from '../../../../src/core/sprint/odds/sprint-odds';
import type { EarlierSprint, SprintState } from '../../../../src/core/sprint/odds/sprint-state';

const halfway: SprintState = { elapsed: 0.5, scope: 20, inProgress: 4, done: 8 };
/** Sprints that stood halfway as `halfway` does, and then delivered so much. */
const delivering = (...amounts: readonly number[]): readonly EarlierSprint[] =>
  amounts.map((delivered) => ({ ...halfway, delivered }));
const steady = delivering(20, 22, 18, 21, 16, 24, 20, 19);

function known(odds: Known<SprintOdds>): SprintOdds {
  if (odds.kind !== 'known') throw new Error(`Expected odds, not ${odds.kind}`);
  return odds.value;
}
const chance = (state: SprintState, earlier = steady): number => known(sprintOdds(state, earlier)).probability;

test('two earlier sprints are not enough history, three are', () => {
  expect(sprintOdds(halfway, delivering(20, 21))).toEqual({
    kind: 'not-enough-history',
    have: 2,
    need: 3,
    of: 'closed sprints',
  });
  expect(sprintOdds(halfway, delivering(20, 21, 22)).kind).toBe('known');
});

test('an empty sprint has no odds', () => {
  expect(sprintOdds({ ...halfway, scope: 0, inProgress: 0, done: 0 }, steady).kind).toBe('not-used');
});

test('a team that meets its scope is trusted more than one that does not, and more so the longer it is known', () => {
  const often = (sprints: number) => chance(halfway, delivering(...Array<number>(sprints).fill(23)));
  const seldom = (sprints: number) => chance(halfway, delivering(...Array<number>(sprints).fill(14)));
  expect(often(10)).toBeGreaterThan(often(3));
  expect(often(3)).toBeGreaterThan(seldom(3));
  expect(seldom(3)).toBeGreaterThan(seldom(10));
  expect(often(10)).toBeGreaterThan(0.7);
  expect(seldom(10)).toBeLessThan(0.15);
});

test('recent sprints count more than old ones', () => {
  const improved = delivering(10, 11, 12, 10, 21, 22, 23, 24);
  expect(chance(halfway, improved)).toBeGreaterThan(chance(halfway, [...improved].reverse()));
});

test('odds stay between 3 and 97%', () => {
  const sure = chance({ elapsed: 0.3, scope: 5, inProgress: 0, done: 5 }, delivering(...Array<number>(30).fill(40)));
  const hopeless = chance({ elapsed: 1, scope: 90, inProgress: 0, done: 9 }, delivering(...Array<number>(30).fill(10)));
  expect([hopeless, sure]).toEqual([0.03, 0.97]);
});

test('a board on which nothing moves says nothing: only the team’s record of such sprints counts', () => {
  const untouched: SprintState = { elapsed: 0.6, scope: 20, inProgress: 0, done: 0 };
  const movedAtTheEnd = Array.from({ length: 8 }, () => ({ ...untouched, delivered: 21 }));
  const odds = known(sprintOdds(untouched, movedAtTheEnd));
  expect(odds.probability).toBeGreaterThan(0.7);
  expect(odds.reasons.map(({ what }) => what).join('\n')).toMatch(/board/);
  expect(
    chance(
      untouched,
      movedAtTheEnd.map((sprint) => ({ ...sprint, delivered: 6 })),
    ),
  ).toBeLessThan(0.35);
});

test('reasons come strongest first, and with the start they add up to the score of the formula', () => {
  const odds = sprintOdds(halfway, steady);
  const pulls = known(odds).reasons.map(({ pull }) => pull);
  expect(pulls.map(Math.abs)).toEqual([...pulls].map(Math.abs).sort((one, other) => other - one));
  const score = Math.log(known(odds).probability / (1 - known(odds).probability));
  // Five signs at most, of which each may be left out below .05.
  expect(Math.abs(pulls.reduce((sum, pull) => sum + pull, -0.65) - score)).toBeLessThan(0.15);
  expect(odds).toHaveProperty(
    'formula',
    expect.stringContaining(`s = ${score < 0 ? '−' : ''}${Math.abs(score).toFixed(2)}`),
  );
});

const rounding = 1e-9;
const share = fc.double({ min: 0, max: 1, noNaN: true });
/** A board that tells something: at least a tenth of the scope is started, some of the work is open. */
const stateAndTeam = fc
  .record({
    elapsed: share,
    scope: fc.integer({ min: 10, max: 60 }),
    doneShare: fc.double({ min: 0.1, max: 0.8, noNaN: true }),
    delivered: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 3, maxLength: 15 }),
  })
  .map(({ elapsed, scope, doneShare, delivered }) => ({
    state: { elapsed, scope, inProgress: 0, done: scope * doneShare },
    earlier: delivering(...delivered),
  }));

test('more done never lowers the odds, more scope and less time never raise them', () => {
  fc.assert(
    fc.property(stateAndTeam, share, ({ state, earlier }, more) => {
      const p = chance(state, earlier);
      const open = state.scope - state.done;
      const notAbove = (other: number) => expect(other).toBeLessThanOrEqual(p + rounding);
      const notBelow = (other: number) => expect(other).toBeGreaterThanOrEqual(p - rounding);
      notBelow(chance({ ...state, done: state.done + open * more }, earlier));
      notBelow(chance({ ...state, inProgress: open * more }, earlier));
      notAbove(chance({ ...state, elapsed: state.elapsed + (1 - state.elapsed) * more }, earlier));
      // As long as the work started stays a tenth of the scope.
      notAbove(chance({ ...state, scope: Math.min(state.done * 10, state.scope * (1 + more)) }, earlier));
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('the unit does not matter: points, items or hours give the same odds', () => {
  const times = (factor: number, { elapsed, scope, inProgress, done }: SprintState) => ({
    elapsed,
    scope: scope * factor,
    inProgress: inProgress * factor,
    done: done * factor,
  });
  fc.assert(
    fc.property(stateAndTeam, fc.constantFrom(0.5, 2, 8), ({ state, earlier }, factor) => {
      const scaled = earlier.map((sprint) => ({ ...times(factor, sprint), delivered: sprint.delivered * factor }));
      expect(chance(times(factor, state), scaled)).toBeCloseTo(chance(state, earlier), 9);
    }),
    { seed: 5, numRuns: 100 },
  );
});

test('a scope far beyond anything the team delivered is as unlikely as can be, and says why', () => {
  const earlier = Array.from({ length: 8 }, () => ({ elapsed: 0, scope: 22, inProgress: 0, done: 0, delivered: 20 }));
  const at = (scope: number) => sprintOdds({ elapsed: 0, scope, inProgress: 0, done: 0 }, earlier);
  const huge = at(1_000);
  expect(huge).toMatchObject({ kind: 'known', value: { probability: 0.03 } });
  expect(huge.kind === 'known' && huge.value.reasons[0]?.what).toBe(
    '1000 is far more than any earlier sprint delivered',
  );
  const usual = at(40);
  expect(usual.kind === 'known' && usual.value.reasons.some(({ what }) => what.includes('far more'))).toBe(false);
});
