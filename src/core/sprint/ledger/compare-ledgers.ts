import type { LedgerEvent, LedgerLine, SprintLedger } from './sprint-ledger';

type LineName = keyof SprintLedger['lines'];

/** How a ledger counted again differs from the one that was kept at the close. */
export interface LedgerDifference {
  readonly lines: readonly {
    readonly name: LineName;
    readonly kept: Pick<LedgerLine, 'items' | 'points'>;
    readonly again: Pick<LedgerLine, 'items' | 'points'>;
  }[];
  /** Events that only one of the two knows. */
  readonly gone: readonly LedgerEvent[];
  readonly come: readonly LedgerEvent[];
  /** True where the two were counted by different rules: then a difference need not lie in Jira. */
  readonly isOtherVersion: boolean;
}

/** Compares a kept ledger with a fresh one; null where nothing differs. The kept one is never changed by it. */
export function compareLedgers(kept: SprintLedger, again: SprintLedger): LedgerDifference | null {
  const names = Object.keys(kept.lines) as LineName[];
  const lines = names
    .filter(
      (name) =>
        kept.lines[name].items !== again.lines[name].items || kept.lines[name].points !== again.lines[name].points,
    )
    .map((name) => ({ name, kept: sizeOf(kept.lines[name]), again: sizeOf(again.lines[name]) }));
  const gone = missingFrom(again.events, kept.events);
  const come = missingFrom(kept.events, again.events);
  if (lines.length === 0 && gone.length === 0 && come.length === 0) return null;
  return { lines, gone, come, isOtherVersion: kept.version !== again.version };
}

const sizeOf = ({ items, points }: LedgerLine): Pick<LedgerLine, 'items' | 'points'> => ({ items, points });

function missingFrom(some: readonly LedgerEvent[], all: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const known = new Set(some.map(identityOf));
  return all.filter((event) => !known.has(identityOf(event)));
}

const identityOf = ({ kind, at, key, items, points, estimate, reason }: LedgerEvent): string =>
  [kind, at, key, items, points, estimate, reason].join('|');
