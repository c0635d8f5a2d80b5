import type { SprintStory } from '../../model/sprint-story';
import type { ScopedItem } from '../ledger/sprint-replay';
import type { LedgerEvent } from '../ledger/sprint-ledger';

/**
 * How far the work follows the goal. Not all of it should: a sprint may hold other work as long as the goal is safe
 * (Scrum Guide 2020). `points` is null where the team does not estimate.
 */
export function alignmentOf(
  scope: ReadonlyMap<string, ScopedItem>,
  events: readonly LedgerEvent[],
  goalKeys: ReadonlySet<string>,
): SprintStory['alignment'] {
  const items = [...scope].map(([key, item]) => ({ key, ...item }));
  const forGoal = items.filter(({ key }) => goalKeys.has(key));
  const size = (some: readonly ScopedItem[]): number => some.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
  const whole = size(items);
  return {
    goalShare: {
      items: items.length === 0 ? 0 : forGoal.length / items.length,
      points: whole > 0 ? size(forGoal) / whole : null,
    },
    startedLate: startedLate(scope, events, goalKeys),
    addedNotServing: addedKeys(events).filter((key) => scope.has(key) && !goalKeys.has(key)),
  };
}

/** Goal items that lay ready in the sprint, not begun, while other work was begun. */
function startedLate(
  scope: ReadonlyMap<string, ScopedItem>,
  events: readonly LedgerEvent[],
  goalKeys: ReadonlySet<string>,
): readonly string[] {
  const waiting = new Set<string>();
  const late = new Set<string>();
  for (const { kind, key, work } of events) {
    if ((kind === 'start' || kind === 'added') && goalKeys.has(key) && work === undefined) waiting.add(key);
    else if (kind === 'removed' || (goalKeys.has(key) && (kind === 'started' || kind === 'completed')))
      waiting.delete(key);
    else if (kind === 'started' && !goalKeys.has(key)) for (const goalKey of waiting) late.add(goalKey);
  }
  // What has been done since is no longer worth a word.
  return [...late].filter((key) => scope.has(key) && scope.get(key)?.work !== 'done');
}

function addedKeys(events: readonly LedgerEvent[]): readonly string[] {
  return [...new Set(events.flatMap(({ kind, key }) => (kind === 'added' ? [key] : [])))];
}
