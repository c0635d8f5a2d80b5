import { headlineOf as headlineWithin } from '../../../../src/core/forecast/report/headline';
import { outlookOf } from '../../../../src/core/forecast/report/outlook';
import type { ReleaseForecast } from '../../../../src/core/model/forecast-report';
import { known, release, tooLittle } from '../../../support/answers-forecast';

const headlineOf = (releases: Parameters<typeof headlineWithin>[0]) => headlineWithin(releases, '2028-12-11');
const by = (p85: string | null) => known({ p50: '2027-01-01', p70: null, p85, p95: null }, 'x');
const judged = (one: ReleaseForecast) => ({ ...one, outlook: outlookOf(one, '2026-11-22') });
const promised = (name: string, promisedFor: string, chance: number, p85: string | null = '2027-03-01') =>
  judged(release({ name, promisedFor, ownDate: known(chance, 'x'), dates: by(p85) }));
const unpromised = (name: string, p85: string | null) =>
  judged(release({ name, promisedFor: null, ownDate: tooLittle, dates: by(p85) }));

test('one promise is the whole news', () => {
  expect(headlineOf([promised('2.0', '2027-02-01', 0.35), unpromised('Later', '2027-01-02')])).toBe(
    '2.0 has an 85% chance of being done by 1 March 2027; the promised 1 February 2027 has a 35% chance.',
  );
});

test('of several promises at risk the least likely is told, however late it is', () => {
  const releases = [promised('2.0', '2027-02-01', 0.6), promised('2.1', '2027-06-01', 0.02, null)];
  expect(headlineOf([...releases, promised('2.2', '2027-07-01', 0.95)])).toBe(
    '2 of 3 promised dates are at risk. 2.1 was promised for 1 June 2027, which has less than a 5% chance.',
  );
});

test('that none holds is said so', () => {
  const late = promised('2.0', '2027-02-01', 0.2);
  expect(headlineOf([late, late])).toMatch(/^Both promised dates are at risk\. 2\.0 has/);
  expect(headlineOf([late, late, late])).toMatch(/^All 3 promised dates are at risk\./);
  expect(headlineOf([late, promised('2.1', '2027-02-01', 0.9)])).toMatch(/^1 of 2 promised dates is at risk\./);
});

test('where all hold the next promise is told', () => {
  expect(headlineOf([promised('2.1', '2027-06-01', 0.85), promised('2.0', '2027-05-01', 0.95)])).toBe(
    'Both promised dates are on course. 2.0 has an 85% chance of being done by 1 March 2027; the promised 1 May 2027 has more than a 95% chance.',
  );
});

test('a release alone needs no comparison', () => {
  expect(headlineOf([unpromised('2.0', '2027-05-01')])).toBe(
    '2.0 has an 85% chance of being done by 1 May 2027; no date is promised.',
  );
});

test('without promises the first to be done is told, and nothing where no date is known', () => {
  expect(headlineOf([unpromised('Later', '2027-05-01'), unpromised('Sooner', '2027-04-01')])).toBe(
    'No date is promised. The first to be done is Sooner, with an 85% chance of being done by 1 April 2027.',
  );
  expect(headlineOf([unpromised('Far', null), unpromised('Farther', null)])).toBe(
    'No date is promised, and nothing here has an 85% chance of being done by 11 December 2028.',
  );
  const done = release({
    left: { items: 0, points: 0 },
    dates: { kind: 'not-used', why: 'Nothing is left to do' },
    outlook: null,
  });
  expect([[], [release({ dates: tooLittle })], [done]].map(headlineOf)).toEqual([null, null, null]);
});

test('a promise whose day is past is the first to tell, though nobody can give it a chance', () => {
  const past = judged(
    release({
      name: '1.9',
      promisedFor: '2026-11-21',
      ownDate: { kind: 'not-used', why: 'x' },
      dates: by('2027-03-01'),
    }),
  );
  expect(headlineOf([promised('2.0', '2027-06-01', 0.9), past])).toBe(
    '1 of 2 promised dates is at risk. 1.9 has an 85% chance of being done by 1 March 2027; the promised 21 November 2026 is past.',
  );
});
