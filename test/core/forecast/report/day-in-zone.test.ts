import { daysIn } from '../../../../src/core/forecast/report/day-in-zone';

test.each([
  ['before midnight in Auckland it is still the day before in London', 'Europe/London', '2026-03-09'],
  ['', 'Pacific/Auckland', '2026-03-10'],
  ['', 'America/Los_Angeles', '2026-03-09'],
])('%s an instant falls on the day of its zone (%s)', (_why, zone, day) => {
  expect(daysIn(zone)('2026-03-09T20:30:00Z')).toBe(day);
});

test('the hour that summer time takes moves no day', () => {
  const dayOf = daysIn('Europe/Berlin');
  expect(dayOf('2026-03-28T22:59:59Z')).toBe('2026-03-28');
  expect(dayOf('2026-03-28T23:00:00Z')).toBe('2026-03-29');
  expect(dayOf('2026-03-29T21:59:59Z')).toBe('2026-03-29');
  expect(dayOf('2026-03-29T22:00:00Z')).toBe('2026-03-30');
});

test('a zone that nobody knows is read as UTC, and no instant is no day', () => {
  expect(daysIn('Mars/Olympus')('2026-03-09T23:30:00Z')).toBe('2026-03-09');
  expect(daysIn(undefined)('2026-03-09T23:30:00Z')).toBe('2026-03-09');
  expect(daysIn(undefined)('soon')).toBe('');
});
