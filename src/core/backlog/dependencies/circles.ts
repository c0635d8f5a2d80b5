/** An arrow between two places of a list. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
}

/** Arrows grouped by where they begin: those of place `p` are `to[first[p]]` up to before `to[first[p + 1]]`. */
export interface ArrowsByStart {
  readonly first: Uint32Array;
  readonly to: Uint32Array;
}

/** Counting sort: linear, and no list per place. */
export function arrowsByStart(places: number, arrows: readonly Arrow[]): ArrowsByStart {
  const first = new Uint32Array(places + 1);
  for (const { from } of arrows) first[from + 1] = (first[from + 1] ?? 0) + 1;
  for (let place = 0; place < places; place += 1) first[place + 1] = (first[place + 1] ?? 0) + (first[place] ?? 0);
  const next = first.slice();
  const to = new Uint32Array(arrows.length);
  for (const arrow of arrows) {
    const at = next[arrow.from] ?? 0;
    to[at] = arrow.to;
    next[arrow.from] = at + 1;
  }
  return { first, to };
}

/**
 * Sets of places that can reach each other along the arrows, and places with an arrow to themselves: nobody in them can
 * begin. Strongly connected components (Tarjan 1972) in O(places + arrows), without recursion, since chains may be as
 * long as the backlog. Each set rises; the sets are in the order of their first places.
 */
export function circlesOf(places: number, arrows: readonly Arrow[]): readonly (readonly number[])[] {
  const { first, to } = arrowsByStart(places, arrows);
  const seenAt = new Uint32Array(places);
  const lowest = new Uint32Array(places);
  const nextArrow = first.slice(0, places);
  const isOpen = new Uint8Array(places);
  const open: number[] = [];
  const circles: number[][] = [];
  let seen = 0;
  const enter = (place: number, path: number[]): void => {
    seen += 1;
    seenAt[place] = seen;
    lowest[place] = seen;
    isOpen[place] = 1;
    open.push(place);
    path.push(place);
  };
  const lower = (place: number, to: number): void => {
    lowest[place] = Math.min(lowest[place] ?? 0, to);
  };
  for (let root = 0; root < places; root += 1) {
    if (seenAt[root]) continue;
    const path: number[] = [];
    enter(root, path);
    for (let place = path.at(-1); place !== undefined; place = path.at(-1)) {
      const at = nextArrow[place] ?? 0;
      if (at < (first[place + 1] ?? 0)) {
        nextArrow[place] = at + 1;
        const other = to[at] ?? 0;
        if (!seenAt[other]) enter(other, path);
        else if (isOpen[other]) lower(place, seenAt[other] ?? 0);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) lower(before, lowest[place] ?? 0);
      if (lowest[place] !== seenAt[place]) continue;
      const members = open.splice(open.lastIndexOf(place));
      for (const member of members) isOpen[member] = 0;
      if (members.length > 1) circles.push(members.sort((a, b) => a - b));
    }
  }
  const alone = arrows.filter(({ from, to: end }) => from === end).map(({ from }) => from);
  const inCircle = new Set(circles.flat());
  for (const place of new Set(alone)) if (!inCircle.has(place)) circles.push([place]);
  return circles.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}
