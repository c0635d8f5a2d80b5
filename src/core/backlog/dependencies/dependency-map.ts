import type { DependencyEdge, DependencyGraph, DependencyMap, MapArrow, MapNode } from '../../model/dependency-graph';

/** More boxes than this nobody can read. */
export const boxesAtMost = 150;

/**
 * What a picture of the dependencies shows: every item that blocks, waits or is named, or, where that is more than can be
 * drawn, one box for each epic that holds some of them. The nearest boxes stay where even those are too many. Being the
 * parent of an item is told by the box, not by an arrow.
 */
export function dependencyMap(graph: DependencyGraph, atMost = boxesAtMost): DependencyMap {
  const arrows = graph.edges.filter(({ kind, isStale }) => kind !== 'parent' && !isStale);
  const joined = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  if (joined.size <= atMost) return drawn(graph, arrows, (place) => `item ${place}`, [...joined], atMost);
  return drawn(graph, arrows, (place) => boxOf(graph, place), [...joined], atMost);
}

/** An item without an epic, or of which nothing is known, stands for itself. */
function boxOf({ nodes }: DependencyGraph, place: number): string {
  const parent = nodes[place]?.parentId;
  return parent ? `epic ${parent}` : `item ${place}`;
}

function drawn(
  { nodes }: DependencyGraph,
  arrows: readonly DependencyEdge[],
  boxNamed: (place: number) => string,
  places: readonly number[],
  atMost: number,
): DependencyMap {
  const boxes = new Map<string, number[]>();
  for (const place of places) {
    const name = boxNamed(place);
    const members = boxes.get(name);
    if (members) members.push(place);
    else boxes.set(name, [place]);
  }
  const nearest = (members: readonly number[]): number =>
    members.reduce((least, place) => Math.min(least, nodes[place]?.position ?? Infinity), Infinity);
  const shown = [...boxes]
    .map(([name, members]) => ({ name, members, position: nearest(members) }))
    .sort((a, b) => compared(a.position, b.position) || (a.members[0] ?? 0) - (b.members[0] ?? 0))
    .slice(0, atMost);
  const placeOf = new Map(shown.map(({ name }, place) => [name, place]));
  const merged = new Map<string, MapArrow>();
  for (const { from, to, isInverted, isInCircle, kind } of arrows) {
    const [start, end] = [placeOf.get(boxNamed(from)), placeOf.get(boxNamed(to))];
    if (start === undefined || end === undefined || start === end) continue;
    const way = `${start}>${end}`;
    const known = merged.get(way) ?? {
      from: start,
      to: end,
      count: 0,
      isInverted: false,
      isInCircle: false,
      isMention: true,
    };
    merged.set(way, {
      ...known,
      count: known.count + 1,
      isInverted: known.isInverted || isInverted,
      isInCircle: known.isInCircle || isInCircle,
      isMention: known.isMention && kind === 'mention',
    });
  }
  return {
    boxes: shown.map(({ name, members }): MapNode => ({
      epicId: name.startsWith('epic ') ? name.slice('epic '.length) : null,
      members,
    })),
    arrows: [...merged.values()],
    hiddenBoxes: boxes.size - shown.length,
  };
}

/** Infinity less Infinity is no number. */
const compared = (one: number, other: number): number => (one === other ? 0 : one - other);
