import { ago, day, plural, shortDay, writeFor } from '../../../static/src/words/language';

describe('the way of writing', () => {
  beforeEach(() => writeFor({ locale: 'en-US', timezone: 'UTC' }));

  test('picks the sentence that fits the count', () => {
    const forms = { one: '# item', other: '# items' };
    expect([0, 1, 2, 1200].map((count) => plural(count, forms))).toEqual([
      '0 items',
      '1 item',
      '2 items',
      '1,200 items',
    ]);
  });

  test('says how long ago in the largest unit that fits', () => {
    const now = Date.parse('2026-11-20T12:00:00Z');
    const at = (iso: string) => ago(iso, now);
    expect(at('2026-11-20T11:59:50Z')).toBe('this minute');
    expect(at('2026-11-19T11:00:00Z')).toBe('yesterday');
    expect(at('2026-11-08T12:00:00Z')).toBe('last week');
    expect(at('2026-08-01T12:00:00Z')).toBe('3 months ago');
  });

  test('keeps English formats where the words are English', () => {
    writeFor({ locale: 'de-DE', timezone: 'UTC' });
    expect(plural(1200, { one: '# item', other: '# items' })).toBe('1,200 items');
  });

  test('names a day without a time the same wherever the person is, and a moment by the day it is there', () => {
    writeFor({ locale: 'en-GB', timezone: 'America/Los_Angeles' });
    expect(day('2026-11-10')).toBe('10 Nov 2026');
    expect(shortDay('2026-11-10')).toBe('10 Nov');
    expect(day('2026-11-10T00:00:00Z')).toBe('9 Nov 2026');
  });
});
