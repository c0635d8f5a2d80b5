import { ledgerView } from '../../../../src/core/sprint/story/ledger-view';
import { march, statuses, ToldHistory } from '../ledger/told-history';
import { ledgerOf } from './told-sprint';

const planned = new ToldHistory('SHOP-1', { sprints: [10] })
  .move('03-04', statuses.doing)
  .estimate('03-05', 8)
  .move('03-09', statuses.done);
const added = new ToldHistory('SHOP-2', { points: 1 }).plan('03-06', 10);
const secret = new ToldHistory('SHOP-3', { sprints: [10] }).plan('03-10');
const ledger = ledgerOf([planned, added, secret]);
const summaries = new Map([
  ['SHOP-1', 'Pay by card'],
  ['SHOP-2', 'Refunds'],
]);
const view = ledgerView(ledger, { summaries, goalKeys: new Set(['SHOP-1']), keptAt: null });

test('the lines keep the ledger’s numbers, and each opens into the events it is the sum of', () => {
  expect(view.lines.map(({ name, items, points }) => [name, items, points])).toEqual([
    ['start', 2, 6],
    ['added', 1, 1],
    ['removed', 1, 3],
    ['reestimated', 1, 5],
    ['done', 1, 8],
    ['left', 1, 1],
  ]);
  const start = view.lines[0];
  expect(start?.eventIndexes.map((index) => view.events[index]?.key)).toEqual(['SHOP-1', null]);
  expect(start?.eventIndexes.reduce((sum, index) => sum + (view.events[index]?.points ?? 0), 0)).toBe(start?.points);
});

test('events are sentences', () => {
  const words = view.events.map(({ key, what }) => [key, what]);
  expect(words).toContainEqual(['SHOP-1', 'In the plan at the start']);
  expect(words).toContainEqual(['SHOP-1', '3 points became 8']);
  expect(words).toContainEqual(['SHOP-2', 'Added after the start']);
  expect(words).toContainEqual(['SHOP-2', 'Not done: went back to the backlog']);
  expect(view.events.filter(({ servesGoal }) => servesGoal).every(({ key }) => key === 'SHOP-1')).toBe(true);
});

test('an item that the reader may not see counts, and nothing else is told of it', () => {
  expect(view.hiddenItems).toBe(1);
  expect(view.identityHolds).toBe(true);
  expect(JSON.stringify(view)).not.toContain('SHOP-3');
});

test('differences and faults about hidden items alone are left out', () => {
  const late = new ToldHistory('SHOP-4', { sprints: [10] }).estimate('03-05', 8).silently({ points: 5 });
  const gap = ledgerOf([planned, late]);
  const seen = (keys: readonly string[]) =>
    ledgerView(gap, { summaries: new Map(keys.map((key) => [key, key])), goalKeys: new Set(), keptAt: null });
  expect(seen(['SHOP-1', 'SHOP-4']).faults).toMatchObject([{ keys: ['SHOP-4'] }]);
  expect(seen(['SHOP-1']).faults).toEqual([]);
  expect(seen(['SHOP-1']).identityHolds).toBe(false);
});

test('a goal that was edited is told with both wordings', () => {
  const goals = [
    { at: '2026-03-01T09:00:00.000Z', goal: 'Guests can pay' },
    { at: '2026-03-05T09:00:00.000Z', goal: 'Guests can pay by card' },
  ];
  const edited = ledgerView(ledgerOf([planned], { ...march, goals }), {
    ...{ summaries, goalKeys: new Set<string>(), keptAt: '2026-03-14T00:00:00.000Z' },
  });
  expect(edited.events.map(({ what }) => what)).toContain(
    'The goal was “Guests can pay” and became “Guests can pay by card”',
  );
  expect([edited.hiddenItems, edited.keptAt]).toEqual([0, '2026-03-14T00:00:00.000Z']);
});
