import { badRequest } from './answer';

/** A whole number from the query, within bounds; the fallback where absent. */
export function numberParam(query: URLSearchParams, name: string, fallback: number, atMost = Infinity): number {
  const text = query.get(name);
  if (text === null || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw badRequest(`'${text}' is not a valid value for '${name}'.`);
  return Math.min(value, atMost);
}

export interface Page<T> {
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly values: readonly T[];
}

/** Jira's startAt/maxResults paging over a whole list. */
export function pageOf<T>(all: readonly T[], query: URLSearchParams, fallback = 50, atMost = fallback): Page<T> {
  const startAt = numberParam(query, 'startAt', 0);
  const maxResults = numberParam(query, 'maxResults', fallback, atMost);
  const values = all.slice(startAt, startAt + maxResults);
  return { startAt, maxResults, total: all.length, isLast: startAt + values.length >= all.length, values };
}

export const mapPage = <T, U>(page: Page<T>, draw: (value: T) => U): Page<U> => ({
  ...page,
  values: page.values.map(draw),
});
