/** Answers the calls of @forge/events: push, stats and cancel, with the statuses that the package expects. */
import type { HostLog } from '../host-log';
import type { Invocation } from '../invocations';
import type { AppManifest, ManifestConsumer } from '../manifest/app-manifest';
import { jsonAnswer, type ProxyAnswer, type ProxyCall } from '../proxy/answer';
import type { EventQueue, PushedEvent } from './event-queue';

const eventsPerPush = 50;
const eventsPerMinute = 500;
const pushLimitInBytes = 200 * 1024;
/** Events for functions that may run longer than 55 seconds have to be smaller. */
const longRunningEventLimitInBytes = 100 * 1024;
const standardTimeoutInSeconds = 55;
const longestDelayInSeconds = 900;
const cycleLimit = 1000;

interface QueueRequest {
  readonly queueName: string;
  readonly jobId: string;
  readonly payload?: readonly PushedEvent[];
}

export class QueueDoor {
  private minute = { at: 0, events: 0 };

  constructor(
    private readonly queue: EventQueue,
    private readonly manifest: AppManifest,
    private readonly log: HostLog,
  ) {}

  async answer(call: ProxyCall, invocation: Invocation): Promise<ProxyAnswer> {
    const request = JSON.parse(call.body) as QueueRequest;
    const consumer = this.manifest.consumers.find(({ queue }) => queue === request.queueName);
    if (!consumer) {
      this.log.write('error', invocation.functionKey, `No consumer of the manifest listens to "${request.queueName}".`);
      return jsonAnswer(400, { message: `No consumer listens to the queue ${request.queueName}.` });
    }
    if (call.target.startsWith('/webhook/queue/publish/')) return this.publish(request, consumer, invocation.cycle + 1);
    if (call.target.startsWith('/webhook/queue/stats/')) {
      const stats = this.queue.stats(request.queueName, request.jobId);
      return stats ? jsonAnswer(200, stats) : jsonAnswer(404, { message: 'No such job.' });
    }
    if (call.target.startsWith('/webhook/queue/cancel/')) {
      return this.queue.cancel(request.queueName, request.jobId)
        ? { status: 204 }
        : jsonAnswer(404, { message: 'No such job.' });
    }
    return jsonAnswer(501, { message: `${call.target} is not modelled by the local queue.` });
  }

  private publish(request: QueueRequest, consumer: ManifestConsumer, cycle: number): ProxyAnswer {
    const events = request.payload ?? [];
    if (cycle > cycleLimit) return jsonAnswer(405, { message: 'The limit on cyclic invocation has been reached.' });
    if (events.length === 0) return jsonAnswer(400, { message: 'No events pushed.' });
    if (events.length > eventsPerPush) {
      return jsonAnswer(413, { errorMessage: `This push contains more than the ${eventsPerPush} events allowed.` });
    }
    if (Buffer.byteLength(JSON.stringify(events)) > pushLimitInBytes) {
      return jsonAnswer(413, { errorMessage: 'The maximum payload size is 200KB.' });
    }
    if (!this.mayPush(events.length)) {
      this.log.write(
        'warn',
        'host',
        `More than ${eventsPerMinute} events were pushed within a minute; Forge answers 429.`,
      );
      return jsonAnswer(429, { message: 'Too many requests.' });
    }
    const failedEvents = events.flatMap((event, index) => {
      const errorMessage = this.refusal(event, consumer);
      return errorMessage ? [{ index, errorMessage }] : [];
    });
    const failed = new Set(failedEvents.map(({ index }) => index));
    this.queue.push(
      request.queueName,
      request.jobId,
      events.filter((_, index) => !failed.has(index)),
      cycle,
    );
    return failedEvents.length > 0 ? jsonAnswer(202, { failedEvents }) : jsonAnswer(201, {});
  }

  private refusal(event: PushedEvent, consumer: ManifestConsumer): string | null {
    const { delayInSeconds = 0, concurrency } = event;
    if (delayInSeconds < 0 || delayInSeconds > longestDelayInSeconds) {
      return 'The delayInSeconds setting must be between 0 and 900.';
    }
    if (concurrency && (!concurrency.key || !(concurrency.limit >= 1)))
      return 'A concurrency has a key and a limit of at least 1.';
    const timeout = this.manifest.functions.get(consumer.functionKey)?.timeoutInSeconds ?? standardTimeoutInSeconds;
    const bytes = Buffer.byteLength(JSON.stringify(event.body));
    if (timeout > standardTimeoutInSeconds && bytes > longRunningEventLimitInBytes) {
      return 'An event for a long-running function may have 100 KB.';
    }
    return null;
  }

  private mayPush(count: number): boolean {
    const at = Math.floor(Date.now() / 60_000);
    const used = this.minute.at === at ? this.minute.events : 0;
    if (used + count > eventsPerMinute) return false;
    this.minute = { at, events: used + count };
    return true;
  }
}
