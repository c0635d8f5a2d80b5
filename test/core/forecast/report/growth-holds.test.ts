import { dayNumber } from '../../../../src/core/forecast/release/calendar';
import type { ReleasePlan } from '../../../../src/core/forecast/release/release-plan';
import { backlogPlan } from '../../../../src/core/forecast/report/backlog-plan';
import { simulateReleases } from '../../../../src/core/forecast/report/simulate-releases';
import { growingWorld } from './growing-world';

const worlds = Array.from({ length: 300 }, (_, seed) => growingWorld(seed + 1)).map(({ ground, doneAfterDays }) => ({
  ...{ plan: backlogPlan(ground), doneAfterDays },
  from: dayNumber(ground.today) ?? 0,
}));

/** Share of the worlds whose release was really done by its 85% date. */
function heldBy(change: (plan: ReleasePlan) => ReleasePlan): number {
  const kept = worlds.filter(({ plan, doneAfterDays, from }) => {
    const known = simulateReleases({ ...plan, plan: change(plan.plan), simulation: { seed: 1, trials: 250 } });
    if (known.kind !== 'known') throw new Error(JSON.stringify(known));
    const date = known.value.milestones[0]?.dates.find(({ level }) => level === 85)?.date ?? null;
    return date === null || doneAfterDays <= (dayNumber(date) ?? 0) - from;
  });
  return kept.length / worlds.length;
}

test('dates that count on growth hold about as often as they say; without it far less often', () => {
  const held = heldBy((plan) => plan);
  expect(held).toBeGreaterThan(0.8);
  expect(held).toBeLessThan(0.92);
  expect(heldBy((plan) => ({ ...plan, teams: plan.teams.map((team) => ({ ...team, growth: [] })) }))).toBeLessThan(0.5);
});
