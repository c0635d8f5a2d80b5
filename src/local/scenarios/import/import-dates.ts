/** Dates as Jira writes them into JSON and CSV, to ISO strings in UTC. */
import { isValid, parse } from 'date-fns';

/** What Jira's CSV export uses by default, then common settings of the site. */
const csvFormats = [
  'dd/MMM/yy h:mm a',
  'dd/MMM/yy HH:mm',
  'dd/MMM/yyyy HH:mm',
  'dd/MMM/yy',
  'dd.MM.yyyy HH:mm',
  'dd.MM.yy HH:mm',
  'yyyy/MM/dd HH:mm',
  'dd/MM/yyyy HH:mm',
];
/** Years of two digits are taken within fifty years of this one. */
const nearestYear = new Date(Date.UTC(2025, 0, 1));
const isoLike = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Undefined where the text is no date. A date without a zone is taken as UTC, so that every machine reads the same. */
export function importedDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (isoLike.test(trimmed)) {
    const withZone = trimmed
      .replace(' ', 'T')
      .replace(/([+-]\d{2})(\d{2})$/, (whole, hours: string, minutes: string) =>
        trimmed.length > 10 ? `${hours}:${minutes}` : whole,
      );
    const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/.test(withZone) && withZone.length > 10;
    return isoOf(new Date(hasZone || withZone.length === 10 ? withZone : `${withZone}Z`));
  }
  // The zone is appended so that the machine's own never counts.
  for (const format of csvFormats) {
    const date = parse(`${trimmed} Z`, `${format} X`, nearestYear);
    if (isValid(date)) return isoOf(date);
  }
  return undefined;
}

function isoOf(date: Date): string | undefined {
  const year = isValid(date) ? date.getUTCFullYear() : 0;
  return year >= 1970 && year <= 2200 ? date.toISOString() : undefined;
}
