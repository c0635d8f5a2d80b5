/** Jira's date-time: milliseconds and an offset without a colon, "2024-03-01T10:00:00.000+0000". */
export function jiraDate(iso: string): string {
  return new Date(iso).toISOString().replace('Z', '+0000');
}

/** The agile resources write sprint dates with a Z. */
export function agileDate(iso: string): string {
  return new Date(iso).toISOString();
}
