import type { Change } from '../core/model/item';
import type { World } from './world';

/** What was made longer ago has been seen and used, and is taken back in Jira itself. */
const withinInMs = 3_600_000;

/** Jira's clock may be a little ahead of ours. */
const clockSkewInMs = 60_000;

/** Whether something of this time can still be undone; unknown times cannot. */
export function isJustNow(at: string | null, now: Date): boolean {
  const ageInMs = at === null ? NaN : now.getTime() - Date.parse(at);
  return ageInMs <= withinInMs && ageInMs >= -clockSkewInMs;
}

/** Whether this person made a change, and lately enough to take it back; a change that nobody found is nobody's. */
export const isOwnAndNew = (change: Change | undefined, { personId, now }: Pick<World, 'personId' | 'now'>): boolean =>
  change?.authorAccountId === personId && isJustNow(change.at, now());
