import { headlineOf as headlineWithin } from '../../../../../static/src/panels/forecast/releases/headline';
import { writeFor } from '../../../../../static/src/words/language';
import { known, release, tooLittle } from '../../../../support/answers-forecast';

beforeEach(() => writeFor({ locale: 'en-GB', timezone: 'UTC' }));

const headlineOf = (releases: Parameters<typeof headlineWithin>[0]) => headlineWithin(releases, '2028-12-11');
const by = (p85: string | null) => known({ p50: '2027-01-01', p70: null, p85, p95: null }, 'x');
const promised = (name: string, promisedFor: string, chance: number, p85: string | null = '2027-03-01') =>
  release({ name, promisedFor, ownDate: known(chance, 'x'), dates: by(p85) });
const unpromised = (name: string, p85: string | null) =>
  release({ name, promisedFor: null, ownDate: tooLittle, dates: by(p85) });

test('one promise is the whole news', () => {
  expect(headlineOf([promised('2.0', '2027-02-01', 0.35), unpromised('Later', '2027-01-02')])).toBe(
    '2.0 will be done by 1 Mar 2027 with 85%; the promised 1 Feb 2027 has a chance of 35%.',
  );
});

test('of several promises at risk the least likely is told, however late it is', () => {
  const releases = [promised('2.0', '2027-02-01', 0.6), promised('2.1', '2027-06-01', 0.02, null)];
  expect(headlineOf([...releases, promised('2.2', '2027-07-01', 0.95)])).toBe(
    '2 of 3 promised dates are at risk. 2.1 was promised for 1 Jun 2027, which has a chance of less than 5%.',
  );
});

test('that none holds is said so', () => {
  const late = promised('2.0', '2027-02-01', 0.2);
  expect(headlineOf([late, late])).toMatch(/^Both promised dates are at risk\. 2\.0 will/);
  expect(headlineOf([late, late, late])).toMatch(/^All 3 promised dates are at risk\./);
  expect(headlineOf([late, promised('2.1', '2027-02-01', 0.9)])).toMatch(/^1 of 2 promised dates is at risk\./);
});

test('where all hold the next promise is told', () => {
  expect(headlineOf([promised('2.1', '2027-06-01', 0.85), promised('2.0', '2027-05-01', 0.95)])).toBe(
    'Both promised dates are on course. 2.0 will be done by 1 Mar 2027 with 85%; the promised 1 May 2027 has a chance of more than 95%.',
  );
});

test('a release alone needs no comparison', () => {
  expect(headlineOf([unpromised('2.0', '2027-05-01')])).toBe(
    '2.0 will be done by 1 May 2027 with 85%; no date is promised.',
  );
});

test('without promises the first to be done is told, and nothing where no date is known', () => {
  expect(headlineOf([unpromised('Later', '2027-05-01'), unpromised('Sooner', '2027-04-01')])).toBe(
    'No date is promised. The first to be done is Sooner, by 1 Apr 2027 with 85%.',
  );
  expect(headlineOf([unpromised('Far', null), unpromised('Farther', null)])).toBe(
    'No date is promised, and nothing here will be done before 11 Dec 2028 with 85%.',
  );
  const done = release({ left: { items: 0, points: 0 } });
  expect([[], [release({ dates: tooLittle })], [done]].map(headlineOf)).toEqual([null, null, null]);
});
