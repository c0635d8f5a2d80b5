/** What a function returns to be called again: Forge's InvocationError, or the older QueueResponse. */
export interface RetryWish {
  readonly afterInSeconds: number;
  readonly reason: string;
  readonly data: unknown;
}

/** Forge's limits on a wish: 15 minutes, and 4 KB of notes to oneself. */
const longestWaitInSeconds = 900;
const dataLimitInBytes = 4 * 1024;

/** Null where the answer is no such wish; throws with a sentence for one that Forge would not grant. */
export function retryWish(json: string | undefined): RetryWish | null {
  if (json === undefined) return null;
  const answer = JSON.parse(json) as { _retry?: unknown; retryOptions?: RetryOptions } | null;
  if (answer?._retry !== true) return null;
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData = null } = answer.retryOptions ?? {};
  if (retryAfter > longestWaitInSeconds) throw new Error(`retryAfter may be ${longestWaitInSeconds} seconds at most.`);
  if (Buffer.byteLength(JSON.stringify(retryData)) > dataLimitInBytes) throw new Error('retryData may hold 4 KB.');
  return { afterInSeconds: retryAfter, reason: retryReason, data: retryData };
}

interface RetryOptions {
  readonly retryAfter?: number;
  readonly retryReason?: string;
  readonly retryData?: unknown;
}
