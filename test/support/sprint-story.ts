/** Builders for the story of a sprint: each gives a plausible whole, and a test says only what it is about. */
import type { Amount } from '../../src/core/model/closed-sprint';
import type {
  BurnUpPoint,
  LedgerEventView,
  LedgerView,
  PlanningView,
  SprintStory,
} from '../../src/core/model/sprint-story';

const amount = (items: number, points: number | null = items * 3): Amount => ({ items, points });

export function ledgerEvent(rest: Partial<LedgerEventView> = {}): LedgerEventView {
  return {
    at: '2026-11-16T09:00:00.000Z',
    key: 'SHOP-1',
    summary: 'Item number 1',
    what: 'Planned',
    items: 1,
    points: 3,
    servesGoal: false,
    ...rest,
  };
}

/** 4 items at the start, one added, one removed, one grown by 2: one done, three left. */
export function ledger(rest: Partial<LedgerView> = {}): LedgerView {
  const events = [
    ...[1, 2, 3, 5].map((number) => ledgerEvent({ key: `SHOP-${number}`, summary: `Item number ${number}` })),
    ledgerEvent({ key: 'SHOP-4', summary: 'Item number 4', what: 'Added after the start' }),
    ledgerEvent({ key: null, summary: null, what: 'Moved back to the backlog', items: -1, points: -3 }),
    ledgerEvent({ key: 'SHOP-2', summary: 'Item number 2', what: '3 points became 5', items: 0, points: 2 }),
    ledgerEvent({ key: 'SHOP-1', what: 'Done', items: 0, points: 0, servesGoal: true }),
  ];
  const line = (name: LedgerView['lines'][number]['name'], items: number, points: number, eventIndexes: number[]) => ({
    name,
    items,
    points,
    unestimated: 0,
    eventIndexes,
  });
  return {
    lines: [
      line('start', 4, 12, [0, 1, 2, 3]),
      line('added', 1, 3, [4]),
      line('removed', 1, 3, [5]),
      line('reestimated', 1, 2, [6]),
      line('done', 1, 3, [7]),
      line('left', 3, 11, []),
    ],
    events,
    identityHolds: true,
    unexplained: { items: 0, points: 0 },
    faults: [],
    differences: [],
    hiddenItems: 0,
    keptAt: null,
    ...rest,
  };
}

export function burnUpPoint(day: number, done: number): BurnUpPoint {
  return {
    at: `2026-11-${day}T23:59:59.000Z`,
    scope: amount(4, 14),
    done: amount(done),
    goalScope: amount(3),
    goalDone: amount(done),
  };
}

export function planning(rest: Partial<PlanningView> = {}): PlanningView {
  return {
    fits: { kind: 'known', value: { p50: 24, p85: 17, unit: 'points' }, formula: 'Drawn from 8 closed sprints' },
    planned: amount(10),
    carryOver: amount(2),
    notReady: [{ key: 'SHOP-3', level: 2, nextStep: 'Size it with the team' }],
    goalCandidates: [{ about: 'Saved cards', because: 'parent', itemKeys: ['SHOP-1', 'SHOP-2'] }],
    ...rest,
  };
}

export function story(rest: Partial<SprintStory> = {}): SprintStory {
  return {
    ledger: ledger(),
    ledgerMissing: null,
    quality: { usableShare: 1, items: 4, warning: null, checks: [] },
    odds: {
      goal: {
        kind: 'known',
        value: { probability: 0.72, reasons: ['The team finished 7 of 9 sprints from here.'] },
        formula: 'Logistic model over 9 closed sprints',
      },
      all: { kind: 'known', value: { probability: 0.21, reasons: ['One item was added late.'] }, formula: 'The same' },
      unit: 'points',
    },
    burnUp: [burnUpPoint(16, 0), burnUpPoint(17, 0), burnUpPoint(18, 1)],
    cycleTimes: { kind: 'known', value: { items: 32, p50: 2, p70: 4, p85: 8, p95: 14 }, formula: '32 finished items' },
    spill: [{ key: 'SHOP-2', chance: { kind: 'known', value: 0.78, formula: '25 of 32 took longer' } }],
    talk: [{ key: 'SHOP-4', because: ['Blocked by SHOP-40', 'Serves the goal'] }],
    alignment: { goalShare: { items: 0.75, points: 0.64 }, startedLate: [], addedNotServing: [] },
    planning: null,
    outcome: null,
    goalHistory: [],
    history: { kind: 'ready', closedSprints: 9 },
    ...rest,
  };
}
