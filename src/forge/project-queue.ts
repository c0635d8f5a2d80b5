/** Joins the queue that works on whole projects to its jobs. */
import { InvocationError, InvocationErrorCode } from '@forge/events';
import { runProjectTask } from '../jobs/project-task';
import { cloudIdIn } from './context-parts';
import { openWorld } from './open-world';

/** What manifest.yml gives the consumer, less what a slow last answer may take. */
const timeInMs = 870_000;
/** Some two hundred read 20,000 items; the rest is for being told to wait. */
const requestsAtMost = 600;
/** A task goes on from its checkpoint, so that a storage that is busy or a lost connection costs a minute, not the work. */
const triesAtMost = 5;

interface QueuedTask {
  readonly body?: unknown;
  readonly retryContext?: { readonly retryCount?: number };
}

export async function onProjectTask(event: QueuedTask, context: unknown): Promise<unknown> {
  const startedAt = Date.now();
  const world = openWorld({ cloudId: cloudIdIn(context), personId: '' }, { timeInMs, requestsAtMost });
  try {
    const end = await runProjectTask(event.body, world, () => startedAt + timeInMs - Date.now());
    return end.kind === 'wait' ? againIn(end.seconds) : undefined;
  } catch (error) {
    if ((event.retryContext?.retryCount ?? 0) >= triesAtMost) throw error;
    world.log(`project work: ${error instanceof Error ? error.name : typeof error}, tried again in a minute`);
    return againIn(60);
  }
}

/** Returned, not thrown: a thrown error would end the event. */
const againIn = (seconds: number) =>
  new InvocationError({
    retryAfter: Math.max(1, seconds),
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
  });
