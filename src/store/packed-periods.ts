/**
 * Past periods of releases as they are stored. Young releases borrow the periods of all old ones, each in proportion to its
 * own size: a hundred such copies would fill a megabyte, so a copy only says of which it is one, and how many times it.
 */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const periodsSchema = v.union([v.array(v.number()), v.object({ of: count, times: v.number() })]);
export type PackedPeriods = v.InferOutput<typeof periodsSchema>;

/** Shares of the true amount by which a copy may be off: what is left of numbers with sixteen digits. */
const precision = 1e-12;

/** In the same order; a copy names the place of what it is a copy of. */
export function packPeriods(all: readonly (readonly number[])[]): PackedPeriods[] {
  const whole: { readonly place: number; readonly amounts: readonly number[] }[] = [];
  return all.map((amounts, place): PackedPeriods => {
    for (const one of whole) {
      const times = timesAs(one.amounts, amounts);
      if (times !== null) return { of: one.place, times };
    }
    whole.push({ place, amounts });
    return [...amounts];
  });
}

export function unpackPeriods(packed: readonly PackedPeriods[]): readonly (readonly number[])[] {
  return packed.map((one) => {
    if (!('of' in one)) return one;
    const whole = packed[one.of];
    return whole && !('of' in whole) ? whole.map((amount) => amount * one.times) : [];
  });
}

/** How many times the first the second is, period by period; null where it is not. */
function timesAs(whole: readonly number[], copy: readonly number[]): number | null {
  if (whole.length === 0 || whole.length !== copy.length) return null;
  const place = whole.findIndex((amount) => amount > 0);
  if (place < 0) return copy.every((amount) => amount === 0) ? 1 : null;
  const times = (copy[place] ?? 0) / (whole[place] ?? 1);
  const isCopy = copy.every((amount, at) => Math.abs(amount - (whole[at] ?? 0) * times) <= precision * amount);
  return isCopy ? times : null;
}
