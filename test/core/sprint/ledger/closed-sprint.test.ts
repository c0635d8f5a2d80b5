import fc from '../../../support/properties';
import type { Amount, SprintMoment } from '../../../../src/core/model/closed-sprint';
import { buildLedger } from '../../../../src/core/sprint/ledger/build-ledger';
import { closedSprintOf, momentAt } from '../../../../src/core/sprint/ledger/closed-sprint';
import type { SprintLedger } from '../../../../src/core/sprint/ledger/sprint-ledger';
import { deeds } from './deeds';
import { SimulatedTeam } from './simulated-team';
import { march, rules, statuses, ToldHistory } from './told-history';

function ledgerOf(told: readonly ToldHistory[], changed: Partial<typeof rules> = {}): SprintLedger {
  const histories = told.map((one) => one.told());
  const ledger = buildLedger(march, histories, { ...rules, ...changed }, { now: '2026-03-20T09:00:00.000Z' });
  if (ledger.kind !== 'ledger') throw new Error(ledger.why);
  return ledger;
}

const nobody: ReadonlySet<string> = new Set();

test('a sprint is remembered by its lines, and say/do by what was done of the start in the estimates of the start', () => {
  const kept = new ToldHistory('SHOP-1', { sprints: [10] }).estimate('03-04', 8).move('03-09', statuses.done);
  const late = new ToldHistory('SHOP-2', {}).plan('03-05', 10).move('03-09', statuses.done);
  const left = new ToldHistory('SHOP-3', { sprints: [10] }).move('03-05', statuses.doing);
  const closed = closedSprintOf(march, ledgerOf([kept, late, left]), nobody);
  expect(closed.totals).toMatchObject({
    start: { items: 2, points: 6 },
    added: { items: 1, points: 3 },
    reestimated: { items: 1, points: 5 },
    done: { items: 2, points: 11 },
    left: { items: 1, points: 3 },
  });
  expect(closed.doneOfStart).toEqual({ items: 1, points: 3 });
  expect(closed.sizesOfDone).toEqual([
    [3, 8],
    [3, 3],
  ]);
  expect(closed.moments.at(-1)).toEqual({
    scope: { items: 3, points: 14 },
    inProgress: { items: 1, points: 3 },
    done: { items: 2, points: 11 },
  });
  expect(closed.goalMoments).toBeNull();
});

test('goal moments are of the marked items alone', () => {
  const marked = new ToldHistory('SHOP-1', { sprints: [10] }).move('03-09', statuses.done);
  const other = new ToldHistory('SHOP-2', { sprints: [10] });
  const { goalMoments } = closedSprintOf(march, ledgerOf([marked, other]), new Set(['SHOP-1']));
  expect(goalMoments?.map(({ scope, done }) => [scope.items, done.items])).toEqual([
    ...Array.from({ length: 7 }, () => [1, 0]),
    ...Array.from({ length: 4 }, () => [1, 1]),
  ]);
});

test('a team that does not estimate has no points, not nought', () => {
  const ledger = ledgerOf([new ToldHistory('SHOP-1', { sprints: [10] })], {
    fields: { sprint: ['Sprint'], estimate: [] },
  });
  expect(momentAt(ledger, 0.5)).toEqual({
    scope: { items: 1, points: null },
    inProgress: { items: 0, points: null },
    done: { items: 0, points: null },
  });
  expect(closedSprintOf(march, ledger, nobody).doneOfStart).toEqual({ items: 0, points: null });
});

test('on generated histories the moments begin with the start, end with done and left, and goal work is part of all', () => {
  fc.assert(
    fc.property(deeds, fc.nat(3), (done, remainder) => {
      const team = new SimulatedTeam(done);
      for (const sprint of team.sprints) {
        const around = { now: team.now };
        const ledger = buildLedger(sprint, team.histories(), { ...rules, projectIds: ['SHOP'] }, around);
        if (ledger.kind !== 'ledger') throw new Error(ledger.why);
        const keys = [...new Set(ledger.events.map(({ key }) => key))];
        const some = new Set(keys.filter((_key, place) => place % 4 === remainder));
        const closed = closedSprintOf(sprint, ledger, some);
        const { start, done: finished, left } = closed.totals;
        expect(closed.moments).toHaveLength(11);
        expect(closed.moments[0]?.scope).toEqual(start);
        expect(closed.moments[10]?.done).toEqual(finished);
        expect(closed.moments[10]?.scope).toEqual(sum(finished, left));
        expect(closed.doneOfStart.items).toBeLessThanOrEqual(start.items);
        expect(closed.doneOfStart.points ?? 0).toBeLessThanOrEqual(start.points ?? 0);
        const rest = new Set(keys.filter((key) => !some.has(key)));
        for (const share of [0, 0.35, 1])
          expect(joined(momentAt(ledger, share, some), momentAt(ledger, share, rest))).toEqual(momentAt(ledger, share));
      }
    }),
    { numRuns: 60, seed: 20261122 },
  );
});

const sum = (one: Amount, other: Amount): Amount => ({
  items: one.items + other.items,
  points: (one.points ?? 0) + (other.points ?? 0),
});

const joined = (one: SprintMoment, other: SprintMoment): SprintMoment => ({
  scope: sum(one.scope, other.scope),
  inProgress: sum(one.inProgress, other.inProgress),
  done: sum(one.done, other.done),
});
