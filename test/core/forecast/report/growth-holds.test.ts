import { dayNumber } from '../../../../src/core/forecast/release/calendar';
import type { TeamPlan } from '../../../../src/core/forecast/release/release-plan';
import { backlogPlan } from '../../../../src/core/forecast/report/backlog-plan';
import { simulateReleases } from '../../../../src/core/forecast/report/simulate-releases';
import { growingWorld, youngWorld, type GrowingWorld } from './growing-world';

const played = ({ ground, doneAfterDays }: GrowingWorld) => ({
  ...{ plan: backlogPlan(ground), doneAfterDays },
  from: dayNumber(ground.today) ?? 0,
});
const seeds = Array.from({ length: 300 }, (_, at) => at + 1);

/** Share of the worlds whose release was really done by its 85% date. */
function heldBy(
  worlds: readonly ReturnType<typeof played>[],
  growthOf: (team: TeamPlan) => TeamPlan['growth'],
): number {
  const kept = worlds.filter(({ plan: { plan, simulation: _usual, ...rest }, doneAfterDays, from }) => {
    const teams = plan.teams.map((team) => ({ ...team, growth: growthOf(team) ?? [] }));
    const known = simulateReleases({ ...rest, plan: { ...plan, teams }, simulation: { seed: 1, trials: 250 } });
    if (known.kind !== 'known') throw new Error(JSON.stringify(known));
    const date = known.value.milestones[0]?.dates.find(({ level }) => level === 85)?.date ?? null;
    return date === null || doneAfterDays <= (dayNumber(date) ?? 0) - from;
  });
  return kept.length / worlds.length;
}

test('dates that count on growth hold about as often as they say; without it far less often', () => {
  const worlds = seeds.map((seed) => played(growingWorld(seed)));
  const held = heldBy(worlds, ({ growth }) => growth);
  expect(held).toBeGreaterThan(0.8);
  expect(held).toBeLessThan(0.92);
  expect(heldBy(worlds, () => [])).toBeLessThan(0.5);
});

test('so do those that take growth over from one other release or two; with all their periods in one urn less often', () => {
  for (const lenders of [1, 2]) {
    const worlds = seeds.map((seed) => played(youngWorld(seed, lenders)));
    const held = heldBy(worlds, ({ growth }) => growth);
    expect(held).toBeGreaterThan(0.8);
    expect(held).toBeLessThan(0.93);
    const mixed = heldBy(worlds, ({ growth }) => growth?.map(({ milestone, perPeriod }) => ({ milestone, perPeriod })));
    expect(mixed).toBeLessThan(held - 0.05);
  }
});
