import { calendarChanges, rebasedCalendar } from '../../../../../static/src/panels/settings/calendar/calendar-changes';
import { writeFor } from '../../../../../static/src/words/language';

const off = (from: string, to = from, why = '') => ({ from, to, why });
const calendar = (weekdaysOff: readonly number[], ...daysOff: ReturnType<typeof off>[]) => ({ weekdaysOff, daysOff });

describe('what changed in a calendar', () => {
  beforeEach(() => writeFor({ locale: 'en-GB', timezone: 'UTC' }));

  test('is told by weekday and by the number of entries', () => {
    const before = calendar([0, 6], off('2026-12-24'));
    expect(calendarChanges(before, before)).toEqual([]);
    expect(calendarChanges(before, calendar([5], off('2026-12-24'), off('2027-01-01')))).toEqual([
      { name: 'Days of the week', from: 'off on Sunday, Saturday', to: 'off on Friday' },
      { name: 'Holidays and days off', from: '1 entry', to: '2 entries' },
    ]);
  });

  test('is seen where only the reason or a day differs', () => {
    const before = calendar([], off('2026-12-24', '2026-12-31', 'Christmas'));
    expect(calendarChanges(before, calendar([], off('2026-12-24', '2026-12-31', 'Winter')))).toHaveLength(1);
    expect(calendarChanges(before, calendar([], off('2026-12-24', '2027-01-02', 'Christmas')))).toHaveLength(1);
  });
});

describe('my calendar laid over theirs', () => {
  const before = calendar([0, 6], off('2026-12-24'), off('2026-12-31'));

  test('keeps what both added and takes out what either took out', () => {
    const mine = calendar([0, 6], off('2026-12-24'), off('2027-05-01'));
    const theirs = calendar([0, 6], off('2026-12-26'), off('2026-12-31'));
    expect(rebasedCalendar(mine, before, theirs)).toEqual(calendar([0, 6], off('2026-12-26'), off('2027-05-01')));
  });

  test('takes the weekdays of whoever changed them, mine where both did', () => {
    const changed = calendar([5], ...before.daysOff);
    expect(rebasedCalendar(before, before, changed).weekdaysOff).toEqual([5]);
    expect(rebasedCalendar(changed, before, calendar([4], ...before.daysOff)).weekdaysOff).toEqual([5]);
  });

  test('names a day once that both named', () => {
    const both = calendar([0, 6], ...before.daysOff, off('2027-05-01'));
    expect(rebasedCalendar(both, before, both)).toEqual(both);
  });
});
