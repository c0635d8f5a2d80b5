import { inOrderOfWork, type OpenWork } from '../../../../src/core/forecast/report/release-work';
import { scopeAdvice } from '../../../../src/core/forecast/report/scope-advice';
import { simulateReleases } from '../../../../src/core/forecast/report/simulate-releases';
import type { TeamPlan } from '../../../../src/core/forecast/release/release-plan';
import { dayBack, doneWork, flowOf, ground, noWorth, quickPlan, release, work } from './told-team';

const worth = (value: number) => ({ ...noWorth, value });

function adviceFor(open: readonly OpenWork[], own: readonly OpenWork[], date: string, level = 85) {
  const now = quickPlan(ground(open, [release(own)]));
  const known = scopeAdvice({ now, milestoneId: 'version/10001', items: inOrderOfWork(own), date, level });
  if (known.kind !== 'known') throw new Error(`unknown: ${JSON.stringify(known)}`);
  return known.value;
}

const ten = Array.from({ length: 10 }, (_, at) => work(`A-${at + 1}`));

test('a date that holds anyway asks for nothing to be left out', () => {
  const advice = adviceFor(ten, ten, '2026-12-24');
  expect(advice).toMatchObject({ leaveOut: [], isOutOfReach: false, chanceAfter: 0.95 });
});

test('by order the lowest go first, and the chance then reaches what was asked', () => {
  const advice = adviceFor(ten, ten, '2026-04-05');
  expect(advice.leaveOut.length).toBeGreaterThan(0);
  expect(advice.leaveOut.map(({ key }) => key)).toEqual(ten.slice(-advice.leaveOut.length).map(({ key }) => key));
  expect(advice.chanceWithAll).toBeLessThan(0.85);
  expect(advice.chanceAfter).toBeGreaterThanOrEqual(0.85);
  expect(advice.valueFrom).toBe('the order of the backlog');
  expect((advice.earliestWithAll ?? '') > '2026-04-05').toBe(true);
});

test('with values the item of least value goes, wherever it stands', () => {
  const valued = ten.map((item, at) => ({ ...item, worth: worth(at === 2 ? 1 : 20) }));
  const advice = adviceFor(valued, valued, '2026-04-05');
  expect(advice.leaveOut.map(({ key }) => key)).toContain('A-3');
  expect(advice.valueFrom).toBe('the value field');
});

test('what is begun stays; where only that is left the date is out of reach', () => {
  const begun = ten.map((item) => ({ ...item, isStarted: true }));
  expect(adviceFor(begun, begun, '2026-03-16')).toMatchObject({ leaveOut: [], isOutOfReach: true });
});

test('an item goes with the one that it waits for, and says so', () => {
  const chained = ten.map((item, at) => ({
    ...item,
    worth: worth(at === 0 ? 1 : 50),
    waitsFor: at === 9 ? ['A-1'] : [],
  }));
  const low = chained.map((item, at) => (at === 9 ? { ...item, worth: worth(1) } : item));
  const { leaveOut } = adviceFor(low, low, '2026-04-05');
  expect(leaveOut.find(({ key }) => key === 'A-10')?.because).toMatch(/It waits for A-1|worth little/);
  expect(leaveOut.some(({ key }) => key === 'A-1') ? leaveOut.some(({ key }) => key === 'A-10') : true).toBe(true);
});

test('leaving out the last item also frees the team from what stands above it alone, which is never advised itself', () => {
  const others = Array.from({ length: 10 }, (_, at) => work(`B-${at + 1}`));
  const own = ten.slice(0, 2);
  const advice = adviceFor([...ten.slice(0, 1), ...others, ...ten.slice(1, 2)], own, '2026-03-25');
  expect(advice.leaveOut.map(({ key }) => key)).toEqual(['A-2']);
  expect(advice.isOutOfReach).toBe(false);
});

test('its chance is that of the dates told, and what is left out gives the chance of the plan without it', () => {
  const other = Array.from({ length: 4 }, (_, at) => work(`B-${at + 1}`, { estimate: at === 0 ? null : 3 }));
  const waiting = ten.map((item, at) => ({ ...item, waitsFor: at % 4 === 3 ? [`A-${at - 1}`] : [] }));
  const open = [...other.slice(0, 2), ...waiting.slice(0, 5), ...other.slice(2), ...waiting.slice(5)];
  const grown = open.map((item, at) => ({ ...item, createdAt: dayBack(at < 6 ? 9 * at + 1 : 80) }));
  const own = grown.filter(({ key }) => key.startsWith('A'));
  const done = [doneWork('A-0', { createdAt: dayBack(90), doneAt: dayBack(60) })];
  const asked = { promisedFor: '2026-04-20', done };
  const told = (some: readonly OpenWork[], left: readonly OpenWork[], growth?: TeamPlan['growth']) => {
    const made = quickPlan(ground(some, [release(left, asked)], { flow: flowOf([-9, -8, -7, -6, -5], 3) }));
    const [team] = made.plan.teams;
    if (team && growth) made.plan = { ...made.plan, teams: [{ ...team, growth }] };
    const known = simulateReleases(made);
    return { made, chance: known.kind === 'known' ? known.value.milestones[0]?.byOwnDate : undefined };
  };
  const { made, chance } = told(grown, own);
  const known = scopeAdvice({
    now: made,
    milestoneId: 'version/10001',
    items: inOrderOfWork(own),
    date: '2026-04-20',
    level: 85,
  });
  if (known.kind !== 'known') throw new Error(JSON.stringify(known));
  const out = new Set(known.value.leaveOut.map(({ key }) => key));
  expect(out.size).toBeGreaterThan(0);
  expect(chance).toMatchObject({ value: known.value.chanceWithAll });
  const rest = (some: readonly OpenWork[]) => some.filter(({ key }) => !out.has(key));
  // Leaving out changes nothing about how fast scope came in.
  const { growth } = made.plan.teams[0] ?? {};
  expect(told(rest(grown), rest(own), growth).chance).toMatchObject({ value: known.value.chanceAfter });
  expect(known.value.chanceAfter).toBeGreaterThanOrEqual(0.85);
});

test('a date that is past, or a release without open items, is refused', () => {
  const now = quickPlan(ground(ten, [release(ten)]));
  const ask = { now, milestoneId: 'version/10001', items: ten, level: 85 };
  expect(scopeAdvice({ ...ask, date: '2026-03-01' })).toMatchObject({
    kind: 'not-used',
    why: expect.stringMatching(/past/) as string,
  });
  expect(scopeAdvice({ ...ask, date: '2026-05-01', items: [] })).toMatchObject({ kind: 'not-used' });
});
