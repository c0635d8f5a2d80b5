/** Joins the queue that works on whole projects to its jobs. */
import { InvocationError, InvocationErrorCode } from '@forge/events';
import { runProjectTask } from '../jobs/project-task';
import { cloudIdIn } from './context-parts';
import { openWorld } from './open-world';

/** What manifest.yml gives the consumer, less what a slow last answer may take. */
const timeInMs = 870_000;
/** Some two hundred read 20,000 items; the rest is for being told to wait. */
const requestsAtMost = 600;

export async function onProjectTask(event: { readonly body?: unknown }, context: unknown): Promise<unknown> {
  const startedAt = Date.now();
  const world = openWorld({ cloudId: cloudIdIn(context), personId: '' }, { timeInMs, requestsAtMost });
  const end = await runProjectTask(event.body, world, () => startedAt + timeInMs - Date.now());
  if (end.kind !== 'wait') return undefined;
  return new InvocationError({
    retryAfter: Math.max(1, end.seconds),
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
  });
}
