import { blockerCosts } from '../../core/backlog/dependencies/blocker-costs';
import { dependencyGraph } from '../../core/backlog/dependencies/dependency-graph';
import { dependencyMap } from '../../core/backlog/dependencies/dependency-map';
import { itemDays } from '../../core/backlog/dependencies/item-days';
import { isInGroup } from '../../core/backlog/dependencies/map-groups';
import type { DependencyEdge, DependencyGraph } from '../../core/model/dependency-graph';
import type { Handler } from '../door';
import { projectIn } from '../place';
import { orderedNow } from './ordered-now';
import { askedNames, tellDependencies } from './tell-dependencies';

const troublesAtMost = 50;
const costsAtMost = 10;

/** Who waits for whom: a picture that can be read, what is wrong in it, and what the dearest blockers cost. */
export const dependencies: Handler<'dependencies'> = async (place, { within = null }, world) => {
  const standing = projectIn(place);
  // First, for whoever may not see the project is told nothing of it.
  await world.asUser.project(standing.key);
  const ordered = await orderedNow(standing.id, world);
  if (!ordered) return { kind: 'not-read' };
  const graph = dependencyGraph(ordered);
  const isOwn = isInGroup(within, graph);
  const days = itemDays(ordered);
  // Of all of the backlog, for an item may wait through others elsewhere.
  const costs = days.kind === 'known' ? blockerCosts(graph, days.value) : [];
  const troubles = graph.edges
    .filter((edge) => isTrouble(edge) && (isOwn(edge.from) || isOwn(edge.to)))
    .sort((one, other) => soonest(graph, one) - soonest(graph, other));
  const known = {
    ...{ graph, map: dependencyMap(graph, { opened: within }), within },
    costs: costs.filter(({ blocker, delayed }) => [blocker, ...delayed].some(isOwn)).slice(0, costsAtMost),
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
