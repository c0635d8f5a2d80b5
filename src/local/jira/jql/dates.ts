const minuteInMs = 60_000;
const unitInMs: Readonly<Record<string, number>> = {
  m: minuteInMs,
  h: 60 * minuteInMs,
  d: 1440 * minuteInMs,
  w: 7 * 1440 * minuteInMs,
};

/** How far a time zone is ahead of UTC at an instant. */
function offsetInMs(at: number, timeZone: string): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<string, number>;
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** A wall-clock time, held as if it were UTC, to the instant it names in a time zone. */
function instantOf(wallClock: number, timeZone: string): number {
  const guess = wallClock - offsetInMs(wallClock, timeZone);
  return wallClock - offsetInMs(guess, timeZone);
}

/** "-30d", "4w 2d", "+1h" as milliseconds; null where the text is no period. */
function periodInMs(text: string): number | null {
  const match = /^([+-]?)((?:\s*\d+[wdhm])+)$/.exec(text.trim());
  if (!match) return null;
  const steps = [...(match[2] ?? '').matchAll(/(\d+)([wdhm])/g)];
  const sum = steps.reduce((total, [, count, unit]) => total + Number(count) * (unitInMs[unit ?? ''] ?? 0), 0);
  return match[1] === '-' ? -sum : sum;
}

/** An absolute or relative date as JQL writes it, in milliseconds since 1970; null where it is none. */
export function jqlDate(text: string, now: Date, timeZone: string): number | null {
  const period = periodInMs(text);
  if (period !== null) return now.getTime() + period;
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0));
  const wallClock = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0);
  return instantOf(wallClock, timeZone);
}

const spans = ['Day', 'Week', 'Month', 'Year'] as const;
type SpanName = (typeof spans)[number];
const naturalUnit: Readonly<Record<SpanName, string>> = { Day: 'd', Week: 'w', Month: 'M', Year: 'y' };

/** startOfDay(), endOfWeek(-1), startOfMonth("+1M"), now(); null for a function of another kind. */
export function jqlDateFunction(name: string, args: readonly string[], now: Date, timeZone: string): number | null {
  if (name.toLowerCase() === 'now') return now.getTime();
  const match = /^(start|end)of(day|week|month|year)$/i.exec(name);
  const span = spans.find((candidate) => candidate.toLowerCase() === match?.[2]?.toLowerCase());
  if (!match || !span) return null;
  const step = /^([+-]?\d+)([yMwdhm]?)$/.exec((args[0] ?? '0').trim());
  if (!step) return null;
  const count = Number(step[1]);
  const unit = step[2] === '' ? naturalUnit[span] : (step[2] ?? '');
  const isEnd = match[1]?.toLowerCase() === 'end';
  const start = startOf(span, now.getTime() + offsetInMs(now.getTime(), timeZone), isEnd ? 1 : 0);
  return instantOf(shift(start, count, unit), timeZone) - (isEnd ? 1 : 0);
}

/** The start of a span (or of the one `ahead`), on the wall clock; weeks start on Sunday, as Jira's do by default. */
function startOf(span: SpanName, wallClock: number, ahead: number): number {
  const date = new Date(wallClock);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (span === 'Year') return Date.UTC(year + ahead, 0, 1);
  if (span === 'Month') return Date.UTC(year, month + ahead, 1);
  if (span === 'Week') return Date.UTC(year, month, day - date.getUTCDay() + 7 * ahead);
  return Date.UTC(year, month, day + ahead);
}

function shift(wallClock: number, count: number, unit: string): number {
  const date = new Date(wallClock);
  if (unit === 'y') return date.setUTCFullYear(date.getUTCFullYear() + count);
  if (unit === 'M') return date.setUTCMonth(date.getUTCMonth() + count);
  return wallClock + count * (unitInMs[unit] ?? 0);
}
