import { burnUp } from '../../../../src/core/forecast/report/burn-up';
import type { OpenRelease } from '../../../../src/core/forecast/report/release-work';
import { closedSprints, dayBack, doneWork, flowOf, ground, quickPlan, release, today, work } from './told-team';

function burnUpOf(open: readonly ReturnType<typeof work>[], asked: OpenRelease, rest = {}) {
  const plan = ground(open, [asked], rest);
  return burnUp(asked, { ...plan, now: quickPlan(plan) });
}

const open = [work('A-1'), work('A-2', { createdAt: '2026-03-05T09:00:00Z' })];
const asked = release(open, { done: [doneWork('A-9', { doneAt: '2026-02-20T09:00:00Z' })] });

test('the past tells scope by the day items were filed and what was done, week by week up to today', () => {
  const known = burnUpOf(open, asked);
  if (known.kind !== 'known') throw new Error('unknown');
  expect(known.value.past.slice(-3)).toEqual([
    { at: '2026-02-23', scope: 10, done: 5 },
    { at: '2026-03-02', scope: 10, done: 5 },
    { at: '2026-03-09', scope: 15, done: 5 },
  ]);
  expect(known.value.past[0]?.done).toBe(0);
});

test('the fan begins at what is done, never falls, and ends with all of it done', () => {
  const known = burnUpOf(open, asked);
  if (known.kind !== 'known') throw new Error('unknown');
  const { fan } = known.value;
  expect(fan[0]).toEqual({ at: today, p15: 5, p50: 5, p85: 5, scope: 15 });
  expect(fan.at(-1)).toMatchObject({ p15: 15, p50: 15, p85: 15, scope: 15 });
  for (const { p15, p50, p85 } of fan) expect(p15 <= p50 && p50 <= p85).toBe(true);
  const least = fan.map(({ p15 }) => p15);
  expect(least).toEqual([...least].sort((one, other) => one - other));
});

test('what stands above in the backlog holds the release back', () => {
  const others = Array.from({ length: 8 }, (_, at) => work(`B-${at + 1}`));
  const known = burnUpOf([...others, ...open], asked);
  expect(known.kind === 'known' ? known.value.fan[1]?.p15 : null).toBe(5);
});

test('without a pace, or with nothing open, there is no fan', () => {
  expect(burnUpOf(open, asked, { closed: closedSprints([20]) })).toMatchObject({ kind: 'not-enough-history', have: 1 });
  expect(burnUpOf([], release([]))).toEqual({ kind: 'not-used', why: 'Nothing of it is open' });
});

test('where the release grew before, the scope ahead rises and the fan ends with all of it', () => {
  const days = [70, 3, 17, 31, 45];
  const filed = days.map((day, at) => work(`A-${at + 1}`, { estimate: 15, createdAt: dayBack(day) }));
  const done = [doneWork('A-9', { createdAt: dayBack(80), doneAt: dayBack(60) })];
  const known = burnUpOf(filed, release(filed, { done }));
  if (known.kind !== 'known') throw new Error('unknown');
  const { fan } = known.value;
  expect(fan[0]).toMatchObject({ p50: 5, scope: 80 });
  const scopes = fan.map(({ scope }) => scope);
  expect(scopes).toEqual([...scopes].sort((one, other) => one - other));
  expect(scopes.at(-1)).toBeGreaterThan(80);
  expect(fan.at(-1)?.p50).toBe(scopes.at(-1));
});

test('an item without an estimate counts from today on, one that this person may not see never', () => {
  const blank = [...open, work('A-3', { estimate: null }), work('SHOP-9', { estimate: 40 })];
  const flow = flowOf([-3, -4, -5, -6, -10], 3);
  const asked = release(blank.slice(0, 3), { hiddenKeys: ['SHOP-9'] });
  const known = burnUpOf(blank, asked, { flow });
  if (known.kind !== 'known') throw new Error('unknown');
  const { past, fan } = known.value;
  expect([past.at(-1)?.scope, fan[0]?.scope, fan.at(-1)?.scope, fan.at(-1)?.p15]).toEqual([10, 13, 13, 13]);
});
