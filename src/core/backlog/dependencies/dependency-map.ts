import type { DependencyGraph, DependencyMap, MapGroup, MapNode } from '../../model/dependency-graph';
import { boxesOf, drawnFirst, neighboursIn, type EdgeEnds, type MapBox } from './map-boxes';
import { groupOf, isInGroup } from './map-groups';
import { mergedArrows } from './merged-arrows';

/** More boxes than this nobody can read. */
export const boxesAtMost = 150;
/** So many arrows can be followed however they cross. */
const arrowsAtMost = 50;
/** More are followed only where they hardly cross, as in chains and trees, which have about one for each box. */
const arrowsPerBox = 1.25;

interface Picture {
  /** The group whose items are drawn one by one, with what they wait for and hold up; null for all of the backlog. */
  readonly opened: MapGroup | null;
  readonly boxesAtMost: number;
  readonly arrowsAtMost: number;
}

/**
 * What a picture of the dependencies shows: every item that blocks, waits or is named, or, where that is more than can be
 * drawn, one box for each epic, and for the items without an epic one for each kind. Where even those are too many, or
 * tangled, the nearest to being pulled are drawn. Being the parent of an item is told by the box, not by an arrow.
 */
export function dependencyMap(graph: DependencyGraph, wanted: Partial<Picture> = {}): DependencyMap {
  const picture: Picture = { opened: null, boxesAtMost, arrowsAtMost, ...wanted };
  const isOwn = isInGroup(picture.opened, graph);
  const edges = graph.edges.filter(
    ({ kind, isStale, from, to }) => kind !== 'parent' && !isStale && (isOwn(from) || isOwn(to)),
  );
  const joined = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const isFew = joined.length <= picture.boxesAtMost;
  const boxes = boxesOf(graph, joined, (place) => {
    const node = graph.nodes[place];
    return isFew || !node || (picture.opened && isOwn(place)) ? null : groupOf(node);
  });
  const boxAt = new Map(boxes.flatMap((box) => box.members.map((place) => [place, box] as const)));
  const ends = edges.flatMap((edge): EdgeEnds[] => {
    const [start, end] = [boxAt.get(edge.from), boxAt.get(edge.to)];
    return start && end ? [{ edge, start, end }] : [];
  });
  const neighbours = neighboursIn(boxes, ends);
  // Each of a group's own items brings along what it waits for or holds up elsewhere.
  const own = boxes.filter(({ members: [place = -1] }) => isOwn(place));
  const inOrder = new Set(own.flatMap((box) => (picture.opened ? [box, ...(neighbours.get(box) ?? [])] : [box])));
  const drawn = drawnFirst([...inOrder], neighbours, {
    boxesAtMost: picture.boxesAtMost,
    arrowsAmong: (count) => Math.max(picture.arrowsAtMost, arrowsPerBox * count),
  });
  return told(boxes, [...drawn], ends);
}

function told(all: readonly MapBox[], drawn: readonly MapBox[], ends: readonly EdgeEnds[]): DependencyMap {
  const placeOf = new Map(drawn.map((box, place) => [box, place]));
  const inside = new Uint32Array(drawn.length);
  const elsewhere = new Uint32Array(drawn.length);
  const count = (edges: Uint32Array, place: number | undefined): void => {
    if (place !== undefined) edges[place] = (edges[place] ?? 0) + 1;
  };
  const between = ends.flatMap(({ edge, start, end }) => {
    const [from, to] = [placeOf.get(start), placeOf.get(end)];
    if (from !== undefined && to !== undefined && from !== to) return [{ ...edge, from, to }];
    if (start === end) count(inside, from);
    else for (const place of [from, to]) count(elsewhere, place);
    return [];
  });
  return {
    boxes: drawn.map((box, place): MapNode => {
      return { ...box, inside: inside[place] ?? 0, elsewhere: elsewhere[place] ?? 0 };
    }),
    arrows: mergedArrows(between),
    hiddenBoxes: all.length - drawn.length,
    others: all.filter((box) => box.group !== null && !placeOf.has(box)).slice(0, boxesAtMost),
  };
}
