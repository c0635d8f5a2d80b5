import type { NamedItem, OrderAidsAnswer } from '../../contract';
import type { OrderedBacklog } from '../../core/backlog/health/ordered-backlog';
import { orderAgainstWorth } from '../../core/backlog/order/contradictions';
import { mustAtMost, mustShare } from '../../core/backlog/order/must-share';
import { worthMethods, worthScores, type WorthMethod } from '../../core/backlog/order/worth-scores';
import type { Handler } from '../door';
import { itemLinesOf } from '../item-lines';
import { projectIn } from '../place';
import { orderedNow } from './ordered-now';

const toldAtMost = 20;

/** Where the order of the backlog and what items are worth disagree; a person decides, nothing is re-ranked here. */
export const orderAids: Handler<'orderAids'> = async (place, { method }, world) => {
  const standing = projectIn(place);
  // First, for whoever may not see the project is told nothing of it.
  await world.asUser.project(standing.key);
  const ordered = await orderedNow(standing.id, world);
  if (!ordered) return { kind: 'not-read' };
  if (!ordered.isOrdered) return { kind: 'not-ordered' };
  const records = ordered.items.map(({ record }) => record);
  const { estimatesAreUsed } = ordered.around;
  const scores = worthScores(records, { estimatesAreUsed, wanted: method });
  if (!scores) return { kind: 'no-worth' };
  const { tau, scored, contradictions } = orderAgainstWorth(ordered.items, scores, toldAtMost);
  const ids = contradictions.flatMap(({ upper, lower }) => [upper.record.id, lower.record.id]);
  const [lines, canRank] = await Promise.all([
    ids.length > 0 ? itemLinesOf([...new Set(ids)], world) : [],
    world.asUser.may('SCHEDULE_ISSUES', { projectKey: standing.key }),
  ]);
  const named = new Map(lines.map((line): [string, NamedItem] => [line.id, line]));
  const told = contradictions.flatMap(({ upper, lower, upperScore, lowerScore }) => {
    const [above, below] = [named.get(upper.record.id), named.get(lower.record.id)];
    const backAfter = ordered.items[lower.position - 1]?.record.id;
    return above && below && backAfter !== undefined
      ? [{ upper: above, lower: below, upperScore, lowerScore, backAfter }]
      : [];
  });
  return {
    ...{ kind: 'ready', method: scores.method, name: scores.name, formula: scores.formula },
    ...{ methods: methodsFor(ordered), scored, openItems: ordered.items.length, tau, canRank },
    contradictions: told,
    hidden: contradictions.length - told.length,
    tooManyMusts: tooManyMusts(ordered),
  };
};

function tooManyMusts({ items, around }: OrderedBacklog): Extract<OrderAidsAnswer, { kind: 'ready' }>['tooManyMusts'] {
  const share = mustShare(
    items.map(({ record }) => record),
    around.estimatesAreUsed,
  );
  if (share.kind !== 'known' || share.value.share <= mustAtMost) return null;
  return { ...share.value, formula: share.formula };
}

/** Those that have their inputs on some item. */
function methodsFor({ items, around }: OrderedBacklog): Extract<OrderAidsAnswer, { kind: 'ready' }>['methods'] {
  const records = items.map(({ record }) => record);
  return (Object.keys(worthMethods) as WorthMethod[]).flatMap((method) => {
    const scores = worthScores(records, { estimatesAreUsed: around.estimatesAreUsed, wanted: method });
    return scores ? [{ method, name: scores.name, scored: scores.scores.size }] : [];
  });
}
