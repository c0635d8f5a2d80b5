import { Graph, layout } from '@dagrejs/dagre';

/** In CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DependencyLayout {
  readonly width: number;
  readonly height: number;
  /** Middles of the boxes. */
  readonly boxes: readonly Point[];
  /** Each from the edge of its first box to the near edge of its second, around what lies between. */
  readonly arrows: readonly (readonly Point[])[];
}

export const boxWidth = 184;
export const boxHeight = 52;

/** Places boxes from left to right along the arrows, whose ends are places in the list of boxes; circles are allowed. */
export function dependencyLayout(
  boxes: number,
  arrows: readonly { readonly from: number; readonly to: number }[],
): DependencyLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 16, ranksep: 64, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (let place = 0; place < boxes; place += 1) graph.setNode(String(place), { width: boxWidth, height: boxHeight });
  for (const { from, to } of arrows) graph.setEdge(String(from), String(to));
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const middles = Array.from({ length: boxes }, (_, place): Point => {
    const { x, y } = graph.node(String(place)) as Point;
    return { x, y };
  });
  const middleOf = (place: number): Point => middles[place] ?? { x: 0, y: 0 };
  return {
    ...{ width, height, boxes: middles },
    arrows: arrows.map(({ from, to }) => {
      const { points } = graph.edge(String(from), String(to)) as { points: readonly Point[] };
      const [start, end] = [middleOf(from), middleOf(to)];
      // In a circle some arrow has to lead back.
      const side = end.x < start.x ? -1 : 1;
      return [
        { x: start.x + (side * boxWidth) / 2, y: start.y },
        ...points.slice(1, -1).map(({ x, y }) => ({ x, y })),
        { x: end.x - (side * boxWidth) / 2, y: end.y },
      ];
    }),
  };
}
