import type { Fingerprint } from './fingerprint';
import { lengthsOf, mentionWorth, rarity, termWeight, usualLengths } from './weights';

/** Two items whose words are nearly the same. */
export interface NearPair {
  readonly one: string;
  readonly other: string;
  /** 0 no word in common, 1 the same words. */
  readonly cosine: number;
}

/** Fewer terms than this are a label, and labels repeat without meaning the same. */
const termsAtLeast = 3;
/** What so many items begin with is a series that somebody wrote on purpose; it would also cost the square of its length. */
const crowdFrom = 50;

/** An item as a vector of length 1, its rarest term first. */
interface Vector {
  readonly id: string;
  readonly hashes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * All pairs whose cosine over the terms that the duplicate index weighs is at least `atLeast` (0 to 1, not 0).
 * Two such items share a term among the rarest of each, which hold 1 - atLeast² of its length; so only these are
 * looked up (prefix filter: Bayardo, Ma, Srikant 2007, "Scaling up all pairs similarity search").
 */
export function nearPairs(prints: readonly Fingerprint[], atLeast: number): readonly NearPair[] {
  const pairs: NearPair[] = [];
  const postings = new Map<number, Vector[]>();
  for (const vector of vectorsOf(prints)) {
    const met = new Set<Vector>();
    let left = 1;
    for (const [index, hash] of vector.hashes.entries()) {
      if (left < atLeast * atLeast) break;
      left -= (vector.weights[index] ?? 0) ** 2;
      const sharing = postings.get(hash);
      if (!sharing) postings.set(hash, [vector]);
      else if (sharing.length < crowdFrom) {
        for (const other of sharing) met.add(other);
        sharing.push(vector);
      }
    }
    if (met.size === 0) continue;
    const weightOf = new Map(vector.hashes.map((hash, index) => [hash, vector.weights[index] ?? 0]));
    for (const other of met) {
      let cosine = 0;
      for (const [index, hash] of other.hashes.entries())
        cosine += (other.weights[index] ?? 0) * (weightOf.get(hash) ?? 0);
      if (cosine >= atLeast) pairs.push({ one: other.id, other: vector.id, cosine: Math.min(1, cosine) });
    }
  }
  return pairs;
}

function vectorsOf(prints: readonly Fingerprint[]): readonly Vector[] {
  const itemsWith = new Map<number, number>();
  for (const { terms } of prints)
    for (const term of terms) itemsWith.set(term >>> 8, (itemsWith.get(term >>> 8) ?? 0) + 1);
  const lengths = prints.map(lengthsOf);
  const usual = usualLengths(lengths);
  return prints.flatMap((print, place): Vector[] => {
    const zones = lengths[place];
    if (!zones || print.terms.length < termsAtLeast) return [];
    const worth = mentionWorth(zones, usual);
    const weighed = Array.from(print.terms, (term) => {
      const held = itemsWith.get(term >>> 8) ?? 0;
      const weight = Math.sqrt(rarity(held, prints.length)) * termWeight(term & 255, worth);
      return { hash: term >>> 8, held, weight };
    }).sort((one, other) => one.held - other.held || one.hash - other.hash);
    const length = Math.hypot(...weighed.map(({ weight }) => weight));
    return [
      {
        id: print.id,
        hashes: weighed.map(({ hash }) => hash),
        weights: weighed.map(({ weight }) => weight / length),
      },
    ];
  });
}
