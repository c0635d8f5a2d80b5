import type { LedgerSprint } from './item-history';
import type { LedgerFault, NoLedger } from './sprint-ledger';

/** The time a ledger is about, in milliseconds since 1970: after `start`, up to and including `until`. */
export interface Period {
  readonly kind: 'period';
  readonly start: number;
  readonly until: number;
  readonly isClosed: boolean;
  readonly faults: readonly LedgerFault[];
  readonly notes: readonly string[];
}

const hourInMs = 3_600_000;
const dayInMs = 24 * hourInMs;

/** When a sprint really ran, or why nobody can say. `now` is an ISO date. */
export function periodOf(sprint: LedgerSprint, now: string): Period | NoLedger {
  const refuse = (because: NoLedger['because'], why: string): NoLedger => ({
    kind: 'no-ledger',
    sprint: { id: sprint.id, name: sprint.name, state: sprint.state },
    because,
    why,
  });
  if (sprint.state === 'future') return refuse('not-started', 'The sprint has not started.');
  const typedStart = timeOf(sprint.startAt);
  const start = timeOf(sprint.activatedAt ?? null) ?? typedStart;
  if (start === null) return refuse('no-start-date', 'The sprint has no start date, so nothing can be called planned.');
  const end = timeOf(sprint.endAt);
  const isClosed = sprint.state === 'closed';
  const faults: LedgerFault[] = [];
  const notes: string[] = [];
  const completed = timeOf(sprint.completeAt);
  if (isClosed && completed === null && end !== null) {
    faults.push({
      id: 'no-close-date',
      key: null,
      what: 'Jira does not say when the sprint was closed; its planned end stands in.',
    });
  }
  const until = isClosed ? (completed ?? end) : timeOf(now);
  if (until === null)
    return refuse('no-close-date', 'The sprint is closed, but neither its close nor its end is known.');
  if (until < start) {
    return refuse('dates-out-of-order', `The sprint ${isClosed ? 'ends' : 'is asked about'} before it starts.`);
  }
  if (end !== null && end < start) {
    faults.push({
      id: 'dates-out-of-order',
      key: null,
      what: 'The planned end lies before the start; the real close is used.',
    });
  } else if (end !== null) {
    notes.push(...lateness(until, end, isClosed));
  }
  if (typedStart !== null && Math.abs(start - typedStart) >= hourInMs) {
    notes.push(`Started ${span(start - typedStart)} ${start > typedStart ? 'after' : 'before'} the date it bears.`);
  }
  return { kind: 'period', start, until, isClosed, faults, notes };
}

function lateness(until: number, end: number, isClosed: boolean): readonly string[] {
  const late = until - end;
  // Nobody closes a sprint to the minute; a day either way says nothing.
  if (late >= dayInMs) return [`${isClosed ? 'Closed' : 'Still open'} ${span(late)} after its planned end.`];
  return isClosed && late <= -dayInMs ? [`Closed ${span(late)} before its planned end.`] : [];
}

function span(ms: number): string {
  const hours = Math.round(Math.abs(ms) / hourInMs);
  const days = Math.round(hours / 24);
  return hours < 24 ? `${hours} hour${hours === 1 ? '' : 's'}` : `${days} day${days === 1 ? '' : 's'}`;
}

function timeOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time;
}
