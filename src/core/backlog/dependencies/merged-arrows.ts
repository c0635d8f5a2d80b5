import type { DependencyEdge, MapArrow } from '../../model/dependency-graph';

/** One arrow for all edges from one box to another: it counts them, and bears a mark where one of them does. */
export function mergedArrows(edges: readonly DependencyEdge[]): readonly MapArrow[] {
  const merged = new Map<string, MapArrow>();
  for (const { from, to, isInverted, isInCircle, kind } of edges) {
    const way = `${from}>${to}`;
    const known = merged.get(way);
    merged.set(way, {
      ...{ from, to },
      count: (known?.count ?? 0) + 1,
      isInverted: (known?.isInverted ?? false) || isInverted,
      isInCircle: (known?.isInCircle ?? false) || isInCircle,
      isMention: (known?.isMention ?? true) && kind === 'mention',
    });
  }
  return [...merged.values()];
}
