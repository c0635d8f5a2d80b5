import { workingCalendar } from '../../../../src/core/forecast/report/working-calendar';

const christmas = workingCalendar({
  weekdaysOff: [0, 6],
  daysOff: [{ from: '2026-12-24', to: '2026-12-31', why: 'Christmas' }],
});

test('weekends and days off are not worked, both ends of an entry included', () => {
  expect(['2026-12-23', '2026-12-24', '2026-12-31', '2027-01-01', '2027-01-02'].map(christmas.isWorked)).toEqual([
    ...[true, false, false, true, false],
  ]);
  expect(christmas.workingDaysBetween('2026-12-21', '2027-01-02')).toEqual([
    ...['2026-12-21', '2026-12-22', '2026-12-23', '2027-01-01'],
  ]);
});

test('the share of a stretch that is worked counts its usual working days only', () => {
  expect(christmas.shareWorked('2026-12-21', '2027-01-04')).toBe(0.4);
  expect(christmas.shareWorked('2026-12-26', '2026-12-28')).toBe(1);
  expect(christmas.shareWorked('2026-11-02', '2026-11-16')).toBe(1);
});

test('periods ahead skip what is not worked', () => {
  expect(christmas.periodsFrom('2026-12-23', 3)).toEqual([
    ...[
      { from: 0, to: 1 },
      { from: 9, to: 10 },
      { from: 12, to: 13 },
    ],
  ]);
});

test('an entry that ends before it begins, or is no date, switches nothing off', () => {
  const odd = workingCalendar({
    weekdaysOff: [],
    daysOff: [
      { from: '2026-12-31', to: '2026-12-24', why: '' },
      { from: '2026-02-30', to: '2026-03-02', why: '' },
    ],
  });
  expect(odd.isWorked('2026-12-25') && odd.isWorked('2026-03-01')).toBe(true);
});
