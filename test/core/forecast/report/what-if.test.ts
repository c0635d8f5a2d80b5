import { whatIf, type Change } from '../../../../src/core/forecast/report/what-if';
import { doneDates } from '../../../../src/core/forecast/report/release-lines';
import { simulateReleases } from '../../../../src/core/forecast/report/simulate-releases';
import { closedSprints, dayBack, doneWork, ground, quickPlan, release, steady, work } from './told-team';

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
  expect(sentence).toMatch(
    /^With 5 more items the day with an 85% chance moves \d+ days later, from \d+ \w+ 2026 to \d+ \w+ 2026\.$/,
  );
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
  expect(sentence).toMatch(/^There is .*a .*% chance of being done by 20 April 2026\.$/);
  expect(toldOf({ addItems: 10 }, '2026-04-20').sentence).toMatch(/; 20 April 2026 has .* chance instead of .*\.$/);
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

/** The first item was done eight weeks ago; since then two came in a sprint. */
const grown = open.map((item, at) => ({ ...item, createdAt: dayBack(at < 8 ? at * 7 + 1 : 80) }));
const begun = doneWork('A-0', { createdAt: dayBack(90), doneAt: dayBack(56) });
const growing = quickPlan(ground(grown, [release(grown, { promisedFor: '2026-05-04', done: [begun] })]));

test('the dates count on growth; without any more of it they are earlier, and the sentence says so', () => {
  const known = whatIf(growing, 'version/10001', { noGrowth: true });
  if (known.kind !== 'known') throw new Error(JSON.stringify(known));
  const { before, after, daysLater, sentence } = known.value;
  expect(daysLater).toBeLessThan(0);
  expect(after.dates).toEqual(toldOf({}, '2026-05-04').before.dates);
  expect((before.dates.p85 ?? '') > (after.dates.p85 ?? '')).toBe(true);
  expect(sentence).toMatch(
    /^With no more scope coming in the day with an 85% chance moves \d+ days earlier, from \d+ \w+ 2026 to \d+ \w+ 2026; 4 May/,
  );
});

test('before is what the dates say, whatever else is asked', () => {
  const simulated = simulateReleases(growing);
  const told = simulated.kind === 'known' ? simulated.value.milestones[0] : undefined;
  const known = whatIf(growing, 'version/10001', { addItems: 3 });
  expect(known).toMatchObject({ kind: 'known', value: { before: { dates: doneDates(told?.dates ?? []) } } });
});

test('where scope grows faster than the team works, the date that there is without is told', () => {
  const filed = Array.from({ length: 60 }, (_, at) => work(`A-${at}`, { createdAt: dayBack((at % 8) * 7 + 1) }));
  const endless = quickPlan(ground(filed, [release(filed, { done: [begun] })]));
  const known = whatIf(endless, 'version/10001', { noGrowth: true });
  expect(known).toMatchObject({
    value: {
      ...{ before: { dates: { p85: null } }, daysLater: null },
      sentence: expect.stringMatching(
        /^With no more scope coming in the day with an 85% chance is \d+ \w+ 202\d; as it is, it lies further away than the forecast looks\.$/,
      ) as string,
    },
  });
});

test('no more growth is no question where dates count on none', () => {
  expect(whatIf(plan(), 'version/10001', { noGrowth: true })).toEqual({
    kind: 'not-used',
    why: 'The dates count on no more scope anyway: no release is old enough to tell',
  });
});
