import fc from '../../../support/properties';
import { circlesOf, type Arrow } from '../../../../src/core/backlog/dependencies/circles';

/** Brute force: two places are in one circle where each can reach the other (Warshall 1962). */
function reachEachOther(places: number, arrows: readonly Arrow[]): readonly (readonly number[])[] {
  const reaches = Array.from({ length: places }, () => new Array<boolean>(places).fill(false));
  const row = (place: number): boolean[] => reaches[place] ?? [];
  for (const { from, to } of arrows) row(from)[to] = true;
  for (let over = 0; over < places; over += 1)
    for (let from = 0; from < places; from += 1)
      if (row(from)[over]) for (let to = 0; to < places; to += 1) if (row(over)[to]) row(from)[to] = true;
  const sets = new Map<string, readonly number[]>();
  for (let place = 0; place < places; place += 1) {
    if (!row(place)[place]) continue;
    const set = [...reaches.keys()].filter((other) => row(place)[other] && row(other)[place]);
    sets.set(set.join(), set);
  }
  return [...sets.values()];
}

const graphs = fc
  .integer({ min: 1, max: 9 })
  .chain((places) =>
    fc.tuple(
      fc.constant(places),
      fc.array(fc.record({ from: fc.nat({ max: places - 1 }), to: fc.nat({ max: places - 1 }) }), { maxLength: 18 }),
    ),
  );

test('finds exactly the circles that brute force finds', () => {
  let withCircles = 0;
  fc.assert(
    fc.property(graphs, ([places, arrows]) => {
      const found = circlesOf(places, arrows);
      if (found.length > 0) withCircles += 1;
      expect(found).toEqual(reachEachOther(places, arrows));
    }),
    { numRuns: 500, seed: 20260302 },
  );
  expect(withCircles).toBeGreaterThan(100);
});

test('a chain as long as a backlog, and one circle of the same length, need no recursion', () => {
  const count = 50_000;
  const chain = Array.from({ length: count - 1 }, (_, place) => ({ from: place, to: place + 1 }));
  expect(circlesOf(count, chain)).toEqual([]);
  const circles = circlesOf(count, [...chain, { from: count - 1, to: 0 }]);
  expect(circles.map((circle) => circle.length)).toEqual([count]);
});
