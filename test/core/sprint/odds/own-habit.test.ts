import { chanceOf } from '../../../../src/core/sprint/odds/log-odds';
import { ownHabit } from '../../../../src/core/sprint/odds/own-habit';

const past = (count: number, reachedScope: boolean, weight = 1) =>
  Array.from({ length: count }, () => ({ score: -0.4, reachedScope, weight }));

test('without history a team has no habit, and with one sprint hardly any', () => {
  expect(ownHabit([])).toBe(0);
  expect(ownHabit(past(1, true))).toBeGreaterThan(0);
  expect(ownHabit(past(1, true))).toBeLessThan(ownHabit(past(12, true)));
});

test('the habit is where sprints reached and sprints expected balance, less what the prior holds back', () => {
  const history = [...past(9, true), ...past(3, false), ...past(5, false, 0.3)];
  const habit = ownHabit(history);
  const surplus = history.reduce(
    (sum, { score, reachedScope, weight }) => sum + weight * ((reachedScope ? 1 : 0) - chanceOf(score + habit)),
    0,
  );
  expect(surplus).toBeCloseTo(habit, 9);
});
