import fc from '../../support/properties';
import { Chance } from '../../../src/core/forecast/chance';

const some = (chance: Chance, count: number, draw: (chance: Chance) => number): number[] =>
  Array.from({ length: count }, () => draw(chance));

test('a seed and a trial always give the same numbers, whatever was drawn before', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(100_000), fc.nat(7), (seed, trial, drawnBefore) => {
      const fresh = new Chance(seed);
      fresh.beginTrial(trial);
      const used = new Chance(seed);
      some(used, drawnBefore, (chance) => chance.normal());
      used.beginTrial(trial);
      expect(some(used, 5, (chance) => chance.normal())).toEqual(some(fresh, 5, (chance) => chance.normal()));
    }),
  );
});

test('neighbouring seeds and trials share nothing', () => {
  const first = Array.from({ length: 200 }, (_, trial) => {
    const chance = new Chance(trial % 2);
    chance.beginTrial(trial >> 1);
    return chance.next();
  });
  expect(new Set(first).size).toBe(200);
  expect(first.reduce((sum, value) => sum + value, 0) / 200).toBeCloseTo(0.5, 1);
});

test('numbers are spread evenly, and normal ones have mean 0 and variance 1', () => {
  const chance = new Chance(7);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const place of some(chance, 20_000, (one) => one.below(10))) tenths[place] = (tenths[place] ?? 0) + 1;
  expect(Math.min(...tenths)).toBeGreaterThan(1850);
  expect(Math.max(...tenths)).toBeLessThan(2150);
  const normal = some(chance, 20_000, (one) => one.normal());
  expect(normal.reduce((sum, value) => sum + value, 0) / 20_000).toBeCloseTo(0, 1);
  expect(normal.reduce((sum, value) => sum + value * value, 0) / 20_000).toBeCloseTo(1, 1);
  expect(normal.filter((value) => Math.abs(value) > 1.96).length / 20_000).toBeCloseTo(0.05, 2);
});
