import fc from '../../../support/properties';
import { buildLedger } from '../../../../src/core/sprint/ledger/build-ledger';
import { openReplay, type ScopedItem } from '../../../../src/core/sprint/ledger/sprint-replay';
import type { SprintLedger } from '../../../../src/core/sprint/ledger/sprint-ledger';
import { deeds } from './deeds';
import { SimulatedTeam } from './simulated-team';
import { march, rules, statuses, ToldHistory } from './told-history';

function ledgerOf(...told: readonly ToldHistory[]): SprintLedger {
  const ledger = buildLedger(
    march,
    told.map((one) => one.told()),
    rules,
    { now: '2026-03-20T09:00:00.000Z' },
  );
  if (ledger.kind !== 'ledger') throw new Error(ledger.why);
  return ledger;
}

const total = (items: readonly ScopedItem[]) => ({
  items: items.length,
  points: items.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0),
});

test('an item that was begun in the sprint before is in progress from the first moment', () => {
  const carried = new ToldHistory('SHOP-1', { sprints: [10] }).move('02-25', statuses.doing);
  const fresh = new ToldHistory('SHOP-2', { sprints: [10] }).move('03-05', statuses.doing).move('03-09', statuses.done);
  const replay = openReplay(ledgerOf(carried, fresh));
  const work = (at: string) => [...replay.at(at)].map(([key, item]) => `${key} ${item.work}`);
  expect(work('2026-03-03T00:00:00.000Z')).toEqual(['SHOP-1 inProgress', 'SHOP-2 todo']);
  expect(work('2026-03-06T00:00:00.000Z')).toEqual(['SHOP-1 inProgress', 'SHOP-2 inProgress']);
  expect(work('2026-03-10T00:00:00.000Z')).toEqual(['SHOP-1 inProgress', 'SHOP-2 done']);
});

test('what was re-estimated, removed and re-opened counts as it was at the moment', () => {
  const resized = new ToldHistory('SHOP-1', { sprints: [10] }).estimate('03-04', 8);
  const removed = new ToldHistory('SHOP-2', { sprints: [10] }).plan('03-05');
  const back = new ToldHistory('SHOP-3', { sprints: [10] }).move('03-04', statuses.done).move('03-06', statuses.doing);
  const replay = openReplay(ledgerOf(resized, removed, back));
  const at = (when: string) => [...replay.at(when)].map(([key, { estimate, work }]) => `${key} ${estimate} ${work}`);
  expect(at('2026-03-03T00:00:00.000Z')).toEqual(['SHOP-1 3 todo', 'SHOP-2 3 todo', 'SHOP-3 3 todo']);
  expect(at('2026-03-07T00:00:00.000Z')).toEqual(['SHOP-1 8 todo', 'SHOP-3 3 inProgress']);
});

test('an item that became done without a change that says so is done at the end', () => {
  const begun = new ToldHistory('SHOP-1', { sprints: [10] }).move('03-04', statuses.doing);
  const replay = openReplay(ledgerOf(begun.silently({ status: statuses.done })));
  expect([...replay.at(march.completeAt ?? '').values()].map(({ work }) => work)).toEqual(['done']);
});

test('on generated histories the first moment is what was planned, and the last what is done and left', () => {
  fc.assert(
    fc.property(deeds, (done) => {
      const team = new SimulatedTeam(done);
      for (const sprint of team.sprints) {
        const around = { now: team.now };
        const ledger = buildLedger(sprint, team.histories(), { ...rules, projectIds: ['SHOP'] }, around);
        if (ledger.kind !== 'ledger') throw new Error(ledger.why);
        const replay = openReplay(ledger);
        const { start, done: finished, left } = ledger.lines;
        expect(total([...replay.at(ledger.startAt).values()])).toEqual({ items: start.items, points: start.points });
        const end = [...replay.at(ledger.untilAt).values()];
        const isDone = ({ work }: ScopedItem) => work === 'done';
        expect(total(end.filter(isDone))).toEqual({ items: finished.items, points: finished.points });
        expect(total(end.filter((item) => !isDone(item)))).toEqual({ items: left.items, points: left.points });
      }
    }),
    { numRuns: 60, seed: 20261122 },
  );
});
