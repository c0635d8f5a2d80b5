import fc from '../../support/properties';
import { amountForecast, reachedWith, simulateAmounts } from '../../../src/core/forecast/amount-forecast';
import type { PastSprint } from '../../../src/core/forecast/team-pace';

const ask = { horizons: [1, 3, 5], levels: [50, 85, 95] };
const quick = { seed: 1, trials: 400 };
const without = (amounts: readonly number[]): PastSprint[] =>
  amounts.map((delivered) => ({ delivered, committed: null }));

describe('what every answer obeys, for any history', () => {
  const histories = fc.array(
    fc.record({
      delivered: fc.oneof(
        fc.constant(0),
        fc.integer({ min: -3, max: 200 }),
        fc.double({ min: 0, max: 50, noNaN: true }),
      ),
      committed: fc.option(fc.integer({ min: -3, max: 200 })),
    }),
    { minLength: 1, maxLength: 40 },
  );

  test('surer lines promise less, further horizons no less, and nothing is below 0 or not a number', () => {
    fc.assert(
      fc.property(histories, fc.option(fc.integer({ min: 0, max: 300 })), (history, committed) => {
        const told = simulateAmounts(history, committed, ask, quick);
        for (const { levels } of told) {
          expect(levels[50]).toBeGreaterThanOrEqual(levels[85] ?? NaN);
          expect(levels[85]).toBeGreaterThanOrEqual(levels[95] ?? NaN);
          expect(levels[95]).toBeGreaterThanOrEqual(0);
        }
        for (const level of ask.levels) {
          expect(told[1]?.levels[level]).toBeGreaterThanOrEqual(told[0]?.levels[level] ?? NaN);
          expect(told[2]?.levels[level]).toBeGreaterThanOrEqual(told[1]?.levels[level] ?? NaN);
        }
      }),
    );
  });

  test('the same seed gives the same answer, and a horizon’s answer does not depend on the others', () => {
    fc.assert(
      fc.property(histories, fc.option(fc.integer({ min: 0, max: 300 })), (history, committed) => {
        const told = simulateAmounts(history, committed, ask, quick);
        expect(simulateAmounts(history, committed, ask, quick)).toEqual(told);
        expect(simulateAmounts(history, committed, { ...ask, horizons: [3] }, quick)).toEqual([told[1]]);
      }),
      { numRuns: 30 },
    );
  });

  test('points counted double are forecast double', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const doubled = history.map(({ delivered, committed }) => ({
          delivered: 2 * delivered,
          committed: committed === null ? null : 2 * committed,
        }));
        const once = simulateAmounts(history, 10, ask, quick)[1]?.levels[85] ?? NaN;
        expect(simulateAmounts(doubled, 20, ask, quick)[1]?.levels[85]).toBeCloseTo(2 * once, 4);
      }),
      { numRuns: 30 },
    );
  });
});

test('lines hold on teams whose way of working the model does not know', () => {
  const team = (seed: number): number[] =>
    Array.from({ length: 40 }, (_, at) => {
      // Fractions of multiples of an irrational number: even, and no relation of the generator under test.
      const share = ((at + 1) * (seed + 2) * Math.SQRT2) % 1;
      return Math.round(-12 * Math.log(1 - share));
    });
  let held = 0;
  let told = 0;
  for (let seed = 0; seed < 20; seed += 1) {
    const amounts = team(seed);
    for (let origin = 10; origin <= 35; origin += 5) {
      const line = simulateAmounts(without(amounts.slice(0, origin)), null, ask, quick)[2]?.levels[85] ?? NaN;
      told += 1;
      held += amounts.slice(origin, origin + 5).reduce((sum, amount) => sum + amount, 0) >= line ? 1 : 0;
    }
  }
  expect(held / told).toBeGreaterThan(0.8);
});

test('a commitment moves the next sprint more than those after it', () => {
  const history = [10, 14, 20, 12, 18, 9, 16, 21].map((amount) => ({ delivered: amount * 0.9, committed: amount }));
  const at = (committed: number): number[] =>
    simulateAmounts(history, committed, { horizons: [1, 2], levels: [50] }, quick).map(({ levels }) => levels[50] ?? 0);
  const [little, much] = [at(8), at(24)];
  const next = (much[0] ?? 0) - (little[0] ?? 0);
  const after = (much[1] ?? 0) - (little[1] ?? 0) - next;
  expect(next).toBeGreaterThan(8);
  expect(after).toBeLessThan(next / 2);
});

test('amounts too small to be anybody’s are none, and make no line overflow', () => {
  const tiny = [0, 1e-323, 0].map((delivered) => ({ delivered, committed: 1 }));
  for (const { levels } of simulateAmounts(tiny, 1, ask, quick)) expect(levels).toEqual({ 50: 0, 85: 0, 95: 0 });
});

describe('bad input', () => {
  const told = (amounts: readonly number[]) => amountForecast(without(amounts), null, ask, quick);

  test('fewer than five sprints, nothing but zeros and what is no number are refused with the reason', () => {
    expect(told([5, 6, 7, 8])).toEqual({ kind: 'not-enough-history', have: 4, need: 5, of: 'closed sprints' });
    expect(told([0, 0, 0, 0, 0, 0])).toMatchObject({
      kind: 'not-used',
      why: expect.stringContaining('Nothing was finished'),
    });
    expect(told([5, 6, NaN, 8, 9])).toMatchObject({ kind: 'not-used', why: expect.stringContaining('not a number') });
  });

  test('one huge sprint leaves the cautious lines where they were', () => {
    const line = (amounts: readonly number[]): number => {
      const known = told(amounts);
      return known.kind === 'known' ? (known.value[0]?.levels[85] ?? NaN) : NaN;
    };
    const usual = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12];
    expect(line([...usual.slice(0, 5), 400, ...usual.slice(6)])).toBeCloseTo(line(usual), 0);
  });

  test('a team that stopped is no longer promised its old pace', () => {
    const known = told([10, 12, 9, 11, 10, 12, 0, 0, 0, 0, 0, 0]);
    expect(known.kind === 'known' ? known.value[0]?.levels[85] : null).toBe(0);
  });
});

test('a level is the amount that this share of the trials reaches', () => {
  const sorted = Float64Array.from({ length: 100 }, (_, at) => at + 1);
  expect(reachedWith(85, sorted)).toBe(15);
  expect(sorted.filter((amount) => amount >= 15).length).toBe(86);
  expect(reachedWith(50, sorted)).toBe(50);
  expect(reachedWith(99.9, sorted)).toBe(1);
});
