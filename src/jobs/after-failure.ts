import type { JiraFailure } from '../jira/failure';
import type { TaskEnd } from './task-end';

const waitAtMostInSeconds = 900;

/** How a task with checkpoints ends after a failure that passes; null where trying again cannot help. */
export function endAfter(failure: JiraFailure): TaskEnd | null {
  if (failure.kind === 'out-of-budget') return { kind: 'continue' };
  const passes = failure.kind === 'rate-limited' || failure.kind === 'unavailable' || failure.kind === 'malformed';
  if (!passes) return null;
  return { kind: 'wait', seconds: Math.min(waitAtMostInSeconds, failure.retryAfterInSeconds ?? 60) };
}
