import { dependencyGraph } from '../../backlog/dependencies/dependency-graph';
import { orderedBacklog, type OrderedBacklog } from '../../backlog/health/ordered-backlog';
import { runwayOf } from '../../backlog/health/runway';
import type { ClosedSprint } from '../../model/closed-sprint';
import type { BlockerRecord, ItemRecord, Worth } from '../../model/item-record';
import { defaultSettings } from '../../model/settings';
import type { HealthExample, JudgedBacklog } from './health-rule';

export const exampleNow = '2026-03-10T09:00:00.000Z';

const dayInMs = 86_400_000;
const before = (days: number): string => new Date(Date.parse(exampleNow) - days * dayInMs).toISOString();

export const noWorth: Worth = {
  ...{ value: null, timeCriticality: null, riskReduction: null },
  ...{ reach: null, impact: null, confidence: null, moscow: null },
};

/** A ready item in good order; `place` gives its id, key and rank. */
export const exampleRecord = (given: Partial<ItemRecord>, place: number): ItemRecord => ({
  id: String(1000 + place),
  key: `SHOP-${place + 1}`,
  kind: 'story',
  category: 'todo',
  statusId: '1',
  rank: `0|${String(place).padStart(6, '0')}`,
  level: 4,
  readiness: 100,
  missing: null,
  rules: [],
  openQuestions: 0,
  estimate: 3,
  parentId: '1',
  sprint: null,
  unfinishedSprints: 0,
  sentBack: 0,
  createdAt: before(60),
  changedAt: before(10),
  isFlagged: false,
  priority: 3,
  worth: noWorth,
  blockedBy: [],
  mentions: [],
  servesGoal: null,
  ...given,
});

/** A blocker that is the record at `place`. */
export const exampleBlocker = (place: number, isDone = false): BlockerRecord => ({
  ...{ id: String(1000 + place), key: `SHOP-${place + 1}` },
  ...{ isDone, doneAt: isDone ? before(5) : null },
});

/** `count` records with the same fields. */
export const several = (count: number, given: Partial<ItemRecord>): readonly Partial<ItemRecord>[] =>
  Array.from({ length: count }, () => given);

/** Two-week sprints, oldest first, of which the last has just closed; each finished so many items of three points. */
export const exampleSprints = (done: readonly number[]): readonly ClosedSprint[] =>
  done.map((items, place): ClosedSprint => {
    const closedDaysAgo = 1 + 14 * (done.length - 1 - place);
    const nothing = { items: 0, points: 0 };
    const amount = { items, points: items * 3 };
    return {
      ...{ id: place + 1, name: `Sprint ${place + 1}`, goal: '', endAt: before(closedDaysAgo) },
      ...{ startAt: before(closedDaysAgo + 14), closedAt: before(closedDaysAgo) },
      totals: {
        ...{ start: amount, added: nothing, removed: nothing, reestimated: nothing },
        ...{ done: amount, left: nothing, completedOutside: nothing },
      },
      ...{ doneOfStart: amount, moments: [], goalMoments: null, identityHolds: true },
    };
  });

/** Of a team that finishes four items a sprint, and knows nothing of its flow. */
export const exampleOrder = ({ records, around }: Pick<HealthExample, 'records' | 'around'>): OrderedBacklog =>
  orderedBacklog(records.map(exampleRecord), {
    settings: defaultSettings,
    now: exampleNow,
    estimatesAreUsed: true,
    closedSprints: exampleSprints([4, 4, 4, 4, 4, 4]),
    flow: null,
    priorityLevels: null,
    ...around,
  });

export function exampleBacklog(example: Pick<HealthExample, 'records' | 'around'>): JudgedBacklog {
  const backlog = exampleOrder(example);
  return { ...backlog, waiting: dependencyGraph(backlog, ['blocks']), runway: runwayOf(backlog) };
}
