import { releaseLine } from '../../../../src/core/forecast/report/release-lines';
import { simulateReleases } from '../../../../src/core/forecast/report/simulate-releases';
import type { OpenRelease } from '../../../../src/core/forecast/report/release-work';
import { doneWork, ground, quickPlan, release, today, work, closedSprints } from './told-team';

function linesOf(open: readonly ReturnType<typeof work>[], releases: readonly OpenRelease[], rest = {}) {
  const told = ground(open, releases, rest);
  const plan = quickPlan(told);
  const simulated = simulateReleases(plan);
  const driftOf = () => ({ kind: 'not-used', why: 'not asked' }) as const;
  return releases.map((each) =>
    releaseLine(each, { ...told, isEstimated: true, today, simulated, driftOf, growths: plan.growths }),
  );
}

test('a release tells what is done and left, its dates and the chance of its own', () => {
  const open = [work('A-1'), work('A-2', { estimate: null }), work('A-3', { estimate: 8 })];
  const [line] = linesOf(open, [release(open, { promisedFor: '2026-12-24', done: [doneWork('A-9')] })], {
    flow: { asOf: '', since: '', createdPerDay: {}, finished: Array.from({ length: 5 }, () => finished) },
  });
  expect(line).toMatchObject({
    ...{ total: { items: 4, points: 18 }, done: { items: 1, points: 5 }, left: { items: 3, points: 13 } },
    ...{ unestimatedItems: 1, openKeys: ['A-1', 'A-2', 'A-3'] },
    ownDate: { kind: 'known', value: 0.95 },
  });
  const dates = line?.dates.kind === 'known' ? line.dates.value : null;
  const inOrder = [dates?.p50 ?? '', dates?.p70 ?? '', dates?.p85 ?? '', dates?.p95 ?? ''];
  expect(inOrder).toEqual([...inOrder].sort());
  expect(inOrder[0]).toMatch(/^2026-/);
});

test('a release further down the backlog is done later: what stands above comes first', () => {
  const open = Array.from({ length: 12 }, (_, at) => work(`A-${at + 1}`));
  const [first, second] = linesOf(open, [release(open.slice(0, 2)), release(open.slice(10), { id: '10002' })]);
  const dateOf = (line: typeof first) => (line?.dates.kind === 'known' ? (line.dates.value.p85 ?? '') : '');
  expect(dateOf(first) < dateOf(second)).toBe(true);
});

test.each([
  ['no date of its own', null, 'It has no date of its own'],
  ['a date that is past', '2026-03-01', 'Its date, 1 March 2026, is past'],
])('%s has no chance', (_what, promisedFor, why) => {
  const open = [work('A-1')];
  expect(linesOf(open, [release(open, { promisedFor })])[0]?.ownDate).toEqual({ kind: 'not-used', why });
});

test('nothing left, and nothing yet, are told instead of a date', () => {
  const [done, empty] = linesOf([], [release([], { done: [doneWork('A-1')] }), release([], { id: '10002' })]);
  expect(done?.dates).toEqual({ kind: 'not-used', why: 'Nothing is left to do' });
  expect(empty?.dates).toEqual({ kind: 'not-used', why: 'It has no items yet' });
});

test.each([
  ['too few sprints', [20, 20], { kind: 'not-enough-history', have: 2, need: 5 }],
  ['sprints in which nothing was finished', [0, 0, 0, 0, 0], { kind: 'not-used' }],
])('%s give no date and say why', (_what, amounts, refusal) => {
  const open = [work('A-1')];
  expect(linesOf(open, [release(open)], { closed: closedSprints(amounts) })[0]?.dates).toMatchObject(refusal);
});

const finished = {
  ...{ id: '1', kind: 'story', createdAt: '2026-01-01T00:00:00Z', startedAt: null },
  ...{ doneAt: '2026-02-02T00:00:00Z', estimate: 3 },
} as const;
