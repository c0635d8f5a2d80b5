import type { LedgerEventView, LedgerLineView, LedgerView } from '../../model/sprint-story';
import type { LedgerEvent, LedgerFault, SprintLedger } from '../ledger/sprint-ledger';
import { eventWords } from './event-words';

/** Whom a ledger is told to, and what they may see of it. */
export interface LedgerReader {
  /** Summaries of the items this person may see, by key; all others are counted, and nothing is told of them. */
  readonly summaries: ReadonlyMap<string, string>;
  readonly goalKeys: ReadonlySet<string>;
  /** When the ledger was frozen; null while the sprint runs. */
  readonly keptAt: string | null;
}

const lineNames = ['start', 'added', 'removed', 'reestimated', 'done', 'left'] as const;

/** A ledger as one person reads it: the same numbers for everybody, names only of what they may see. */
export function ledgerView(ledger: SprintLedger, reader: LedgerReader): LedgerView {
  const seen = (keys: readonly string[]): readonly string[] => keys.filter((key) => reader.summaries.has(key));
  const hidden = new Set(ledger.events.flatMap(({ key }) => (key === '' || reader.summaries.has(key) ? [] : [key])));
  const { unexplained, holds } = ledger.identity;
  return {
    lines: lineNames.map((name): LedgerLineView => {
      const { items, points, unestimated, events } = ledger.lines[name];
      return { name, items, points, unestimated, eventIndexes: events };
    }),
    events: ledger.events.map((event) => eventView(event, reader)),
    identityHolds: holds,
    unexplained: { items: unexplained.items, points: ledger.lines.start.points === null ? null : unexplained.points },
    faults: [...ledger.notes.map((what) => ({ what, keys: [] })), ...faultsOf(ledger.faults, seen)],
    differences: ledger.differences
      .map(({ why, keys }) => ({ why, keys: seen(keys), hadKeys: keys.length > 0 }))
      .filter(({ keys, hadKeys }) => keys.length > 0 || !hadKeys)
      .map(({ why, keys }) => ({ why, keys })),
    hiddenItems: ledger.hiddenItems + hidden.size,
    keptAt: reader.keptAt,
  };
}

function eventView(event: LedgerEvent, { summaries, goalKeys }: LedgerReader): LedgerEventView {
  const summary = summaries.get(event.key);
  return {
    at: event.at,
    key: summary === undefined ? null : event.key,
    summary: summary ?? null,
    what: eventWords(event),
    items: event.items,
    points: event.points,
    servesGoal: goalKeys.has(event.key),
  };
}

/** One line a kind of fault: forty items with the same gap are one fact. */
function faultsOf(
  faults: readonly LedgerFault[],
  seen: (keys: readonly string[]) => readonly string[],
): LedgerView['faults'] {
  const kinds = new Map<string, LedgerFault[]>();
  for (const fault of faults) kinds.set(fault.id, [...(kinds.get(fault.id) ?? []), fault]);
  return [...kinds.values()].flatMap((some) => {
    const keys = seen([...new Set(some.flatMap(({ key }) => (key === null ? [] : [key])))]);
    const told = some.find(({ key }) => key === null || keys.includes(key));
    if (!told) return [];
    const more = some.length > 1 ? ` And ${some.length - 1} more of the kind.` : '';
    return [{ what: `${told.what}${more}`, keys }];
  });
}
