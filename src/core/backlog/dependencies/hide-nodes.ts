import type { DependencyGraph } from '../../model/dependency-graph';

/** The same graph for a reader who may not see every item: that something is in the way may be known, not what. */
export function hideNodes(graph: DependencyGraph, maySee: (key: string) => boolean): DependencyGraph {
  const nodes = graph.nodes.map((node) =>
    node.key !== null && maySee(node.key)
      ? node
      : ({ ...node, id: null, key: null, parentId: null, where: 'hidden' } as const),
  );
  return { ...graph, nodes };
}
