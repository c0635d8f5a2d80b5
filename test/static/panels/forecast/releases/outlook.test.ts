import { answerOf } from '../../../../../static/src/panels/forecast/releases/outlook';
import { writeFor } from '../../../../../static/src/words/language';
import { known, release, tooLittle } from '../../../../support/answers-forecast';

beforeEach(() => writeFor({ locale: 'en-GB', timezone: 'Pacific/Auckland' }));

const allDone = { left: { items: 0, points: 0 }, outlook: null };
const nothing = { kind: 'not-used', why: 'It has no items yet' } as const;

describe('the answer', () => {
  const answer = (rest: Parameters<typeof release>[0], horizon: string | null = '2027-11-22') =>
    answerOf(release(rest), horizon);

  test('says date, promise and chance in one line', () => {
    expect(answer({})).toBe('85% chance of being done by 21 Mar 2027. Promised for 14 Mar 2027: 40% chance.');
    expect(answer({ promisedFor: null, ownDate: tooLittle })).toBe(
      '85% chance of being done by 21 Mar 2027. No date is promised.',
    );
  });

  test('never says 100% nor 0%', () => {
    expect(answer({ ownDate: known(0.95, 'x') })).toContain(': more than 95% chance');
    expect(answer({ ownDate: known(0, 'x') })).toContain(': less than 5% chance');
  });

  test('says where it does not know, and where nothing is left', () => {
    const beyond = known({ p50: '2027-09-01', p70: null, p85: null, p95: null }, 'x');
    expect(answer({ promisedFor: null, dates: beyond })).toBe(
      'Less than an 85% chance of being done by 22 Nov 2027. No date is promised.',
    );
    expect(answer({ dates: tooLittle, ownDate: tooLittle })).toBe('Promised for 14 Mar 2027.');
    expect(answer({ total: { items: 0, points: null }, ...allDone, dates: nothing })).toBe('Promised for 14 Mar 2027.');
    expect(answer(allDone)).toBe('Everything in it is done. Promised for 14 Mar 2027.');
  });

  test('what is open and hidden from this person is not called done', () => {
    expect(answer({ ...allDone, hiddenItems: 2 })).toMatch(/^85% chance of being done by 21 Mar 2027/);
  });

  test('says of a promise that it is past', () => {
    expect(answer({ outlook: 'past', ownDate: tooLittle })).toBe(
      '85% chance of being done by 21 Mar 2027. Promised for 14 Mar 2027, which is past.',
    );
  });
});
