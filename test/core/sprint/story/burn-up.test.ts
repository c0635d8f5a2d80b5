import fc from '../../../support/properties';
import { buildLedger } from '../../../../src/core/sprint/ledger/build-ledger';
import { burnUp } from '../../../../src/core/sprint/story/burn-up';
import { deeds } from '../ledger/deeds';
import { SimulatedTeam } from '../ledger/simulated-team';
import { rules, statuses, ToldHistory } from '../ledger/told-history';
import { ledgerOf } from './told-sprint';

test('a point at the start, at each midnight, weekends too, and at the end', () => {
  const done = new ToldHistory('SHOP-1', { sprints: [10] }).move('03-05', statuses.doing).move('03-09', statuses.done);
  const added = new ToldHistory('SHOP-2', { points: 5 }).plan('03-10', 10);
  const points = burnUp(ledgerOf([done, added]), new Set(['SHOP-1']));
  expect(points.map(({ at }) => at.slice(5, 16))).toEqual([
    '03-02T09:00',
    ...['03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13'].map((day) => `03-${day}T00:00`),
    '03-13T17:30',
  ]);
  const on = (day: string) => points.find(({ at }) => at.startsWith(`2026-03-${day}`));
  expect(on('09')).toMatchObject({ scope: { items: 1, points: 3 }, done: { items: 0, points: 0 } });
  expect(on('10')).toMatchObject({ scope: { items: 1, points: 3 }, done: { items: 1, points: 3 } });
  expect(on('11')).toMatchObject({ scope: { items: 2, points: 8 }, goalScope: { items: 1 }, goalDone: { items: 1 } });
});

test('a running sprint ends at the moment of asking', () => {
  const running = ledgerOf(
    [new ToldHistory('SHOP-1', { sprints: [10] })],
    { state: 'active', completeAt: null },
    '2026-03-04T15:00:00Z',
  );
  expect(burnUp(running, new Set()).at(-1)?.at).toBe('2026-03-04T15:00:00.000Z');
});

test('on generated histories the first point is the plan, and the last is what the ledger says', () => {
  fc.assert(
    fc.property(deeds, (done) => {
      const team = new SimulatedTeam(done);
      const histories = team.histories();
      for (const sprint of team.sprints) {
        const ledger = buildLedger(sprint, histories, { ...rules, projectIds: ['SHOP'] }, { now: team.now });
        if (ledger.kind !== 'ledger') throw new Error(ledger.why);
        const points = burnUp(ledger, new Set(histories.slice(0, 5).map(({ item }) => item.key)));
        const [first, last] = [points[0], points.at(-1)];
        const { start, done: finished, left } = ledger.lines;
        if (points.length < 100) expect(first?.scope).toEqual({ items: start.items, points: start.points });
        expect(last?.done).toEqual({ items: finished.items, points: finished.points });
        expect(last?.scope.items).toBe(finished.items + left.items);
        for (const { scope, goalScope, goalDone, done: all } of points) {
          expect(goalScope.items).toBeLessThanOrEqual(scope.items);
          expect(goalDone.items).toBeLessThanOrEqual(Math.min(goalScope.items, all.items));
        }
      }
    }),
    { numRuns: 40, seed: 20261122 },
  );
});
