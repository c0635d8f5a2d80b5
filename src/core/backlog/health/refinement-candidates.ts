import type { RefinementCandidate } from '../../model/health-report';
import { worthScores } from '../order/worth-scores';
import { readyFrom } from '../sprint-size';
import { isInRunningSprint, type OrderedBacklog, type PlacedItem } from './ordered-backlog';
import { questionAbout } from './refinement-questions';

/** More than one refinement can talk about. */
const toldAtMost = 20;
/** Nobody refines an item whose score alone speaks for it: its worth moves it by half, up or down. */
const worthSpread = 0.5;

/**
 * Items worth bringing to the next refinement: closeness × missing readiness × worth, the greatest first. What is ready,
 * or in the running sprint, or leaves no question, is none.
 */
export function refinementCandidates({ items, around }: OrderedBacklog): readonly RefinementCandidate[] {
  const asked = items.filter(({ record }) => record.level < readyFrom && !isInRunningSprint(record));
  const worthOf = worthFactors(items, around);
  return asked
    .flatMap((item): RefinementCandidate[] => {
      const { record, closeness } = item;
      const question = questionAbout(record);
      // Below "Ready" something is missing, even where no rule takes points for it.
      const missing = Math.max(0.1, (100 - record.readiness) / 100);
      const worth = worthOf(item);
      const { id, key, level } = record;
      if (question === null) return [];
      return [{ id, key, level, question, weight: closeness * missing * worth, closeness, missing, worth }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, toldAtMost);
}

/** From .5 for the lowest score to 1.5 for the highest, by place among the scored; 1 where an item has no score. */
function worthFactors(items: readonly PlacedItem[], around: OrderedBacklog['around']): (item: PlacedItem) => number {
  const records = items.map(({ record }) => record);
  const scores = worthScores(records, around)?.scores ?? new Map<string, number>();
  const sorted = [...new Set(scores.values())].sort((a, b) => a - b);
  const places = new Map(sorted.map((score, place) => [score, place]));
  return ({ record }) => {
    const place = places.get(scores.get(record.id) ?? NaN);
    if (place === undefined || sorted.length < 2) return 1;
    return 1 - worthSpread + (2 * worthSpread * place) / (sorted.length - 1);
  };
}
