/** Something that may be kept; `needs` are places of others without which it cannot be. */
export interface Parcel {
  /** Above or at 0, in the unit of the room. */
  readonly size: number;
  /** Above or at 0. */
  readonly value: number;
  readonly needs: readonly number[];
}

export interface Packing {
  readonly kept: readonly boolean[];
  readonly value: number;
  /** Whether it is known that no other packing is worth more. */
  readonly isBest: boolean;
}

/** Nodes looked at before the best packing so far is taken: well under a second. */
const nodesAtMost = 150_000;

/**
 * Which parcels to keep so that they fit into `room` and are worth most: the knapsack problem with precedence. A greedy
 * packing by value for size is bettered by exchange, then branch and bound with Dantzig's bound (1957) looks for a
 * better one, which ends with proof where it can. No parcel may need itself, by whatever way.
 */
export function packingOf(parcels: readonly Parcel[], room: number): Packing {
  const order = greedyOrder(parcels);
  const start = exchanged(parcels, filled(parcels, order, room, []), order, room);
  return branchAndBound(parcels, order, room, start);
}

type Kept = readonly boolean[];

const valueOf = (parcels: readonly Parcel[], kept: Kept): number =>
  parcels.reduce((sum, { value }, place) => sum + (kept[place] ? value : 0), 0);
const sizeOf = (parcels: readonly Parcel[], kept: Kept): number =>
  parcels.reduce((sum, { size }, place) => sum + (kept[place] ? size : 0), 0);

/** A parcel and all it needs that is not there yet, those first that others need. */
function bundleOf(parcels: readonly Parcel[], place: number, isThere: Kept): readonly number[] {
  const bundle: number[] = [];
  const seen = new Set<number>();
  const collect = (one: number): void => {
    if (isThere[one] || seen.has(one)) return;
    seen.add(one);
    parcels[one]?.needs.forEach(collect);
    bundle.push(one);
  };
  collect(place);
  return bundle;
}

/** All places, bundles of much value for their size first. */
function greedyOrder(parcels: readonly Parcel[]): readonly number[] {
  const placed = parcels.map(() => false);
  const order: number[] = [];
  while (order.length < parcels.length) {
    let best: readonly number[] = [];
    let bestWorth = -1;
    for (let place = 0; place < parcels.length; place += 1) {
      if (placed[place]) continue;
      const bundle = bundleOf(parcels, place, placed);
      const worth = worthOf(parcels, bundle);
      if (worth <= bestWorth) continue;
      best = bundle;
      bestWorth = worth;
    }
    for (const place of best) {
      placed[place] = true;
      order.push(place);
    }
  }
  return order;
}

function worthOf(parcels: readonly Parcel[], places: readonly number[]): number {
  let [size, value] = [0, 0];
  for (const place of places) {
    size += parcels[place]?.size ?? 0;
    value += parcels[place]?.value ?? 0;
  }
  return size > 0 ? value / size : Number.MAX_VALUE;
}

/** `kept` with whatever still fits, in the order given. */
function filled(parcels: readonly Parcel[], order: readonly number[], room: number, kept: Kept): Kept {
  const full = parcels.map((_, place) => kept[place] ?? false);
  let size = sizeOf(parcels, full);
  for (const place of order) {
    if (full[place]) continue;
    const bundle = bundleOf(parcels, place, full);
    const more = bundle.reduce((sum, one) => sum + (parcels[one]?.size ?? 0), 0);
    if (size + more > room) continue;
    for (const one of bundle) full[one] = true;
    size += more;
  }
  return full;
}

/** Puts in what was left out at the cost of what is worth least, as long as that makes the whole worth more. */
function exchanged(parcels: readonly Parcel[], start: Kept, order: readonly number[], room: number): Kept {
  let best = start;
  let bestValue = valueOf(parcels, best);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const place of order) {
      if (best[place]) continue;
      const next = filled(parcels, order, room, withRoomFor(parcels, best, place, order, room));
      const value = valueOf(parcels, next);
      if (value <= bestValue + 1e-9) continue;
      [best, bestValue, isBetter] = [next, value, true];
    }
  }
  return best;
}

/** `kept` with one more bundle, less what must go for it: from the end of the order, with all that needs it. */
function withRoomFor(
  parcels: readonly Parcel[],
  kept: Kept,
  place: number,
  order: readonly number[],
  room: number,
): Kept {
  const next = [...kept];
  const bundle = new Set([place, ...bundleOf(parcels, place, next)]);
  const fixed = new Set([
    ...bundleOf(
      parcels,
      place,
      parcels.map(() => false),
    ),
  ]);
  for (const one of bundle) next[one] = true;
  let size = sizeOf(parcels, next);
  for (let at = order.length - 1; at >= 0 && size > room; at -= 1) {
    const one = order[at] ?? 0;
    if (!next[one] || fixed.has(one)) continue;
    // What stands later in the order and needs this one is gone already.
    next[one] = false;
    size -= parcels[one]?.size ?? 0;
  }
  return size > room ? kept : next;
}

function branchAndBound(parcels: readonly Parcel[], order: readonly number[], room: number, start: Kept): Packing {
  const byWorth = parcels
    .map((_, place) => place)
    .sort((one, other) => worthOf(parcels, [other]) - worthOf(parcels, [one]));
  const rank = Uint32Array.from(parcels, (_, place) => order.indexOf(place));
  const kept = parcels.map(() => false);
  let best = start;
  let bestValue = valueOf(parcels, start);
  let nodes = 0;

  /** What the undecided could add at most: they are cut to fit, and what they need is forgotten. */
  const boundOf = (depth: number, left: number): number => {
    let bound = 0;
    let space = left;
    for (const place of byWorth) {
      const parcel = parcels[place];
      if (!parcel || (rank[place] ?? 0) < depth) continue;
      if (parcel.needs.some((need) => (rank[need] ?? 0) < depth && !kept[need])) continue;
      if (parcel.size > space) return bound + parcel.value * (space / parcel.size);
      bound += parcel.value;
      space -= parcel.size;
    }
    return bound;
  };
  const visit = (depth: number, left: number, value: number): void => {
    nodes += 1;
    if (value > bestValue + 1e-9) [best, bestValue] = [[...kept], value];
    if (depth === order.length || nodes > nodesAtMost) return;
    if (value + boundOf(depth, left) <= bestValue + 1e-9) return;
    const place = order[depth] ?? 0;
    const parcel = parcels[place];
    if (parcel && parcel.size <= left && parcel.needs.every((need) => kept[need])) {
      kept[place] = true;
      visit(depth + 1, left - parcel.size, value + parcel.value);
      kept[place] = false;
    }
    visit(depth + 1, left, value);
  };
  visit(0, room, 0);
  return { kept: best, value: bestValue, isBest: nodes <= nodesAtMost };
}
