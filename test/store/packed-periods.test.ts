import { packPeriods, unpackPeriods } from '../../src/store/packed-periods';
import fc from '../support/properties';

test('a copy in proportion names what it is a copy of', () => {
  const whole = [3, 0, 0.5];
  expect(packPeriods([whole, [6, 0, 1], [0, 0, 0], [3, 0, 0.6], [3, 0], []])).toEqual([
    whole,
    { of: 0, times: 2 },
    { of: 0, times: 0 },
    [3, 0, 0.6],
    [3, 0],
    [],
  ]);
});

test('of what is missing, nothing is told', () => {
  expect(unpackPeriods([{ of: 7, times: 2 }])).toEqual([[]]);
});

test('whatever is stored comes back as it was, in its order', () => {
  const amounts = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1_000, noNaN: true })), { maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(amounts, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }))),
      (own) => {
        const all = own.flatMap(([whole, scales]) => [
          whole,
          ...scales.map((scale) => whole.map((amount) => amount * scale)),
        ]);
        const back = unpackPeriods(packPeriods(all));
        expect(back.map(({ length }) => length)).toEqual(all.map(({ length }) => length));
        back.forEach((one, place) =>
          one.forEach((amount, at) => expect(amount).toBeCloseTo(all[place]?.[at] ?? NaN, 9)),
        );
      },
    ),
  );
});
