const atOnce = 8;

/** A few at a time, in order: storage counts requests by the second. */
export async function fewAtOnce<T, R>(all: readonly T[], run: (each: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    results.push(...(await Promise.all(all.slice(from, from + atOnce).map(run))));
  }
  return results;
}
