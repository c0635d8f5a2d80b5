/** The pieces that payloads are checked with; each says in its message what it expected. */
import * as v from 'valibot';

export const issueKey = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,30}-\d{1,10}$/, 'an issue key such as SHOP-12'));
export const issueId = v.pipe(v.string(), v.regex(/^\d{1,18}$/, 'an issue id'));
export const ruleId = v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z-]+$/, 'a rule id such as story/atomic'));
export const reason = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(3, 'a reason of at least three letters'),
  v.maxLength(500),
);
export const quote = v.pipe(v.string(), v.maxLength(2000));
export const message = v.pipe(v.string(), v.maxLength(2000));
export const title = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(3, 'a title of at least three letters'),
  v.maxLength(255, 'a title of at most 255 letters'),
);
export const version = v.pipe(v.number(), v.integer(), v.minValue(0));
export const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
export const sprintId = v.pipe(v.number(), v.integer(), v.minValue(1));
export const accountId = v.pipe(v.string(), v.regex(/^[\w:-]{1,128}$/, 'an account id'));
export const day = v.pipe(v.string(), v.isoDate('a day such as 2026-03-14'));
/** The browser knows where the person is, Forge's context on the server does not: days begin there, else in UTC. */
export const timeZone = v.optional(
  v.pipe(v.string(), v.regex(/^[\w+-]+(\/[\w+-]+){0,2}$/, 'a time zone'), v.maxLength(64)),
);
