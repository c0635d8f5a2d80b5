import fc from '../../../support/properties';
import { packingOf, type Parcel } from '../../../../src/core/forecast/scope/packing';

/** Parcels that need only earlier ones, in a shuffled order. */
const parcels = (count: number) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(13), fc.nat(20), fc.array(fc.nat(count), { maxLength: 2 })), {
        minLength: 1,
        maxLength: count,
      }),
      fc.infiniteStream(fc.nat(1_000_000)),
    )
    .map(([rows, numbers]) => {
      const places = rows.map((_, index) => ({ index, by: numbers.next().value as number }));
      places.sort((one, other) => one.by - other.by);
      const placeOf = new Map(places.map(({ index }, place) => [index, place]));
      return places.map(({ index }): Parcel => {
        const [size, value, needs] = rows[index] ?? [0, 0, []];
        return { size, value, needs: needs.filter((need) => need < index).map((need) => placeOf.get(need) ?? 0) };
      });
    });

const isAllowed = (of: readonly Parcel[], kept: readonly boolean[], room: number): boolean =>
  of.every(({ needs }, place) => !kept[place] || needs.every((need) => kept[need])) &&
  of.reduce((sum, { size }, place) => sum + (kept[place] ? size : 0), 0) <= room;
const valueOf = (of: readonly Parcel[], kept: readonly boolean[]): number =>
  of.reduce((sum, { value }, place) => sum + (kept[place] ? value : 0), 0);

test('few parcels are packed as well as trying every choice would', () => {
  fc.assert(
    fc.property(parcels(10), fc.nat(60), (of, room) => {
      let best = 0;
      for (let choice = 0; choice < 2 ** of.length; choice += 1) {
        const kept = of.map((_, place) => ((choice >> place) & 1) === 1);
        if (isAllowed(of, kept, room)) best = Math.max(best, valueOf(of, kept));
      }
      const packing = packingOf(of, room);
      expect(isAllowed(of, packing.kept, room)).toBe(true);
      expect(packing).toMatchObject({ value: best, isBest: true });
      expect(valueOf(of, packing.kept)).toBe(best);
    }),
    { numRuns: 150 },
  );
});

/** Even numbers from 0 to `below` − 1 that follow no order. */
const scattered = (at: number, below: number): number => Math.floor(((at * Math.SQRT2 * 17) % 1) * below);

test.each([100, 300, 600])('200 parcels in room %d are within 2 %% of the best, by dynamic programming', (room) => {
  const of = Array.from({ length: 200 }, (_, at) => ({
    size: 1 + scattered(at + 1, 13),
    value: 1 + scattered(at + 301, 40),
    needs: [],
  }));
  const worth = new Float64Array(room + 1);
  for (const { size, value } of of) {
    for (let space = room; space >= size; space -= 1)
      worth[space] = Math.max(worth[space] ?? 0, (worth[space - size] ?? 0) + value);
  }
  const packing = packingOf(of, room);
  expect(isAllowed(of, packing.kept, room)).toBe(true);
  expect(packing.value).toBeGreaterThanOrEqual(0.98 * (worth[room] ?? 0));
  expect(packing.value).toBeLessThanOrEqual(worth[room] ?? 0);
});

test.each([100, 300, 600])('200 parcels in chains of 8, in room %d, are within 2 %% of the best', (room) => {
  const of = Array.from({ length: 200 }, (_, at) => ({
    size: 1 + scattered(at + 1, 13),
    value: 1 + scattered(at + 301, 40),
    needs: at % 8 === 0 ? [] : [at - 1],
  }));
  let worth = new Float64Array(room + 1);
  for (let chain = 0; chain < 25; chain += 1) {
    const next = worth.slice();
    let [size, value] = [0, 0];
    for (const parcel of of.slice(chain * 8, chain * 8 + 8)) {
      size += parcel.size;
      value += parcel.value;
      for (let space = size; space <= room; space += 1)
        next[space] = Math.max(next[space] ?? 0, (worth[space - size] ?? 0) + value);
    }
    worth = next;
  }
  const packing = packingOf(of, room);
  expect(isAllowed(of, packing.kept, room)).toBe(true);
  expect(packing.value).toBeGreaterThanOrEqual(0.98 * (worth[room] ?? 0));
  expect(packing.value).toBeLessThanOrEqual(worth[room] ?? 0);
});
