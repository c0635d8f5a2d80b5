/** How far two lists put the same things in the same order, from −1 (the opposite) over 0 to 1 (the same). */

/** Spearman's ρ: the correlation of the ranks, ties at their mean rank. Null where either list is all the same. */
export function spearman(xs: readonly number[], ys: readonly number[]): number | null {
  const [a, b] = [meanRanks(xs), meanRanks(ys)];
  const middle = (xs.length - 1) / 2;
  let [both, inA, inB] = [0, 0, 0];
  a.forEach((rank, at) => {
    const [fromA, fromB] = [rank - middle, (b[at] ?? 0) - middle];
    both += fromA * fromB;
    inA += fromA * fromA;
    inB += fromB * fromB;
  });
  return inA > 0 && inB > 0 ? both / Math.sqrt(inA * inB) : null;
}

/** Ranks from 0; equal values share the mean of their ranks. */
function meanRanks(values: readonly number[]): Float64Array {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end += 1;
    for (const at of order.slice(start, end)) ranks[at] = (start + end - 1) / 2;
  }
  return ranks;
}

/**
 * Kendall's τ-b: pairs in the same order less pairs in opposite order, over all pairs, corrected for ties (Kendall 1945).
 * Discordant pairs are counted while merge-sorting (Knight 1966): O(n log n). Null where either list is all the same.
 */
export function kendallTau(xs: readonly number[], ys: readonly number[]): number | null {
  const order = [...xs.keys()].sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0) || (ys[a] ?? 0) - (ys[b] ?? 0));
  const sortedX = order.map((at) => xs[at] ?? 0);
  const sorted = Float64Array.from(order, (at) => ys[at] ?? 0);
  const pairs = pairsIn(xs.length);
  const tiedInX = tiedPairs(sortedX, () => true);
  const tiedInBoth = tiedPairs(sortedX, (one, other) => sorted[one] === sorted[other]);
  const swaps = mergeSorted(sorted);
  const tiedInY = tiedPairs([...sorted], () => true);
  if (pairs === tiedInX || pairs === tiedInY) return null;
  const agreeing = pairs - tiedInX - tiedInY + tiedInBoth - 2 * swaps;
  return agreeing / Math.sqrt((pairs - tiedInX) * (pairs - tiedInY));
}

const pairsIn = (count: number): number => (count * (count - 1)) / 2;

/** Pairs of equal neighbours in a sorted list that are also equal by `alsoEqual`, which compares places. */
function tiedPairs(sorted: readonly number[], alsoEqual: (one: number, other: number) => boolean): number {
  let tied = 0;
  let run = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && sorted[at] === sorted[run] && alsoEqual(at, run)) continue;
    tied += pairsIn(at - run);
    run = at;
  }
  return tied;
}

/** Sorts in place, bottom up; returns how many neighbours would have had to change places. */
function mergeSorted(values: Float64Array): number {
  let swaps = 0;
  const merged = new Float64Array(values.length);
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        const takesLeft = left < middle && (right >= end || (values[left] ?? 0) <= (values[right] ?? 0));
        merged[at] = (takesLeft ? values[left] : values[right]) ?? 0;
        if (takesLeft) left += 1;
        else {
          right += 1;
          swaps += middle - left;
        }
      }
    }
    values.set(merged);
  }
  return swaps;
}
