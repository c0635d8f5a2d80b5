import { answerOf, outlookOf } from '../../../../../static/src/panels/forecast/releases/outlook';
import { writeFor } from '../../../../../static/src/words/language';
import { known, release, tooLittle } from '../../../../support/answers-forecast';

beforeEach(() => writeFor({ locale: 'en-GB', timezone: 'Pacific/Auckland' }));

const allDone = { left: { items: 0, points: 0 } };

test('the outlook follows the chance of the promised date', () => {
  const named = (chance: number) => outlookOf(release({ ownDate: known(chance, 'x') }))?.name;
  expect([0.95, 0.85, 0.84, 0.5, 0.49, 0].map(named)).toEqual([
    'On course',
    'On course',
    'Could slip',
    'Could slip',
    'Likely late',
    'Likely late',
  ]);
});

test('there is no outlook without a promise, without a forecast, or with nothing left', () => {
  expect(outlookOf(release({ promisedFor: null }))).toBeNull();
  expect(outlookOf(release({ ownDate: tooLittle }))).toBeNull();
  expect(outlookOf(release(allDone))).toBeNull();
});

describe('the answer', () => {
  const answer = (rest: Parameters<typeof release>[0], horizon: string | null = '2027-11-22') =>
    answerOf(release(rest), horizon);

  test('says date, promise and chance in one line', () => {
    expect(answer({})).toBe('Done by 21 Mar 2027 with 85%. Promised for 14 Mar 2027: 40% chance.');
    expect(answer({ promisedFor: null, ownDate: tooLittle })).toBe(
      'Done by 21 Mar 2027 with 85%. No date is promised.',
    );
  });

  test('never says 100% nor 0%', () => {
    expect(answer({ ownDate: known(0.95, 'x') })).toContain(': more than 95% chance');
    expect(answer({ ownDate: known(0, 'x') })).toContain(': less than 5% chance');
  });

  test('says where it does not know, and where nothing is left', () => {
    const beyond = known({ p50: '2027-09-01', p70: null, p85: null, p95: null }, 'x');
    expect(answer({ promisedFor: null, dates: beyond })).toBe(
      'No date before 22 Nov 2027 holds with 85%. No date is promised.',
    );
    expect(answer({ dates: tooLittle })).toBe('Promised for 14 Mar 2027.');
    expect(answer({ total: { items: 0, points: null }, ...allDone })).toBe('Promised for 14 Mar 2027.');
    expect(answer(allDone)).toBe('Everything in it is done. Promised for 14 Mar 2027.');
  });
});
