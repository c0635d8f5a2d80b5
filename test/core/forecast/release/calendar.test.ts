import fc from '../../../support/properties';
import { dateOfDay, dayNumber, sprintPeriods, workingDays } from '../../../../src/core/forecast/release/calendar';

test('dates and days are the same thing, across changes of summer time and leap years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
      expect(dayNumber(dateOfDay(day))).toBe(day);
    }),
  );
  expect((dayNumber('2026-03-30') ?? 0) - (dayNumber('2026-03-28') ?? 0)).toBe(2);
  expect((dayNumber('2028-03-01') ?? 0) - (dayNumber('2028-02-28') ?? 0)).toBe(2);
});

test.each(['', '2026-02-30', '2026-3-1', '14 March', '2026-03-14T10:00:00Z'])('%j is no date', (text) => {
  expect(dayNumber(text)).toBeNull();
});

test('working days leave out weekends and holidays', () => {
  const days = workingDays('2026-12-23', { weekdays: [0, 6], dates: ['2026-12-25', '2026-12-28'] }, 4);
  const first = dayNumber('2026-12-23') ?? 0;
  expect(days.map(({ from }) => dateOfDay(first + from))).toEqual([
    '2026-12-23',
    '2026-12-24',
    '2026-12-29',
    '2026-12-30',
  ]);
  expect(days.every(({ from, to }) => to === from + 1)).toBe(true);
});

test('a team that never works has no working days, and neither has a day that does not exist', () => {
  expect(workingDays('2026-12-23', { weekdays: [0, 1, 2, 3, 4, 5, 6], dates: [] }, 3)).toEqual([]);
  expect(workingDays('soon', { weekdays: [], dates: [] }, 3)).toEqual([]);
});

test('sprints stand back to back', () => {
  expect(sprintPeriods(14, 2)).toEqual([
    { from: 0, to: 14 },
    { from: 14, to: 28 },
  ]);
});
