import { buildLedger } from '../../../../src/core/sprint/ledger/build-ledger';
import { compareLedgers } from '../../../../src/core/sprint/ledger/compare-ledgers';
import type { ItemHistory } from '../../../../src/core/sprint/ledger/item-history';
import type { SprintLedger } from '../../../../src/core/sprint/ledger/sprint-ledger';
import { march, rules, statuses, ToldHistory } from './told-history';

function ledgerOf(...histories: readonly ItemHistory[]): SprintLedger {
  const ledger = buildLedger(march, histories, rules, { now: '2026-04-01T09:00:00.000Z' });
  if (ledger.kind !== 'ledger') throw new Error(ledger.why);
  return ledger;
}
const planned = (key: string): ToldHistory => new ToldHistory(key, { points: 3 }).plan('02-27', 10);

test('what happens after the close changes nothing in a ledger counted again', () => {
  const kept = ledgerOf(planned('A').told());
  const later = planned('A').plan('03-14', 10, 11).estimate('03-20', 8).move('03-21', statuses.done).told();
  // Where the work went is the one thing the close could not know.
  expect(compareLedgers(kept, ledgerOf(later))?.lines.map(({ name }) => name)).toEqual(['movedOn']);
  expect(compareLedgers(kept, ledgerOf(planned('A').estimate('03-20', 8).told()))).toBeNull();
});

test('an item that vanished from Jira since is named with the numbers it took along', () => {
  const kept = ledgerOf(planned('A').told(), planned('B').move('03-05', statuses.done).told());
  const difference = compareLedgers(kept, ledgerOf(planned('A').told()));
  expect(difference?.gone.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['start B', 'completed B']);
  expect(difference?.lines).toContainEqual({
    name: 'done',
    kept: { items: 1, points: 3 },
    again: { items: 0, points: 0 },
  });
});
