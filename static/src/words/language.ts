/** Numbers, dates and plurals in the person's way of writing, for the one language that the catalogue speaks so far. */

let locale = 'en';
let timeZone: string | undefined;

/** Called once, before anything is drawn. The words are English, so another language's number formats would only jar. */
export function writeFor(place: { readonly locale: string; readonly timezone: string }): void {
  const asked = place.locale.replace('_', '-');
  locale = asked.startsWith('en') ? asked : 'en';
  timeZone = place.timezone || undefined;
}

/** Picks the sentence for a count; `#` stands for the number. */
export function plural(count: number, forms: { readonly one: string; readonly other: string }): string {
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? forms.one : forms.other;
  return form.replaceAll('#', number(count));
}

export function number(value: number, digits = 1): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

export function percent(share: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function dateRange(fromIso: string, toIso: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone });
  return format.formatRange(new Date(fromIso), new Date(toIso));
}

/** "10 Nov 2026". */
export function day(iso: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zoneOf(iso),
  }).format(new Date(iso));
}

/** "10 Nov", for where the year is plain. */
export function shortDay(iso: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: zoneOf(iso) }).format(
    new Date(iso),
  );
}

/** "Nov 2026", for where months go by quickly. */
export function month(iso: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: zoneOf(iso) }).format(
    new Date(iso),
  );
}

/** "Monday"; 0 is Sunday. */
export function weekday(index: number): string {
  // The first of February 2026 was a Sunday.
  const someDay = new Date(Date.UTC(2026, 1, 1 + index));
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(someDay);
}

/** A day without a time ("2026-11-10") is the same day everywhere; JavaScript reads it as midnight in UTC. */
const zoneOf = (iso: string): string | undefined => (/^\d{4}-\d\d-\d\d$/.test(iso) ? 'UTC' : timeZone);

/** "10 Nov, 14:05". */
export function moment(iso: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(new Date(iso));
}

export function time(iso: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(new Date(iso));
}

const steps = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "3 days ago". */
export function ago(iso: string, nowInMs: number = Date.now()): string {
  const seconds = (new Date(iso).getTime() - nowInMs) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  return step ? format.format(Math.trunc(seconds / step[1]), step[0]) : format.format(0, 'minute');
}
