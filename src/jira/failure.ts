/** Why Jira did not give what was asked, in kinds that a handler can act on. */
export type JiraFailureKind =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'gone'
  | 'rate-limited'
  | 'unavailable'
  | 'malformed'
  | 'out-of-budget';

/** `message` is for the log and never holds what a person wrote. */
export class JiraFailure extends Error {
  override readonly name = 'JiraFailure';

  constructor(
    readonly kind: JiraFailureKind,
    readonly ask: string,
    message: string,
    readonly retryAfterInSeconds?: number,
    /** Why Jira refused, in its own words and the person's language; to be shown, never logged. */
    readonly reasons: readonly string[] = [],
  ) {
    super(message);
  }
}

/** Jira's statuses by meaning; null where the answer is usable. */
export function failureKindOf(status: number): JiraFailureKind | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'unavailable';
  return 'refused';
}
