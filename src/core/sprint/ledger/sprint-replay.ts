import type { LedgerEvent, SprintLedger } from './sprint-ledger';

/** One item in the scope at a moment of its sprint. */
export interface ScopedItem {
  readonly estimate: number | null;
  readonly work: 'todo' | 'inProgress' | 'done';
}

/**
 * Plays a ledger's events again: `at(time)` is what the scope held at that moment (ISO 8601), by key. Times must come
 * in rising order. At the ledger's own end it holds what the ledger calls done and left, with histories that have gaps too.
 * Re-opened work counts as in progress, for the ledger does not tell how far back it went.
 */
export function openReplay(ledger: Pick<SprintLedger, 'events' | 'untilAt'>): {
  at(time: string): ReadonlyMap<string, ScopedItem>;
} {
  const scope = new Map<string, ScopedItem>();
  const left = new Map(ledger.events.flatMap((event) => (event.kind === 'left' ? [[event.key, event] as const] : [])));
  const end = Date.parse(ledger.untilAt);
  let next = 0;
  return {
    at(time) {
      const until = Date.parse(time);
      for (let event = ledger.events[next]; event && Date.parse(event.at) <= until; event = ledger.events[++next])
        play(event, scope);
      return until < end ? scope : closing(scope, left);
    },
  };
}

function play(event: LedgerEvent, scope: Map<string, ScopedItem>): void {
  const { kind, key, estimate } = event;
  const before = scope.get(key);
  if (kind === 'start' || kind === 'added') scope.set(key, { estimate, work: event.work ?? 'todo' });
  else if (kind === 'removed') scope.delete(key);
  else if (before === undefined) return;
  else if (kind === 're-estimated') scope.set(key, { ...before, estimate });
  else if (kind === 'started' || kind === 'reopened') scope.set(key, { ...before, work: 'inProgress' });
  else if (kind === 'completed') scope.set(key, { ...before, work: 'done' });
}

/** What nobody left open was done, whether a change says so or not. */
function closing(
  scope: ReadonlyMap<string, ScopedItem>,
  left: ReadonlyMap<string, LedgerEvent>,
): ReadonlyMap<string, ScopedItem> {
  return new Map(
    [...scope].map(([key, item]) => {
      const isLeft = left.has(key);
      const work = !isLeft ? 'done' : item.work === 'done' ? 'inProgress' : item.work;
      return [key, { ...item, work }];
    }),
  );
}
