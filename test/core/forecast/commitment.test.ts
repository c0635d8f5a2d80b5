import { commitmentEffect } from '../../../src/core/forecast/commitment';
import { teamPace } from '../../../src/core/forecast/team-pace';

const committed = [10, 20, 30, 20, 10, 30];
const pace = teamPace(committed.map((amount) => amount * 0.9));
const meanOf = (amounts: Float64Array | undefined): number =>
  (amounts ?? new Float64Array()).reduce((sum, amount) => sum + amount, 0) / (amounts?.length ?? 1);

test('a team that delivers what it commits to is expected to do so again', () => {
  const effect = commitmentEffect(pace, committed, 30);
  expect(meanOf(effect?.amounts)).toBeGreaterThan(24);
  expect(meanOf(effect?.amounts)).toBeLessThan(30);
  expect(meanOf(commitmentEffect(pace, committed, 10)?.amounts)).toBeLessThan(14);
});

test('half of what a commitment says about the level lasts', () => {
  expect(commitmentEffect(pace, committed, 30)?.laterLevel).toBeGreaterThan(1);
  expect(commitmentEffect(pace, committed, 10)?.laterLevel).toBeLessThan(1);
  expect(commitmentEffect(pace, committed, 20)?.laterLevel).toBeCloseTo(1, 1);
});

test('where deliveries have nothing to do with commitments, the belief in them fades', () => {
  const deaf = teamPace([20, 20, 20, 20, 20, 20]);
  expect(commitmentEffect(deaf, committed, 30)?.slope).toBeLessThan(0.5);
  expect(commitmentEffect(pace, committed, 30)?.slope).toBeGreaterThan(0.7);
});

test('commitments that never changed still speak when one does', () => {
  const always = committed.map(() => 20);
  const more = meanOf(commitmentEffect(teamPace([18, 19, 20, 18, 17, 20]), always, 40)?.amounts);
  expect(more).toBeGreaterThan(22);
});

test('without commitments, or with nothing but zeros, they say nothing', () => {
  expect(commitmentEffect(pace, committed, null)).toBeNull();
  expect(commitmentEffect(pace, [10, 20, null, null, null, null], 30)).toBeNull();
  expect(
    commitmentEffect(
      pace,
      committed.map(() => 0),
      30,
    ),
  ).toBeNull();
});

test('a sprint without a known commitment stands for itself', () => {
  const effect = commitmentEffect(pace, [10, 20, 30, 20, null, 30], 20);
  expect(effect?.amounts[4]).toBe(pace.amounts[4]);
});
