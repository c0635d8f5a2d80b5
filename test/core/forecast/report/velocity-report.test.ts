import { teamPast } from '../../../../src/core/forecast/report/team-past';
import { velocityReport } from '../../../../src/core/forecast/report/velocity-report';
import { closedSprints, flowOf, knownPast, today } from './told-team';

const reportOf = (...known: Parameters<typeof knownPast>) => velocityReport(teamPast(knownPast(...known)), today);
const points = (amount: number) => ({ items: 1, points: amount });

test('a sprint tells what was committed, done, added, removed, re-estimated and left, and say/do of the first commitment only', () => {
  const closed = closedSprints([20, 20, 20, 20, 20], (place) =>
    place < 4
      ? {}
      : {
          totals: {
            ...{ start: points(30), added: points(10), removed: points(5), reestimated: points(2) },
            ...{ done: points(25), left: points(12), completedOutside: points(0) },
          },
          doneOfStart: points(15),
        },
  );
  expect(reportOf({ closed }).sprints.at(-1)).toEqual({
    ...{ sprintId: 5, name: 'Sprint 5', closedAt: '2026-03-09T09:00:00.000Z', signal: null },
    // 30 + 10 − 5 + 2 = 25 + 12.
    ...{ committed: 30, done: 25, added: 10, removed: 5, reestimated: 2, left: 12, sayDo: 0.5 },
  });
});

test('nothing committed has no say/do', () => {
  const closed = closedSprints([20, 20, 20], () => ({}));
  const none = closed.map((sprint) => ({ ...sprint, totals: { ...sprint.totals, start: points(0) } }));
  expect(reportOf({ closed: none }).sprints.map(({ sayDo }) => sayDo)).toEqual([null, null, null]);
});

test('the spread lies between neighbours in proportion, and needs five sprints', () => {
  expect(reportOf({ closed: closedSprints([10, 20, 30, 40, 50]) }).spread).toMatchObject({
    value: { p10: 14, median: 30, p90: 46 },
  });
  expect(reportOf({ closed: closedSprints([10, 20, 30, 40]) }).spread).toEqual({
    ...{ kind: 'not-enough-history', have: 4, need: 5, of: 'closed sprints' },
  });
});

test('an outlier and a shift are marked and stay in', () => {
  const { sprints } = reportOf({ closed: closedSprints([20, 21, 19, 20, 21, 20, 90, 20, 21]) });
  expect(sprints.map(({ signal }) => signal).indexOf('outlier')).toBe(6);
  const shifted = reportOf({ closed: closedSprints([30, 31, 29, 30, 31, 30, 31, 29, 10, 11, 9, 10, 11, 10, 9, 11]) });
  expect(shifted.sprints[8]?.signal).toBe('shift');
  expect(shifted.shift?.since).toBe('2025-11-17');
  expect(shifted.shift?.sentence).toMatch(/pace changed/);
  expect(shifted.sprints).toHaveLength(16);
});

test('limits are the mean and 2.66 mean moving ranges around it', () => {
  expect(reportOf({ closed: closedSprints([20, 22, 20, 22, 20, 22]) }).limits).toMatchObject({
    value: { mean: 21, lower: 21 - 5.32, upper: 21 + 5.32 },
  });
});

test('weeks stand in for sprints where there are none, and only whole ones', () => {
  const flow = flowOf([-3, -4, -7, -13, -13]);
  const { weeks, sprints } = reportOf({ closed: [], plansInSprints: false, flow });
  expect(sprints).toEqual([]);
  expect(weeks.slice(-2)).toMatchObject([
    { from: '2026-02-23', done: 2 },
    { from: '2026-03-02', done: 3 },
  ]);
  // Each item that was counted stands behind exactly one week.
  expect(weeks.flatMap(({ itemIds }) => itemIds).sort()).toEqual(flow.finished.map(({ id }) => id).sort());
  expect(weeks.map(({ itemIds }) => itemIds.length)).toEqual(weeks.map(({ done }) => done));
});

test('it says why Jira’s chart tells otherwise, only where it does', () => {
  expect(reportOf().jiraDifference).toEqual([]);
  const closed = closedSprints([20, 20], (place) => ({
    totals: {
      ...{ start: points(20), added: points(0), removed: points(0), reestimated: { items: 0, points: 0 } },
      ...{ done: points(20), left: points(0), completedOutside: points(place === 0 ? 3 : 0) },
    },
  }));
  expect(reportOf({ closed }).jiraDifference.join()).toMatch(/outside the sprint/);
});
