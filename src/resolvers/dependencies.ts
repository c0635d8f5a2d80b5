import { blockerCosts } from '../core/backlog/dependencies/blocker-costs';
import { dependencyGraph } from '../core/backlog/dependencies/dependency-graph';
import { dependencyMap } from '../core/backlog/dependencies/dependency-map';
import { itemDays } from '../core/backlog/dependencies/item-days';
import type { DependencyEdge, DependencyGraph } from '../core/model/dependency-graph';
import type { Handler } from './door';
import { orderedNow } from './ordered-now';
import { projectIn } from './read-sprint';
import { askedNames, tellDependencies } from './tell-dependencies';

const troublesAtMost = 50;
const costsAtMost = 10;

/** Who waits for whom: a picture of at most 150 boxes, what is wrong in it, and what the dearest blockers cost. */
export const dependencies: Handler<'dependencies'> = async (place, { withinEpic }, world) => {
  const standing = projectIn(place);
  // First, for whoever may not see the project is told nothing of it.
  await world.asUser.project(standing.key);
  const ordered = await orderedNow(standing.id, world);
  if (!ordered) return { kind: 'not-read' };
  const whole = dependencyGraph(ordered);
  const graph = withinEpic === undefined ? whole : around(whole, withinEpic);
  const days = itemDays(ordered);
  const costs = days.kind === 'known' ? blockerCosts(graph, days.value).slice(0, costsAtMost) : [];
  const troubles = graph.edges.filter(isTrouble).sort((one, other) => soonest(graph, one) - soonest(graph, other));
  const known = {
    ...{ graph, map: dependencyMap(graph), costs },
    troubles: troubles.slice(0, troublesAtMost),
    troubleCount: troubles.length,
    costFormula: days.kind === 'known' ? { ...days, value: null } : days,
  };
  return tellDependencies(known, await askedNames(known, world));
};

const isTrouble = ({ isInCircle, isInverted }: DependencyEdge): boolean => isInCircle || isInverted;

/** What is pulled first is told first. */
const soonest = ({ nodes }: DependencyGraph, { from, to }: DependencyEdge): number =>
  Math.min(nodes[from]?.position ?? Infinity, nodes[to]?.position ?? Infinity, Number.MAX_SAFE_INTEGER);

/** An epic's items, and whatever they wait for or hold up. */
function around(graph: DependencyGraph, epicId: string): DependencyGraph {
  const isIn = (place: number): boolean => {
    const { id, parentId } = graph.nodes[place] ?? { id: null, parentId: null };
    return id === epicId || parentId === epicId;
  };
  return { ...graph, edges: graph.edges.filter(({ from, to }) => isIn(from) || isIn(to)) };
}
