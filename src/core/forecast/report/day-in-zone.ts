/** The plain date ("2026-03-14") that an instant falls on somewhere; summer time and midnight are the zone's own. */
export type DayOf = (instant: string) => string;

/** Days as people in `timeZone` count them; UTC where it is not known, or not a zone. */
export function daysIn(timeZone: string | undefined): DayOf {
  const format = formatFor(timeZone ?? 'UTC') ?? formatFor('UTC');
  return (instant) => {
    const at = new Date(instant);
    return Number.isNaN(at.getTime()) ? '' : (format?.format(at) ?? '');
  };
}

/** Swedish writes dates as ISO 8601 does. */
function formatFor(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  } catch {
    return null;
  }
}
