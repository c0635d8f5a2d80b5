import type { Known } from '../../../../src/core/model/known';
import { spillChance, type SpillGround } from '../../../../src/core/sprint/story/spill';
import { closedSprint } from './told-sprint';

const ground: SpillGround = {
  days: Array.from({ length: 20 }, (_none, index) => index + 1),
  earlier: [1, 2, 3, 4, 5].map((id) => closedSprint(id, 10, 7)),
  elapsed: 0.5,
  daysLeft: 7,
};
const valueOf = (chance: Known<number>): number => {
  if (chance.kind !== 'known') throw new Error(chance.kind);
  return chance.value;
};

test('work that has not begun spills more often than work in progress', () => {
  expect(valueOf(spillChance(null, ground))).toBeGreaterThan(valueOf(spillChance(5, ground)));
});

test('a team that leaves more open, leaves this item open more often', () => {
  const worse = { ...ground, earlier: [1, 2, 3, 4, 5].map((id) => closedSprint(id, 10, 3)) };
  for (const age of [null, 5])
    expect(valueOf(spillChance(age, worse))).toBeGreaterThan(valueOf(spillChance(age, ground)));
});

test('a team that always finishes is not called certain, nor is one that never does', () => {
  const earlier = (done: number) => Array.from({ length: 12 }, (_none, id) => closedSprint(id, 40, done));
  expect(valueOf(spillChance(1, { ...ground, earlier: earlier(40), elapsed: 0 }))).toBeGreaterThanOrEqual(0.03);
  expect(valueOf(spillChance(null, { ...ground, earlier: earlier(0) }))).toBeLessThanOrEqual(0.97);
});

test('refuses beyond what the team has ever finished, and below three closed sprints', () => {
  expect(spillChance(25, ground)).toEqual({
    kind: 'not-used',
    why: 'It is older than anything this team has finished: no forecast',
  });
  expect(spillChance(3, { ...ground, earlier: ground.earlier.slice(3) })).toEqual({
    ...{ kind: 'not-enough-history', have: 2, need: 3, of: 'closed sprints' },
  });
});

test('too few finished items say nothing of ages, and an end that has passed leaves no time', () => {
  const few = { ...ground, days: [1, 2] };
  expect(valueOf(spillChance(1, few))).toBe(valueOf(spillChance(9, few)));
  expect(valueOf(spillChance(5, { ...ground, daysLeft: -3 }))).toBe(
    valueOf(spillChance(5, { ...ground, daysLeft: 0 })),
  );
});
