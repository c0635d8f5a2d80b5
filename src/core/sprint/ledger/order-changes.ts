import type { Change } from '../../model/item';
import type { LedgerFaultId } from './sprint-ledger';

/** A change with its time in milliseconds since 1970. */
export interface TimedChange {
  readonly time: number;
  readonly change: Change;
}

export interface OrderedChanges {
  readonly changes: readonly TimedChange[];
  readonly faults: readonly { readonly id: LedgerFaultId; readonly what: string }[];
}

/**
 * Changes in the order they happened. Where clocks disagree, the order of recording is believed if the values
 * fit together only that way, and times are never let run backwards.
 */
export function orderChanges(given: readonly Change[]): OrderedChanges {
  const faults: { id: LedgerFaultId; what: string }[] = [];
  const timed = given.map((change) => ({ change, time: Date.parse(change.at) }));
  const readable = timed.filter(({ time }) => !Number.isNaN(time));
  if (readable.length < timed.length) {
    faults.push({
      id: 'unreadable-date',
      what: `${timed.length - readable.length} of its changes bear no readable date.`,
    });
  }
  let ordered = inOrder(readable);
  if (ordered === null) {
    const sorted = [...readable].sort((a, b) => a.time - b.time);
    if (breaks(readable) < breaks(sorted)) {
      faults.push({ id: 'clock-skew', what: 'Its changes fit together only in an order that their times contradict.' });
      let latest = -Infinity;
      ordered = readable.map(({ change, time }) => ({ change, time: (latest = time < latest ? latest + 1 : time) }));
    } else ordered = sorted;
  }
  const once = ordered.filter((entry, at) => !isRepeated(ordered, at, entry));
  if (once.length < ordered.length) {
    faults.push({ id: 'duplicate-change', what: `${ordered.length - once.length} of its changes were told twice.` });
  }
  return { changes: once, faults };
}

/** The list as it is or reversed, where it runs one way; null where it runs both ways. */
function inOrder(changes: readonly TimedChange[]): readonly TimedChange[] | null {
  let ascends = true;
  let descends = true;
  for (let at = 1; at < changes.length; at++) {
    const step = (changes[at]?.time ?? 0) - (changes[at - 1]?.time ?? 0);
    if (step < 0) ascends = false;
    if (step > 0) descends = false;
  }
  // Equal times alone: the order of recording stands.
  return ascends ? changes : descends ? [...changes].reverse() : null;
}

/** How often a field's value before a change is not its value after the change before. */
function breaks(changes: readonly TimedChange[]): number {
  const last = new Map<string, string>();
  let count = 0;
  for (const { change } of changes) {
    const before = `${change.from ?? ''}|${change.fromText ?? ''}`;
    if ((last.get(change.field) ?? before) !== before) count++;
    last.set(change.field, `${change.to ?? ''}|${change.toText ?? ''}`);
  }
  return count;
}

/** The same change at the same moment cannot happen twice: a page was read twice. */
function isRepeated(changes: readonly TimedChange[], at: number, { change, time }: TimedChange): boolean {
  for (let before = at - 1; before >= 0 && changes[before]?.time === time; before--) {
    const other = changes[before]?.change;
    if (
      other?.field === change.field &&
      other.from === change.from &&
      other.to === change.to &&
      other.fromText === change.fromText &&
      other.toText === change.toText
    )
      return true;
  }
  return false;
}
