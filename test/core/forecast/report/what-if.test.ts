import { whatIf, type Change } from '../../../../src/core/forecast/report/what-if';
import { closedSprints, flowOf, ground, quickPlan, release, steady, work } from './told-team';

const open = Array.from({ length: 10 }, (_, at) => work(`A-${at + 1}`));
const plan = (promisedFor: string | null = null) => quickPlan(ground(open, [release(open, { promisedFor })]));

function toldOf(change: Change, promisedFor: string | null = null) {
  const known = whatIf(plan(promisedFor), 'version/10001', change);
  if (known.kind !== 'known') throw new Error('unknown');
  return known.value;
}

test('more items make it later, and the sentence tells both dates', () => {
  const { daysLater, before, after, sentence } = toldOf({ addItems: 5 });
  expect(daysLater).toBeGreaterThan(0);
  expect((before.dates.p85 ?? '') < (after.dates.p85 ?? '')).toBe(true);
  expect(sentence).toMatch(/^With 5 more items the 85% date moves by \d+ days from \d+ \w+ 2026 to \d+ \w+ 2026\.$/);
});

test('one of many away costs less than one of few, and nobody away costs nothing', () => {
  const away = (teamSize: number) => toldOf({ awayDays: 14, teamSize }).daysLater ?? NaN;
  expect(away(2)).toBeGreaterThan(away(8));
  expect(away(8)).toBeGreaterThanOrEqual(0);
  expect(toldOf({}).daysLater).toBe(0);
});

test('another day is told with its chance, and the promised one otherwise', () => {
  const { by, before, after, sentence } = toldOf({ date: '2026-04-20' });
  expect(by).toBe('2026-04-20');
  expect(before).toEqual(after);
  expect(sentence).toMatch(/^It is done by 20 April 2026 with a chance of /);
  expect(toldOf({ addItems: 10 }, '2026-04-20').sentence).toMatch(/; 20 April 2026 is kept with .* instead of .*\.$/);
});

test('what stands below the release is not held up by what is added to it, and comes later', () => {
  const below = [...open, work('B-1')];
  const both = quickPlan(ground(below, [release(open), release(below.slice(10), { id: '10002' })]));
  const known = whatIf(both, 'version/10002', { addItems: 3 });
  expect(known.kind === 'known' ? known.value.daysLater : null).toBeGreaterThan(0);
});

test('an unknown release, a short history and a plan without end are refused or left open', () => {
  expect(whatIf(plan(), 'version/7', {})).toEqual({ kind: 'not-used', why: 'Nothing of it is open' });
  const young = quickPlan(ground(open, [release(open)], { closed: closedSprints(steady.slice(0, 3)) }));
  expect(whatIf(young, 'version/10001', { addItems: 1 })).toMatchObject({ kind: 'not-enough-history', have: 3 });
  const endless = toldOf({ addItems: 500 });
  expect([endless.daysLater, endless.after.dates.p85]).toEqual([null, null]);
  expect(endless.sentence).toMatch(/further away than the forecast looks/);
});

const growth = (perPeriod: readonly number[]) => ({ since: '2026-01-08', items: 6, perPeriod });

test('growth moves a date as much as was drawn from the past, and none leaves every line where it was', () => {
  const still = toldOf({ growth: growth([0, 0, 0]) }, '2026-06-01');
  expect(still.after).toEqual(still.before);
  const grown = toldOf({ growth: growth([5, 0, 10]) }, '2026-06-01');
  expect(grown.daysLater).toBeGreaterThan(0);
  expect(grown.sentence).toMatch(
    /^With new items coming in as fast as since 8 January 2026 \(6 items\) the 85% date moves/,
  );
  expect(toldOf({ growth: growth([5, 0, 10]) }, '2026-06-01')).toEqual(grown);
});

test('whatever waits for whatever, more growth makes no line earlier and the same seed tells the same', () => {
  const tangled = [
    ...[
      work('B-1', { waitsFor: ['B-3'] }),
      work('A-1', { estimate: 30, waitsFor: ['B-2'] }),
      work('A-2', { estimate: null }),
    ],
    ...[work('B-2', { estimate: 20 }), work('B-3', { estimate: 40 })],
  ];
  const both = [release(tangled.slice(1, 3)), release([...tangled.slice(0, 1), ...tangled.slice(3)], { id: '10002' })];
  const flow = flowOf([-30, -25, -20, -15, -10], 3);
  const now = quickPlan(ground(tangled, both, { flow }));
  const sides = [0, 1, 3, 9].map((more) => {
    const known = whatIf(now, 'version/10001', { growth: growth([more, 0, 2 * more]) });
    if (known.kind !== 'known') throw new Error('unknown');
    return known.value;
  });
  expect(sides[0]?.after).toEqual(sides[0]?.before);
  const told = (['p50', 'p70', 'p85', 'p95'] as const).map((line) =>
    sides.map(({ after }) => after.dates[line] ?? '9'),
  );
  for (const dates of told) expect(dates).toEqual([...dates].sort());
  expect(told.some(([none = '', ...rest]) => (rest.at(-1) ?? '') > none)).toBe(true);
});
