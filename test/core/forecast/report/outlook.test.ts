import { outlookOf } from '../../../../src/core/forecast/report/outlook';
import { known, release, tooLittle } from '../../../support/answers-forecast';

const today = '2026-11-22';
const allDone = { left: { items: 0, points: 0 } };

test('the outlook follows the chance of the promised date', () => {
  const at = (chance: number) => outlookOf(release({ ownDate: known(chance, 'x') }), today);
  expect([0.95, 0.85, 0.84, 0.5, 0.49, 0].map(at)).toEqual(['holds', 'holds', 'slips', 'slips', 'late', 'late']);
});

test('there is no outlook without a promise, without a forecast, or with nothing left', () => {
  expect(outlookOf(release({ promisedFor: null }), today)).toBeNull();
  expect(outlookOf(release({ ownDate: tooLittle }), today)).toBeNull();
  expect(outlookOf(release(allDone), today)).toBeNull();
});

test('a promise is past from the day after on, while anything is open, seen or not', () => {
  const past = { promisedFor: '2026-11-21', ownDate: tooLittle };
  expect(outlookOf(release(past), today)).toBe('past');
  expect(outlookOf(release({ ...past, promisedFor: today }), today)).toBeNull();
  expect(outlookOf(release({ ...past, ...allDone }), today)).toBeNull();
  expect(outlookOf(release({ ...past, ...allDone, hiddenItems: 1 }), today)).toBe('past');
});
