import type { PlacedItem } from '../health/ordered-backlog';
import { kendallTau } from './rank-agreement';
import type { WorthScores } from './worth-scores';

/** An item that stands above another which is worth more. Shown to a person, who decides; nothing is re-ranked. */
export interface Contradiction {
  readonly upper: PlacedItem;
  readonly lower: PlacedItem;
  readonly upperScore: number;
  readonly lowerScore: number;
}

export interface OrderAgainstWorth {
  /** Kendall's τ-b of order and score: 1 where the most worth is on top, −1 where it is at the bottom. */
  readonly tau: number | null;
  readonly scored: number;
  /** The widest gaps first. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * Where the order and the scores disagree: for items that stand lower than their score would put them, the one that
 * stands in their place. A blocker may rightly stand above what it blocks. `items` in the order of pulling.
 */
export function orderAgainstWorth(
  items: readonly PlacedItem[],
  { scores }: Pick<WorthScores, 'scores'>,
  toldAtMost = 5,
): OrderAgainstWorth {
  const scored = items.flatMap((item) => {
    const score = scores.get(item.record.id);
    return score === undefined ? [] : [{ item, score }];
  });
  const byScore = scored
    .map((one, place) => ({ ...one, place }))
    .sort((a, b) => b.score - a.score || a.place - b.place);
  const contradictions = byScore
    .map(({ place, ...lower }, deserved) => ({ lower, gap: place - deserved, upper: scored[deserved] }))
    .filter(({ gap }) => gap > 0)
    .sort((a, b) => b.gap - a.gap)
    .flatMap(({ lower, upper }): Contradiction[] => {
      if (!upper || upper.score >= lower.score) return [];
      if (lower.item.record.blockedBy.some(({ id }) => id === upper.item.record.id)) return [];
      return [{ upper: upper.item, lower: lower.item, upperScore: upper.score, lowerScore: lower.score }];
    });
  const tau = kendallTau(
    scored.map((_, place) => -place),
    scored.map(({ score }) => score),
  );
  return { tau, scored: scored.length, contradictions: contradictions.slice(0, toldAtMost) };
}
