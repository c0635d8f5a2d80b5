import { Chance } from '../../../src/core/forecast/chance';
import { PaceWalk } from '../../../src/core/forecast/pace-walk';
import { teamPace } from '../../../src/core/forecast/team-pace';

const pace = teamPace([5, 15, 10, 20, 0, 10, 12, 8]);
const trials = 20_000;

function futures(periods: number, of = pace): number[][] {
  const walk = new PaceWalk(of, new Chance(3), periods);
  return Array.from({ length: trials }, (_, trial) => {
    walk.beginTrial(trial);
    return Array.from({ length: periods }, () => walk.next());
  });
}
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const varianceOf = (values: readonly number[]): number => meanOf(values.map((value) => (value - meanOf(values)) ** 2));

test('every period ahead has the mean of the past: doubt widens a forecast and does not move it', () => {
  const all = futures(6);
  for (const period of [0, 2, 5]) {
    expect(Math.abs(meanOf(all.map((one) => one[period] ?? 0)) / pace.mean - 1)).toBeLessThan(0.03);
  }
});

test('the first period is drawn from the past as it was', () => {
  const first = new Set(futures(1).map((one) => one[0]));
  expect([...first].sort((one, other) => (one ?? 0) - (other ?? 0))).toEqual([0, 5, 8, 10, 12, 15, 20]);
});

test('sums spread wider than those of a pace that is known', () => {
  const sums = futures(5).map((one) => one.reduce((sum, value) => sum + value, 0));
  const single = varianceOf(futures(1).map((one) => one[0] ?? 0));
  expect(varianceOf(sums)).toBeGreaterThan(1.4 * 5 * single);
});

test('a steady team stays steady', () => {
  const steady = teamPace([10, 10, 10, 10, 10]);
  expect(new Set(futures(5, steady).flat())).toEqual(new Set([10]));
});
