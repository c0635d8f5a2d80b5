import { person } from '../session';

/** Jira writes offsets as +0000, which Date does not have to understand. */
function parse(text: string): Date {
  return new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

function format(text: string | undefined, options: Intl.DateTimeFormatOptions): string {
  const at = text ? parse(text) : null;
  if (!at || Number.isNaN(at.getTime())) return '';
  const { locale, timeZone } = person.get();
  return new Intl.DateTimeFormat(locale.replace('_', '-'), { ...options, timeZone }).format(at);
}

export const dateAndTime = (text: string | undefined): string =>
  format(text, { dateStyle: 'medium', timeStyle: 'short' });
export const dateOnly = (text: string | undefined): string =>
  format(text, { day: 'numeric', month: 'short', year: 'numeric' });
