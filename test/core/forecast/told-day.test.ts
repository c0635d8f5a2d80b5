import { toldDay } from '../../../src/core/forecast/told-day';

test('a date is told in words; what is none stays', () => {
  expect(toldDay('2026-03-04')).toBe('4 March 2026');
  expect(toldDay('2026-13-04')).toBe('2026-13-04');
  expect(toldDay('soon')).toBe('soon');
});
