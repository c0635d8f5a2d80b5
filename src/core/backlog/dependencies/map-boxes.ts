import type { DependencyEdge, DependencyGraph, MapGroup, MapNode } from '../../model/dependency-graph';
import { nameOfGroup } from './map-groups';

export type MapBox = Pick<MapNode, 'group' | 'members'>;

/** An edge with the boxes that its ends are in. */
export interface EdgeEnds {
  readonly edge: DependencyEdge;
  readonly start: MapBox;
  readonly end: MapBox;
}

/** Items of one group in one box, others alone; the nearest to being pulled first, in each box too. */
export function boxesOf(
  { nodes }: Pick<DependencyGraph, 'nodes'>,
  places: readonly number[],
  groupAt: (place: number) => MapGroup | null,
): readonly MapBox[] {
  const positionOf = (place: number): number => nodes[place]?.position ?? Infinity;
  const nearestFirst = [...places].sort((a, b) => compared(positionOf(a), positionOf(b)) || a - b);
  const boxes = new Map<string, MapBox & { readonly members: number[] }>();
  for (const place of nearestFirst) {
    const group = groupAt(place);
    const name = group ? nameOfGroup(group) : `item ${place}`;
    const box = boxes.get(name);
    if (box) box.members.push(place);
    else boxes.set(name, { group, members: [place] });
  }
  return [...boxes.values()];
}

/** Infinity less Infinity is no number. */
const compared = (one: number, other: number): number => (one === other ? 0 : one - other);

export type Neighbours = ReadonlyMap<MapBox, ReadonlySet<MapBox>>;

/** Which boxes an arrow joins, whichever way it points. */
export function neighboursIn(boxes: readonly MapBox[], ends: readonly EdgeEnds[]): Neighbours {
  const neighbours = new Map(boxes.map((box) => [box, new Set<MapBox>()]));
  for (const { start, end } of ends) {
    if (start === end) continue;
    neighbours.get(start)?.add(end);
    neighbours.get(end)?.add(start);
  }
  return neighbours;
}

/** As many from the first on as few enough arrows join; the first arrow in any case. */
export function drawnFirst(
  boxes: readonly MapBox[],
  neighbours: Neighbours,
  limits: { readonly boxesAtMost: number; readonly arrowsAmong: (boxes: number) => number },
): ReadonlySet<MapBox> {
  const drawn = new Set<MapBox>();
  let arrows = 0;
  for (const box of boxes) {
    const more = [...(neighbours.get(box) ?? [])].filter((other) => drawn.has(other)).length;
    const isTooMuch = arrows > 0 && arrows + more > limits.arrowsAmong(drawn.size + 1);
    if (drawn.size >= limits.boxesAtMost || isTooMuch) break;
    drawn.add(box);
    arrows += more;
  }
  return drawn;
}
