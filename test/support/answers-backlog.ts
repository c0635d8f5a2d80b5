/** Builders for what the page is told of the whole backlog. */
import type { DependenciesAnswer, NamedItem, WholeBacklog, WholeBacklogAnswer } from '../../src/contract';
import type { HealthPart, HealthReport, PartVerdict, RefinementCandidate } from '../../src/core/model/health-report';
import { backlogHealth } from './answers';

export type WholeReady = Extract<WholeBacklog, { kind: 'ready' }>;

export const namedItem = (number: number, rest: Partial<NamedItem> = {}): NamedItem => ({
  id: String(10_000 + number),
  key: `SHOP-${number}`,
  summary: `Item number ${number}`,
  status: { id: '1', name: 'To Do', category: 'todo' },
  ...rest,
});

export const idsOf = (...numbers: number[]): string[] => numbers.map((number) => String(10_000 + number));

/** `verdict` null for a part that could not be judged. */
export function healthPart(verdict: Partial<PartVerdict> | null = {}, rest: Partial<HealthPart> = {}): HealthPart {
  const itemIds = verdict?.itemIds ?? idsOf(1, 2);
  return {
    rule: 'health/rank-inversions',
    title: 'What blocks stands above what waits for it',
    why: 'Work that waits cannot be finished.',
    severity: 'act',
    atStake: 10,
    judged: verdict
      ? {
          kind: 'known',
          value: {
            ...{ lost: 4.2, sentence: '2 items are pulled before what they wait for.', nearCount: 1 },
            ...verdict,
            ...{ itemIds, itemCount: verdict.itemCount ?? itemIds.length },
          },
          formula: '2 of 10 links',
        }
      : { kind: 'not-used', why: 'No item is linked' },
    nextAction: 'Rank the blocker above what waits for it.',
    ...rest,
  };
}

export function candidate(number: number, rest: Partial<RefinementCandidate> = {}): RefinementCandidate {
  return {
    ...{ id: String(10_000 + number), key: `SHOP-${number}`, level: 1 },
    question: 'How will we see that it works? Give one example.',
    ...{ weight: 0.25, closeness: 0.5, missing: 0.5, worth: 1 },
    ...rest,
  };
}

export function healthReport(rest: Partial<HealthReport> = {}): HealthReport {
  return {
    asOf: '2026-11-22T09:00:00.000Z',
    score: 71,
    openItems: 240,
    itemsPerSprint: { count: 8.2, because: 'finished in the last 5 closed sprints' },
    parts: [healthPart()],
    runway: {
      kind: 'known',
      value: {
        ...{ period: 'sprint', lasts: 2.1, p15: 1.6, p85: 2.9, wanted: 2, chance: 0.68, unit: 'items', amount: 17 },
        ...{ readyIds: idsOf(4, 5), readyCount: 2 },
      },
      formula: '17 ready items, used up in 10000 simulated futures drawn from 8 closed sprints',
    },
    funnel: [
      { level: 4, distance: 'next', count: 5 },
      { level: 1, distance: 'later', count: 90 },
    ],
    candidates: [candidate(1), candidate(2, { question: 'Who needs this, and what do they want to do?' })],
    ...rest,
  };
}

export function wholeBacklog(rest: Partial<WholeReady> = {}): WholeReady {
  return {
    kind: 'ready',
    report: healthReport(),
    today: { productOwner: [], scrumMaster: [] },
    trend: [
      { day: '2026-11-15', score: 64, readyItems: 12, openItems: 236 },
      { day: '2026-11-22', score: 71, readyItems: 17, openItems: 240 },
    ],
    changes: { since: '2026-11-15', sentences: ['The score rose from 64 to 71.'] },
    named: [1, 2, 3, 4, 5].map((number) => namedItem(number)),
    hidden: 0,
    ...rest,
  };
}

export const wholeAnswer = (whole: WholeBacklog): WholeBacklogAnswer => ({ project: backlogHealth().project, whole });

export type DependenciesReady = Extract<DependenciesAnswer, { kind: 'ready' }>;

/** SHOP-2 blocks SHOP-1 and is ranked below it; something hidden blocks SHOP-2. */
export function dependencies(rest: Partial<DependenciesReady> = {}): DependenciesReady {
  const alone = { group: null, items: 1, inside: 0, elsewhere: 0 };
  const box = (number: number) => ({ ...alone, item: namedItem(number), where: 'backlog' as const });
  const arrow = { count: 1, isInverted: false, isInCircle: false, isMention: false };
  return {
    kind: 'ready',
    boxes: [box(1), box(2), { ...alone, item: null, where: 'hidden' }],
    arrows: [
      { ...arrow, from: 1, to: 0, isInverted: true },
      { ...arrow, from: 2, to: 1 },
    ],
    hiddenBoxes: 0,
    others: [],
    troubles: [{ blocker: box(2), waiting: box(1), isInCircle: false, isInverted: true }],
    troubleCount: 1,
    costs: {
      kind: 'known',
      value: [{ blocker: box(2), delayedCount: 3, worstInDays: 8.2 }],
      formula: 'the pace of 8 closed sprints',
    },
    ...rest,
  };
}
