import { burnTrials } from '../../../../src/core/forecast/release/burn-trials';
import { sprintPeriods } from '../../../../src/core/forecast/release/calendar';
import type { ReleasePlan, TeamPlan } from '../../../../src/core/forecast/release/release-plan';

/** Ten a sprint of 14 days, so that all can be worked out by hand. */
const team: TeamPlan = {
  name: 'Choir',
  pace: { kind: 'sprints', sprints: Array(5).fill({ delivered: 10, committed: null }), committedNext: null },
  items: [
    { key: 'above', size: 5, dependsOn: [] },
    { key: 'own', size: 15, dependsOn: [] },
    { key: 'below', size: 50, dependsOn: [] },
  ],
  periods: sprintPeriods(14, 20),
  ...{ sizesFinished: [], splitFactors: [] },
};
const plan = (part: Partial<TeamPlan> = {}): ReleasePlan => ({
  ...{ teams: [{ ...team, ...part }], risks: [], from: '2026-03-02', by: null },
  milestones: [{ id: 'own', keys: ['own'], by: null }],
});
const burn = (of: ReleasePlan, ends: readonly number[]) => {
  const { done, scope } = burnTrials(of, 'own', ends, { seed: 1, trials: 3 });
  return { done: done.map(([first]) => first), scope: scope.map(([first]) => first) };
};

test('what stands above is done first, and once all of it is done it stays as it is', () => {
  expect(burn(plan(), [7, 14, 21, 28, 280])).toEqual({ done: [0, 5, 10, 15, 15], scope: [15, 15, 15, 15, 15] });
});

test('what comes in is scope from its day on, is done last, and stops once all is done', () => {
  const growth = [{ milestone: 'own', perPeriod: [5] }];
  // Ten are done and five come in each sprint: 20 and 20 after four.
  expect(burn(plan({ growth }), [7, 14, 28, 35, 42, 56, 70])).toEqual({
    done: [0, 5, 15, 20, 25, 35, 35],
    scope: [17.5, 20, 25, 27.5, 30, 35, 35],
  });
});

test('what comes into others takes its time, and is none of its own', () => {
  const of = plan({ growth: [{ milestone: 'top', perPeriod: [5] }] });
  const milestones = [...(of.milestones ?? []), { id: 'top', keys: ['above'], by: null }];
  // The top takes the whole first sprint, and no more comes into it.
  expect(burn({ ...of, milestones }, [14, 28, 35])).toEqual({ done: [0, 10, 15], scope: [15, 15, 15] });
});

test('each future is told by itself', () => {
  const amounts = [4, 16, 10, 8, 14, 6].map((delivered) => ({ delivered, committed: null }));
  const wild = plan({ pace: { kind: 'sprints', sprints: amounts, committedNext: null } });
  const { done } = burnTrials(wild, 'own', [14], { seed: 1, trials: 200 });
  expect(new Set(done[0]).size).toBeGreaterThan(3);
  expect(Math.min(...(done[0] ?? []))).toBe(0);
});
