import { waitingOrder } from '../../../../src/core/forecast/release/waiting';

const order = (items: Readonly<Record<string, readonly string[]>>) =>
  waitingOrder({
    teams: [
      {
        name: 'Choir',
        pace: { kind: 'days', amounts: [] },
        items: Object.entries(items).map(([key, dependsOn]) => ({ key, size: 1, dependsOn })),
        periods: [],
        sizesFinished: [],
        splitFactors: [],
      },
    ],
    risks: [],
    from: '2026-03-02',
    by: null,
  });

test('whoever is waited for comes first', () => {
  const { order: places, circle } = order({ c: ['b', 'b'], b: ['a', 'elsewhere'], a: [] });
  expect(places.map(({ item, waitsFor }) => [item, [...waitsFor]])).toEqual([
    [1, [2]],
    [0, [1]],
  ]);
  expect(circle).toEqual([]);
});

test('a circle is named with all that wait behind it', () => {
  expect(order({ a: ['b'], b: ['a'], c: ['b'], d: [] }).circle).toEqual(['a', 'b', 'c']);
  expect(order({ a: ['a'] }).circle).toEqual(['a']);
});
