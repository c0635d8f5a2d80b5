import { openReplay } from '../../../../src/core/sprint/ledger/sprint-replay';
import { alignmentOf } from '../../../../src/core/sprint/story/alignment';
import { statuses, ToldHistory } from '../ledger/told-history';
import { ledgerOf } from './told-sprint';

const told = (items: readonly ToldHistory[], ...goalKeys: readonly string[]) => {
  const ledger = ledgerOf(items, { state: 'active', completeAt: null }, '2026-03-10T09:00:00Z');
  return alignmentOf(openReplay(ledger).at(ledger.untilAt), ledger.events, new Set(goalKeys));
};
const planned = (key: string, points: number | null = 3) => new ToldHistory(key, { sprints: [10], points });

test('goal work is told as a share of items and of size', () => {
  const { goalShare } = told([planned('SHOP-1', 1), planned('SHOP-2', 3), planned('SHOP-3', null)], 'SHOP-1');
  expect(goalShare).toEqual({ items: 1 / 3, points: 0.25 });
  expect(told([planned('SHOP-1', null)], 'SHOP-1').goalShare).toEqual({ items: 1, points: null });
});

test('names goal work that lay ready while other work was begun, until it is done', () => {
  const items = [
    planned('SHOP-1').move('03-04', statuses.doing),
    planned('SHOP-2').move('03-03', statuses.doing),
    planned('SHOP-3').move('03-05', statuses.doing).move('03-06', statuses.done),
    planned('SHOP-4'),
    planned('SHOP-5').move('03-02T12:30:00.000Z', statuses.doing),
  ];
  // Only SHOP-2 is other work, begun on the third.
  expect(told(items, 'SHOP-1', 'SHOP-3', 'SHOP-4', 'SHOP-5').startedLate).toEqual(['SHOP-1', 'SHOP-4']);
});

test('names what was added and does not serve the goal, as long as it is in', () => {
  const items = [
    planned('SHOP-1'),
    new ToldHistory('SHOP-2').plan('03-04', 10),
    new ToldHistory('SHOP-3').plan('03-04', 10),
    new ToldHistory('SHOP-4').plan('03-04', 10).plan('03-05'),
  ];
  expect(told(items, 'SHOP-1', 'SHOP-3').addedNotServing).toEqual(['SHOP-2']);
});
