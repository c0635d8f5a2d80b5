/** Jira writes "+0000" where ISO 8601 wants "+00:00"; an unreadable date is no date. */
export function isoDate(value: string | null | undefined): string | null {
  if (!value) return null;
  const iso = value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
