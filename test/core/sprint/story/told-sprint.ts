/** Small pieces of a sprint's story for tests, with only what matters written out. */
import type { Amount, ClosedSprint, SprintMoment } from '../../../../src/core/model/closed-sprint';
import type { SprintItem } from '../../../../src/core/model/sprint-report';
import { buildLedger } from '../../../../src/core/sprint/ledger/build-ledger';
import type { LedgerSprint } from '../../../../src/core/sprint/ledger/item-history';
import type { SprintLedger } from '../../../../src/core/sprint/ledger/sprint-ledger';
import { march, rules, type ToldHistory } from '../ledger/told-history';

/** The ledger of the two weeks of March, closed unless told otherwise. */
export function ledgerOf(told: readonly ToldHistory[], rest: Partial<LedgerSprint> = {}, now = '2026-03-20T09:00:00Z') {
  const histories = told.map((one) => one.told());
  const ledger = buildLedger({ ...march, ...rest }, histories, rules, { now });
  if (ledger.kind !== 'ledger') throw new Error(ledger.why);
  return ledger satisfies SprintLedger;
}

/** Of so many items, worth twice as many points. */
export const amount = (items: number): Amount => ({ items, points: items * 2 });

/** A sprint whose scope stayed the same and whose work was done evenly up to `done`. */
export function closedSprint(id: number, scope: number, done: number, rest: Partial<ClosedSprint> = {}): ClosedSprint {
  const moments = Array.from({ length: 11 }, (_none, tenth): SprintMoment => {
    const finished = Math.round((done * tenth) / 10);
    const inProgress = tenth === 10 ? 0 : Math.min(2, scope - finished);
    return { scope: amount(scope), inProgress: amount(inProgress), done: amount(finished) };
  });
  const begin = Date.parse('2025-06-02T09:00:00.000Z') + id * 14 * 86_400_000;
  const zero = amount(0);
  return {
    id,
    name: `Sprint ${id}`,
    goal: `Goal ${id}`,
    startAt: new Date(begin).toISOString(),
    endAt: new Date(begin + 13 * 86_400_000).toISOString(),
    closedAt: new Date(begin + 13 * 86_400_000).toISOString(),
    totals: {
      ...{ start: amount(scope), added: zero, removed: zero, reestimated: zero },
      ...{ done: amount(done), left: amount(scope - done), completedOutside: zero },
    },
    doneOfStart: amount(done),
    moments,
    goalMoments: null,
    identityHolds: true,
    ...rest,
  };
}

export function sprintItem(key: string, rest: Partial<SprintItem> = {}): SprintItem {
  return {
    ...{ id: key, key, summary: `Item ${key}`, kind: 'story', typeName: 'Story', estimate: 3, parentKey: null },
    status: { id: '1', name: 'To Do', category: 'todo' },
    assigneeName: null,
    serves: { kind: 'no-sign' },
    ...{ blockedBecause: [], blockers: [], ageInDays: null, age: null, isAgeing: false, waitsFor: null },
    ...rest,
  };
}
