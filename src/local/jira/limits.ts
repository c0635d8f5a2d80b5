/**
 * Jira Cloud's three rate limits, as Atlassian publishes them (developer.atlassian.com, March 2026): points per hour,
 * bursts per endpoint and method, and writes per issue. They are counted always and enforced on request.
 */
import type { Answer } from './http/answer';

interface LimitClock {
  /** Milliseconds that only ever grow; apart from the site's own date, which may stand still. */
  elapsedInMs(): number;
  /** The site's date, which decides when the hour is over. */
  now(): Date;
}

interface Usage {
  readonly method: string;
  /** "GET /rest/api/3/issue/{issueIdOrKey}" */
  readonly endpoint: string;
  /** The issue that a write changes. */
  readonly issueIdOrKey: string | null;
}

export interface Limiter {
  /** Null where the request may pass; otherwise Jira's 429. */
  refuse(usage: Usage, enforced: { readonly isEnforced: boolean; readonly pointsPerHour: number }): Answer | null;
  /** Counts what an answer cost and gives the headers that report it. */
  charge(usage: Usage, answer: Answer, pointsPerHour: number): Readonly<Record<string, string>>;
}

const hourInMs = 3_600_000;
const burstsPerSecond: Readonly<Record<string, number>> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };
const issueWrites = [
  { count: 20, withinMs: 2_000 },
  { count: 100, withinMs: 30_000 },
] as const;
/** Jira warns from the last fifth of the quota on. */
const nearShare = 0.2;

export function makeLimiter(clock: LimitClock): Limiter {
  let hour = -1;
  let used = 0;
  const bursts = new Map<string, number[]>();
  const writes = new Map<string, number[]>();

  const startHour = (): void => {
    const current = Math.floor(clock.now().getTime() / hourInMs);
    if (current !== hour) [hour, used] = [current, 0];
  };
  const resetAt = (): string => new Date((hour + 1) * hourInMs).toISOString();
  const secondsToReset = (): number => Math.ceil(((hour + 1) * hourInMs - clock.now().getTime()) / 1000);

  return {
    refuse(usage, { isEnforced, pointsPerHour }) {
      startHour();
      const at = clock.elapsedInMs();
      const burst = recent(bursts, usage.endpoint, at, 1000);
      const issue = usage.issueIdOrKey !== null && usage.method !== 'GET' ? usage.issueIdOrKey : null;
      const written = issue === null ? [] : recent(writes, issue, at, 30_000);
      if (isEnforced) {
        if (used >= pointsPerHour) {
          return tooMany('jira-quota-global-based', secondsToReset(), quotaHeaders(pointsPerHour, 0, resetAt()));
        }
        const most = burstsPerSecond[usage.method] ?? 50;
        if (burst.length >= most) return tooMany('jira-burst-based', 1, {});
        const full = issueWrites.find(
          ({ count, withinMs }) => written.filter((then) => then > at - withinMs).length >= count,
        );
        if (full) return tooMany('jira-per-issue-on-write', Math.ceil(full.withinMs / 1000), {});
      }
      burst.push(at);
      written.push(at);
      return null;
    },
    charge(usage, answer, pointsPerHour) {
      startHour();
      used += usage.method === 'GET' || isReadByPost(usage.endpoint) ? 1 + objectsIn(answer.body) : 1;
      return quotaHeaders(pointsPerHour, Math.max(0, pointsPerHour - used), resetAt());
    },
  };
}

/** The times of one key's requests within a window; older ones are forgotten. */
function recent(times: Map<string, number[]>, key: string, at: number, withinMs: number): number[] {
  const kept = (times.get(key) ?? []).filter((then) => then > at - withinMs);
  times.set(key, kept);
  return kept;
}

const isReadByPost = (endpoint: string): boolean => /search|bulkfetch|check|parse/.test(endpoint);

/** One point for each object of the answer's list; a single object is one. */
function objectsIn(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return 0;
  const lists = Object.values(body).filter((value): value is unknown[] => Array.isArray(value));
  return lists.length === 0 ? 1 : lists.reduce((sum, list) => sum + list.length, 0);
}

function quotaHeaders(limit: number, remaining: number, resetAt: string): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': resetAt,
    'x-ratelimit-nearlimit': String(remaining < limit * nearShare),
  };
}

function tooMany(reason: string, retryAfterInSeconds: number, headers: Record<string, string>): Answer {
  return {
    status: 429,
    body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
    headers: { ...headers, 'retry-after': String(retryAfterInSeconds), 'ratelimit-reason': reason },
  };
}
