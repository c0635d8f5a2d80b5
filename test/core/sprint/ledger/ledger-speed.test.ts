import { buildLedger } from '../../../../src/core/sprint/ledger/build-ledger';
import { growthOf, nearlyLinear } from '../../../support/growth';
import { march, rules, statuses, ToldHistory } from './told-history';

test('a ledger costs as much more as there are more items, up to 200 with 5,000 changes', () => {
  const histories = Array.from({ length: 200 }, (_, index) => {
    const history = new ToldHistory(`A-${index + 1}`, { points: 3 }).plan('02-27', 10);
    for (let change = 0; change < 8; change++) {
      const at = `2026-03-${String(3 + change).padStart(2, '0')}T10:00:00.000Z`;
      history
        .move(at, statuses.doing)
        .estimate(at, 1 + change)
        .move(`${at.slice(0, 11)}15:00:00.000Z`, statuses.todo);
    }
    return history.told();
  });
  expect(histories.reduce((sum, { changes }) => sum + changes.length, 0)).toBe(5_000);
  const count = (items: number) => {
    const ledger = buildLedger(march, histories.slice(0, items), rules, { now: '2026-04-01T09:00:00.000Z' });
    expect(ledger.kind === 'ledger' && ledger.identity.holds).toBe(true);
  };
  expect(growthOf(count, histories.length)).toBeLessThan(nearlyLinear);
});
