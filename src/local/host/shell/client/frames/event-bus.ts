/** The bridge's events: what one frame of the app says to the others, and Jira to all of them. */
import type { EventCallback, Subscription } from '../../../bridge/calls';

export interface EventBus {
  on(event: string, callback: EventCallback): Subscription;
  emit(event: string, payload?: unknown): void;
}

function openEventBus(): EventBus {
  const listeners = new Map<string, Set<EventCallback>>();
  return {
    on(event, callback) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(callback));
      return { unsubscribe: () => set.delete(callback) };
    },
    emit(event, payload) {
      for (const callback of listeners.get(event) ?? []) void callback(payload);
    },
  };
}

export const appEvents = openEventBus();
export const publicEvents = openEventBus();
