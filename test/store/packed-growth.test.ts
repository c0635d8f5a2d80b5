import { packGrowth, unpackGrowth } from '../../src/store/packed-growth';
import fc from '../support/properties';

const growing = (all: readonly (readonly number[])[]) =>
  all.map((perPeriod, at) => ({ milestone: `epic/SHOP-${at}`, perPeriod }));
const packed = (...all: readonly (readonly number[])[]) => packGrowth(growing(all)).map(([, periods]) => periods);

test('a copy in proportion names what it is a copy of', () => {
  const whole = [3, 0, 0.5];
  expect(packed(whole, [6, 0, 1], [0, 0, 0], [3, 0, 0.6], [3, 0], [])).toEqual([
    whole,
    { of: 0, times: 2 },
    { of: 0, times: 0 },
    [3, 0, 0.6],
    [3, 0],
    [],
  ]);
});

test('of what is missing, nothing is told', () => {
  expect(unpackGrowth([['epic/SHOP-1', { of: 7, times: 2 }, null]])).toEqual([
    { milestone: 'epic/SHOP-1', perPeriod: [] },
  ]);
});

test('whatever is stored comes back as it was, in its order', () => {
  const amounts = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1_000, noNaN: true })), { maxLength: 6 });
  const scales = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(amounts, scales)), (own) => {
      const all = growing(
        own.flatMap(([whole, times]) => [whole, ...times.map((scale) => whole.map((amount) => amount * scale))]),
      );
      const back = unpackGrowth(packGrowth(all));
      expect(back.map(({ milestone, perPeriod }) => [milestone, perPeriod.length])).toEqual(
        all.map(({ milestone, perPeriod }) => [milestone, perPeriod.length]),
      );
      back.forEach(({ perPeriod }, place) =>
        perPeriod.forEach((amount, at) => expect(amount).toBeCloseTo(all[place]?.perPeriod[at] ?? NaN, 9)),
      );
    }),
  );
});
