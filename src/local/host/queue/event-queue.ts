/** Async events: jobs of events that wait their time and turn, run, are tried again, counted and cancelled. */
import { randomUUID } from 'node:crypto';
import type { BackgroundWork } from '../background-work';
import type { HostLog } from '../host-log';
import type { KeptEvents } from './kept-events';
import { retryWish } from './retry-wish';

/** An event as it was pushed. */
export interface PushedEvent {
  readonly body: Readonly<Record<string, unknown>>;
  readonly delayInSeconds?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
}

/** An event as its consumer gets it, before each try. */
export interface DeliveredEvent extends PushedEvent {
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly retryContext?: {
    readonly retryCount: number;
    readonly retryReason: string;
    readonly retryData: unknown;
    readonly retentionWindow: { readonly startTime: string; readonly remainingTimeMs: number };
  };
}

interface QueuedEvent {
  readonly event: DeliveredEvent;
  readonly job: Job;
  readonly pushedAt: number;
  /** How many pushes of events by events led here. */
  readonly cycle: number;
}

interface Job {
  success: number;
  inProgress: number;
  failed: number;
  isCancelled: boolean;
}

/** Forge keeps an event for a day; what still wants a retry then is given up. */
const retentionInMs = 24 * 3600e3;

export class EventQueue {
  private readonly jobs = new Map<string, Job>();
  private readonly due: QueuedEvent[] = [];
  private readonly delayed = new Map<QueuedEvent, NodeJS.Timeout>();
  private readonly runningByKey = new Map<string, number>();
  private isClosed = false;

  constructor(
    /** Runs the consumer once and gives its answer as JSON text. */
    private readonly consume: (event: DeliveredEvent, cycle: number) => Promise<{ json: string | undefined }>,
    private readonly kept: KeptEvents,
    private readonly work: BackgroundWork,
    private readonly log: HostLog,
  ) {}

  /** Goes on with what an earlier run left. Of jobs that were done in part, only what is left is counted. */
  resume() {
    for (const { event, pushedAt, dueAt, cycle } of this.kept.all()) {
      const job = this.openJob(event.queueName, event.jobId);
      job.inProgress += 1;
      this.schedule({ event, job, pushedAt, cycle }, dueAt - Date.now());
    }
  }

  push(queueName: string, jobId: string, events: readonly PushedEvent[], cycle: number) {
    const job = this.openJob(queueName, jobId);
    for (const pushed of events) {
      job.inProgress += 1;
      const event = { ...pushed, queueName, jobId, eventId: randomUUID() };
      this.later({ event, job, pushedAt: Date.now(), cycle }, pushed.delayInSeconds ?? 0);
    }
  }

  stats(queueName: string, jobId: string) {
    const job = this.job(queueName, jobId);
    return job && { success: job.success, inProgress: job.inProgress, failed: job.failed };
  }

  /** Takes back what has not begun; false where no such job is known. */
  cancel(queueName: string, jobId: string): boolean {
    const job = this.job(queueName, jobId);
    if (!job) return false;
    job.isCancelled = true;
    for (const [queued, timer] of this.delayed) {
      if (queued.job !== job) continue;
      clearTimeout(timer);
      this.delayed.delete(queued);
      this.end(queued);
    }
    return true;
  }

  close() {
    this.isClosed = true;
    for (const timer of this.delayed.values()) clearTimeout(timer);
    for (const _ of this.due.splice(0)) this.work.end();
  }

  private readonly job = (queueName: string, jobId: string) => this.jobs.get(`${queueName} ${jobId}`);

  private openJob(queueName: string, jobId: string): Job {
    const job = this.job(queueName, jobId) ?? { success: 0, inProgress: 0, failed: 0, isCancelled: false };
    this.jobs.set(`${queueName} ${jobId}`, job);
    return job;
  }

  private later(queued: QueuedEvent, delayInSeconds: number) {
    const { event, pushedAt, cycle } = queued;
    this.kept.keep({ event, pushedAt, cycle, dueAt: Date.now() + delayInSeconds * 1000 });
    this.schedule(queued, delayInSeconds * 1000);
  }

  private end({ event, job }: QueuedEvent) {
    job.inProgress -= 1;
    this.kept.forget(event);
  }

  private schedule(queued: QueuedEvent, delayInMs: number) {
    if (delayInMs <= 0) {
      this.enqueue(queued);
      return;
    }
    const timer = setTimeout(() => {
      this.delayed.delete(queued);
      this.enqueue(queued);
    }, delayInMs);
    this.delayed.set(queued, timer);
  }

  private enqueue(queued: QueuedEvent) {
    this.work.begin();
    this.due.push(queued);
    setImmediate(() => this.startWhatMay());
  }

  /** Starts every due event whose concurrency key has room, in the order they came. */
  private startWhatMay() {
    for (const queued of [...this.due]) {
      const { event, job } = queued;
      const key = event.concurrency && `${event.queueName} ${event.concurrency.key}`;
      const running = key === undefined ? 0 : (this.runningByKey.get(key) ?? 0);
      const mayRun = this.isClosed || job.isCancelled || !event.concurrency || running < event.concurrency.limit;
      if (!mayRun) continue;
      this.due.splice(this.due.indexOf(queued), 1);
      if (this.isClosed || job.isCancelled) {
        if (!this.isClosed) this.end(queued);
        this.work.end();
        continue;
      }
      if (key !== undefined) this.runningByKey.set(key, running + 1);
      void this.runOnce(queued).finally(() => {
        if (key !== undefined) this.runningByKey.set(key, (this.runningByKey.get(key) ?? 1) - 1);
        this.work.end();
        this.startWhatMay();
      });
    }
  }

  private async runOnce(queued: QueuedEvent) {
    const { event, job, cycle } = queued;
    try {
      const wish = retryWish((await this.consume(event, cycle)).json);
      if (this.isClosed) return;
      if (!wish) job.success += 1;
      else if (job.isCancelled) job.failed += 1;
      else {
        this.retry(queued, wish.afterInSeconds, wish.reason, wish.data);
        return;
      }
    } catch (error) {
      // What the host's own end cut short is delivered again by the next run.
      if (this.isClosed) return;
      // A thrown error ends an event in Forge; only a returned InvocationError asks for another try.
      job.failed += 1;
      const text = error instanceof Error ? error.message : String(error);
      this.log.write('error', 'host', `An event of the queue ${event.queueName} failed: ${text}`);
    }
    this.end(queued);
  }

  private retry(queued: QueuedEvent, afterInSeconds: number, retryReason: string, retryData: unknown) {
    const remainingTimeMs = queued.pushedAt + retentionInMs - Date.now();
    if (remainingTimeMs <= 0) {
      queued.job.failed += 1;
      this.end(queued);
      return;
    }
    const retryContext = {
      retryCount: (queued.event.retryContext?.retryCount ?? 0) + 1,
      retryReason,
      retryData,
      retentionWindow: { startTime: new Date(queued.pushedAt).toISOString(), remainingTimeMs },
    };
    this.later({ ...queued, event: { ...queued.event, retryContext } }, afterInSeconds);
  }
}
