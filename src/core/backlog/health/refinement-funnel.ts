import type { Distance, FunnelCell } from '../../model/health-report';
import type { RefinementLevel } from '../../model/review';
import { isInRunningSprint, type OrderedBacklog, type PlacedItem } from './ordered-backlog';

const levels: readonly RefinementLevel[] = [0, 1, 2, 3, 4, 5];
const distances: readonly Distance[] = ['running', 'next', 'after-next', 'later'];

/** How many items are how far refined, by how soon they will be pulled. Empty cells are left out. */
export function refinementFunnel(backlog: OrderedBacklog): readonly FunnelCell[] {
  const counts = new Map<string, number>();
  for (const item of backlog.items) {
    const cell = `${item.record.level} ${distanceOf(item, backlog)}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return levels.flatMap((level) =>
    distances.flatMap((distance): FunnelCell[] => {
      const count = counts.get(`${level} ${distance}`);
      return count === undefined ? [] : [{ level, distance, count }];
    }),
  );
}

/** Where nobody knows the order, a planned sprint is the next one and all else is later. */
export function distanceOf({ record, sprintsAhead }: PlacedItem, { nextSprint }: OrderedBacklog): Distance {
  if (isInRunningSprint(record)) return 'running';
  if (sprintsAhead === null) return record.sprint === null ? 'later' : 'next';
  if (sprintsAhead <= nextSprint) return 'next';
  return sprintsAhead === nextSprint + 1 ? 'after-next' : 'later';
}
