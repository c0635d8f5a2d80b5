import fc from '../../support/properties';
import { backtest } from '../../../src/core/forecast/backtest';

const ask = { horizons: [1, 3], levels: [50, 85], from: 5 };
const quick = { seed: 1, trials: 200 };
const sprint = fc.record({
  delivered: fc.integer({ min: 0, max: 60 }),
  committed: fc.option(fc.integer({ min: 0, max: 60 })),
});

test('no forecast knows what its sprints delivered, nor anything after them', () => {
  fc.assert(
    fc.property(fc.array(sprint, { minLength: 8, maxLength: 14 }), sprint, (sprints, other) => {
      const told = backtest(sprints, ask, quick);
      const from = 6;
      const changed = sprints.map((one, at) =>
        at < from ? one : { delivered: other.delivered, committed: at === from ? one.committed : other.committed },
      );
      const known = ({ origin }: { origin: number }): boolean => origin <= from;
      const said = ({ origin, horizon, levels }: (typeof told)[number]) => ({ origin, horizon, levels });
      expect(backtest(changed, ask, quick).filter(known).map(said)).toEqual(told.filter(known).map(said));
    }),
    { numRuns: 40 },
  );
});

test('every sprint from the first origin on is asked for each horizon, beside what came where it has come', () => {
  const sprints = [3, 4, 5, 6, 7, 8, 9].map((delivered) => ({ delivered, committed: null }));
  const told = backtest(sprints, ask, quick);
  expect(told.map(({ origin, horizon, reached }) => [origin, horizon, reached])).toEqual([
    [5, 1, 8],
    [5, 3, null],
    [6, 1, 9],
    [6, 3, null],
  ]);
});
