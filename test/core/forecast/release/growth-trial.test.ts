import { sprintPeriods } from '../../../../src/core/forecast/release/calendar';
import { GrowthTrial } from '../../../../src/core/forecast/release/growth-trial';

const periods = sprintPeriods(14, 12);

test('nothing came in before the first period, and what came in never goes', () => {
  const growth = new GrowthTrial({ perPeriod: [3, 0, 5] }, periods, 1);
  for (let trial = 0; trial < 50; trial += 1) {
    growth.beginTrial(trial);
    const sums = Array.from({ length: 13 }, (_, period) => growth.before(period));
    expect(sums[0]).toBe(0);
    expect(sums).toEqual([...sums].sort((one, other) => one - other));
  }
});

test('the same future is the same however it is asked for', () => {
  const asked = new GrowthTrial({ perPeriod: [1, 2, 4] }, periods, 5);
  asked.beginTrial(3);
  const atOnce = asked.before(9);
  asked.beginTrial(8);
  asked.before(2);
  asked.beginTrial(3);
  expect([asked.before(4) <= atOnce, asked.before(9)]).toEqual([true, atOnce]);
});

test('on average as much comes in as did, and how much is less sure than drawing each period anew would say', () => {
  const past = [0, 2, 4];
  const growth = new GrowthTrial({ perPeriod: past }, periods, 1);
  const sums = Array.from({ length: 4_000 }, (_, trial) => {
    growth.beginTrial(trial);
    return growth.before(12);
  });
  const mean = sums.reduce((sum, one) => sum + one, 0) / sums.length;
  const variance = sums.reduce((sum, one) => sum + (one - mean) ** 2, 0) / sums.length;
  expect(mean).toBeGreaterThan(23);
  expect(mean).toBeLessThan(25);
  // Pólya's urn of n balls after m draws: variance m σ² (n + m) ÷ (n + 1), here 12 × 8/3 × 15/4; drawn anew it is 32.
  expect(variance).toBeGreaterThan(105);
  expect(variance).toBeLessThan(135);
});

describe('growth that is lent', () => {
  const sums = (lent: { periodsOf: number[]; spread: number }, perPeriod: readonly number[]): number[] => {
    const growth = new GrowthTrial({ perPeriod, lent }, periods, 1);
    return Array.from({ length: 2_000 }, (_, trial) => {
      growth.beginTrial(trial);
      return growth.before(12);
    });
  };

  test('each future grows like one of the lenders, never like a mixture of them', () => {
    const drawn = sums({ periodsOf: [2, 3], spread: 0 }, [1, 1, 5, 5, 5]);
    expect(new Set(drawn)).toEqual(new Set([12, 60]));
    const slow = drawn.filter((sum) => sum === 12).length / drawn.length;
    expect(slow).toBeGreaterThan(0.45);
    expect(slow).toBeLessThan(0.55);
  });

  test('however long the history of all lenders together is', () => {
    const long = 2 ** 16;
    const drawn = sums({ periodsOf: [long, 2], spread: 0 }, [...Array<number>(long).fill(0), 1, 1]);
    expect(new Set(drawn)).toEqual(new Set([0, 12]));
  });

  test('and faster or slower than that: in the middle as fast, in two of three futures by a factor of at most e to the spread', () => {
    const drawn = sums({ periodsOf: [2], spread: Math.log(2) }, [1, 1]).sort((one, other) => one - other);
    const at = (share: number): number => drawn[Math.floor(share * drawn.length)] ?? NaN;
    expect(at(0.5)).toBeGreaterThan(11);
    expect(at(0.5)).toBeLessThan(13);
    expect(at(0.84)).toBeGreaterThan(22);
    expect(at(0.84)).toBeLessThan(26);
    expect(at(0.16)).toBeGreaterThan(5);
    expect(at(0.16)).toBeLessThan(7);
  });
});
