/** Events that wait or run, on disk: Forge's queue outlives whatever works for it, and delivers again what was cut short. */
import type { KvsStore } from '../kvs/kvs-store';
import type { DeliveredEvent } from './event-queue';

export interface KeptEvent {
  readonly event: DeliveredEvent;
  /** Milliseconds since the epoch, by the machine's clock, like `dueAt`. */
  readonly pushedAt: number;
  readonly dueAt: number;
  /** How many pushes of events by events led here. */
  readonly cycle: number;
}

export class KeptEvents {
  constructor(private readonly store: KvsStore) {}

  keep(kept: KeptEvent) {
    this.store.put('queue', kept.event.eventId, JSON.stringify(kept), null);
  }

  forget({ eventId }: DeliveredEvent) {
    this.store.remove('queue', eventId);
  }

  /** What an earlier run left, in the order in which it is due. */
  all(): readonly KeptEvent[] {
    const kept = [...this.store.rows('queue')].map(({ json }) => JSON.parse(json) as KeptEvent);
    return kept.sort((one, other) => one.dueAt - other.dueAt || one.pushedAt - other.pushedAt);
  }
}
