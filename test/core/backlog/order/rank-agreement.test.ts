import fc from '../../../support/properties';
import { kendallTau, spearman } from '../../../../src/core/backlog/order/rank-agreement';

/** τ-b by its definition, pair by pair. */
function tauByPairs(xs: readonly number[], ys: readonly number[]): number | null {
  let [agreeing, inX, inY] = [0, 0, 0];
  for (const one of xs.keys())
    for (let other = 0; other < one; other += 1) {
      const byX = Math.sign((xs[one] ?? 0) - (xs[other] ?? 0));
      const byY = Math.sign((ys[one] ?? 0) - (ys[other] ?? 0));
      agreeing += byX * byY;
      inX += Math.abs(byX);
      inY += Math.abs(byY);
    }
  return inX === 0 || inY === 0 ? null : agreeing / Math.sqrt(inX * inY);
}

const pairs = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { minLength: 2, maxLength: 40 });

test('Kendall’s τ-b by merge sort is the one counted pair by pair, ties and all', () => {
  fc.assert(
    fc.property(pairs, (points) => {
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const [fast, slow] = [kendallTau(xs, ys), tauByPairs(xs, ys)];
      if (slow === null) expect(fast).toBeNull();
      else expect(fast).toBeCloseTo(slow, 12);
    }),
    { numRuns: 500, seed: 20260302 },
  );
});

test('both know the same order, its opposite, and a list that says nothing', () => {
  const rising = [1, 2, 3, 4, 5];
  const falling = [9, 7, 5, 3, 1];
  expect([spearman(rising, rising), kendallTau(rising, rising)]).toEqual([1, 1]);
  expect([spearman(rising, falling), kendallTau(rising, falling)]).toEqual([-1, -1]);
  expect([spearman(rising, [4, 4, 4, 4, 4]), kendallTau(rising, [4, 4, 4, 4, 4])]).toEqual([null, null]);
});

test('Spearman’s ρ of a worked example with ties', () => {
  // Ranks of the second list: 0, 1.5, 1.5, 3; ρ = 4.5 ÷ √(5 × 4.5).
  expect(spearman([1, 2, 3, 4], [10, 20, 20, 30])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
});
