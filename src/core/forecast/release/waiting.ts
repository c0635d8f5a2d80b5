import type { ReleasePlan } from './release-plan';

/** Who waits for whom, by places in the list of all items of all teams. */
export interface WaitingOrder {
  /** Items that wait for others, those first that others wait for. */
  readonly order: readonly { readonly item: number; readonly waitsFor: Uint32Array }[];
  /** Keys of items that wait for each other in a circle: nobody can begin. */
  readonly circle: readonly string[];
}

/** Order of the dependencies inside a plan (Kahn 1962); those on items outside it are not looked at. */
export function waitingOrder({ teams }: ReleasePlan): WaitingOrder {
  const items = teams.flatMap((team) => team.items);
  const placeOf = new Map(items.map(({ key }, place) => [key, place]));
  const waitsFor = items.map(({ dependsOn }) =>
    [...new Set(dependsOn)].flatMap((key) => {
      const place = placeOf.get(key);
      return place === undefined ? [] : [place];
    }),
  );
  const blocks = items.map((): number[] => []);
  waitsFor.forEach((places, item) => places.forEach((place) => blocks[place]?.push(item)));
  const left = waitsFor.map((places) => places.length);
  const free = left.flatMap((count, item) => (count === 0 ? [item] : []));
  // The list grows while it is read: whoever has nobody left to wait for comes to its end.
  for (const done of free) {
    for (const item of blocks[done] ?? []) {
      left[item] = (left[item] ?? 0) - 1;
      if (left[item] === 0) free.push(item);
    }
  }
  return {
    order: free.flatMap((item) => {
      const places = waitsFor[item] ?? [];
      return places.length > 0 ? [{ item, waitsFor: Uint32Array.from(places) }] : [];
    }),
    circle: items.flatMap(({ key }, item) => ((left[item] ?? 0) > 0 ? [key] : [])),
  };
}
