import { growthOf, nearlyLinear } from './growth';

/** Work that no compiler leaves out. */
function spin(rounds: number): number {
  let value = 1;
  for (let round = 0; round < rounds; round += 1) value = (value * 16_807) % 2_147_483_647;
  return value;
}

test('twice nested work is told from plain work, and work of no account from both', () => {
  const linear = growthOf((size) => void spin(size * 10_000), 2_000);
  const quadratic = growthOf((size) => void spin(size * size * 5), 2_000);
  expect(linear).toBeGreaterThan(0);
  expect(linear).toBeLessThan(nearlyLinear);
  expect(quadratic).toBeGreaterThan(nearlyLinear);
  expect(growthOf((size) => void spin(size), 100)).toBe(0);
});
