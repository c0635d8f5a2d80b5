import { teamPace } from '../../../src/core/forecast/team-pace';

test('older sprints count a tenth less each, and all are in the deck', () => {
  const pace = teamPace([8, 10, 12]);
  expect([...pace.shares].map((share) => share * pace.worth)).toEqual(
    [0.81, 0.9, 1].map((weight) => expect.closeTo(weight)),
  );
  expect(pace.mean).toBeCloseTo((8 * 0.81 + 10 * 0.9 + 12) / 2.71);
  const cards = [0, 1, 2].map((place) => pace.deck.filter((card) => card === place).length / pace.deck.length);
  expect(cards).toEqual([...pace.shares].map((share) => expect.closeTo(share, 3)));
});

test('a steady team does not drift, and one huge sprint drifts no more than a wild team', () => {
  expect(teamPace([10, 10, 10, 10, 10]).driftPerPeriod).toBe(0);
  const huge = teamPace([1, 1, 1, 1, 10_000]).driftPerPeriod;
  expect(huge).toBeGreaterThan(teamPace([8, 12, 9, 11, 10]).driftPerPeriod);
  expect(huge).toBeLessThanOrEqual(0.45);
});

test('amounts below 0 count as none', () => {
  expect([...teamPace([-5, 10]).amounts]).toEqual([0, 10]);
});

test('ten working days are worth one sprint', () => {
  const days = teamPace(
    Array.from({ length: 20 }, () => 1),
    10,
  );
  const sprints = teamPace([10, 10]);
  expect(days.driftKept ** 10).toBeCloseTo(sprints.driftKept);
  const newest = days.shares.slice(10).reduce((sum, share) => sum + share, 0);
  expect(newest / (1 - newest)).toBeCloseTo((sprints.shares[1] ?? 0) / (sprints.shares[0] ?? 1));
});
