import type { BlockerCost, DependencyGraph, DependencyNode } from '../../model/dependency-graph';
import { arrowsByStart, type Arrow } from './circles';

/** What a forecast says of one item, in days from now at 85 %; null where it says nothing. */
export interface ItemDays {
  /** When it would be done in its place of the order if it had to wait for nobody. */
  doneIn(node: DependencyNode): number | null;
  /** How long it takes from its start to its end. */
  takes(node: DependencyNode): number | null;
}

const listedAtMost = 50;

/**
 * What each open blocker costs, the dearest first. An item that waits is done no sooner than its last blocker's end plus
 * the time it takes itself; its delay is charged to that last blocker, and to whoever that one waits for. Items in a
 * circle are left out: they never begin. O(nodes + edges).
 */
export function blockerCosts({ nodes, edges, circles }: DependencyGraph, days: ItemDays): readonly BlockerCost[] {
  const stuck = new Set(circles.flat());
  const waits = edges.filter(
    ({ kind, isStale, from, to }) => kind === 'blocks' && !isStale && !stuck.has(from) && !stuck.has(to),
  );
  const order = inWaitingOrder(nodes.length, waits);
  const ends = nodes.map((node) => (node.isDone ? 0 : days.doneIn(node)));
  const delays = new Float64Array(nodes.length);
  const charged = new Int32Array(nodes.length).fill(-1);
  const behind = arrowsByStart(nodes.length, waits);
  const targetsOf = (place: number) => behind.to.subarray(behind.first[place], behind.first[place + 1]);
  for (const blocker of order) {
    const end = ends[blocker];
    if (end === null || end === undefined) continue;
    for (const place of targetsOf(blocker)) {
      const [node, own] = [nodes[place], ends[place]];
      const takes = node ? days.takes(node) : null;
      if (own === null || own === undefined || takes === null || end + takes <= own) continue;
      delays[place] = (delays[place] ?? 0) + end + takes - own;
      ends[place] = end + takes;
      charged[place] = blocker;
    }
  }
  return summedUp(order, delays, charged);
}

/** Every delay goes to the blocker it is charged to, with all that is charged to the delayed item: last ones first. */
function summedUp(order: readonly number[], delays: Float64Array, charged: Int32Array): readonly BlockerCost[] {
  const costs = new Map<
    number,
    { delayed: number[]; delayedCount: number; worstInDays: number; totalInDays: number }
  >();
  for (const place of [...order].reverse()) {
    const blocker = charged[place] ?? -1;
    if (blocker < 0) continue;
    const own = costs.get(place);
    const cost = costs.get(blocker) ?? { delayed: [], delayedCount: 0, worstInDays: 0, totalInDays: 0 };
    for (const one of [place, ...(own?.delayed ?? [])]) if (cost.delayed.length < listedAtMost) cost.delayed.push(one);
    cost.delayedCount += 1 + (own?.delayedCount ?? 0);
    cost.worstInDays = Math.max(cost.worstInDays, delays[place] ?? 0, own?.worstInDays ?? 0);
    cost.totalInDays += (delays[place] ?? 0) + (own?.totalInDays ?? 0);
    costs.set(blocker, cost);
  }
  return [...costs]
    .map(([blocker, cost]) => ({ blocker, ...cost }))
    .sort((a, b) => b.worstInDays - a.worstInDays || b.totalInDays - a.totalInDays || a.blocker - b.blocker);
}

/** All places, those first that others wait for (Kahn 1962); there must be no circle. */
function inWaitingOrder(places: number, waits: readonly Arrow[]): readonly number[] {
  const left = new Uint32Array(places);
  for (const { to } of waits) left[to] = (left[to] ?? 0) + 1;
  const { first, to } = arrowsByStart(places, waits);
  const order = Array.from(left.keys()).filter((place) => left[place] === 0);
  // The list grows while it is read.
  for (const place of order) {
    for (const next of to.subarray(first[place], first[place + 1])) {
      left[next] = (left[next] ?? 0) - 1;
      if (left[next] === 0) order.push(next);
    }
  }
  return order;
}
