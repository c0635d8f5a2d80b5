/**
 * How releases grow, as it is stored. Young releases borrow the periods of all old ones, each in proportion to its own size:
 * a hundred such copies would fill a megabyte, so a copy only says of which it is one, and how many times it.
 */
import * as v from 'valibot';
import type { MilestoneGrowth } from '../core/forecast/release/release-plan';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const periodsSchema = v.union([v.array(v.number()), v.object({ of: count, times: v.number() })]);
type PackedPeriods = v.InferOutput<typeof periodsSchema>;

/** A release, its past periods, and whose they are where they are not its own. */
export const growthSchema = v.array(
  v.tuple([v.string(), periodsSchema, v.nullish(v.object({ periodsOf: v.array(v.number()), spread: v.number() }))]),
);
type PackedGrowth = v.InferOutput<typeof growthSchema>;

/** Shares of the true amount by which a copy may be off: what is left of numbers with sixteen digits. */
const precision = 1e-12;

/** In the same order; a copy names the place of what it is a copy of. */
export function packGrowth(growth: readonly MilestoneGrowth[]): PackedGrowth {
  const whole: { readonly place: number; readonly amounts: readonly number[] }[] = [];
  const packed = (amounts: readonly number[], place: number): PackedPeriods => {
    for (const one of whole) {
      const times = timesAs(one.amounts, amounts);
      if (times !== null) return { of: one.place, times };
    }
    whole.push({ place, amounts });
    return [...amounts];
  };
  return growth.map(({ milestone, perPeriod, lent }, place) => [
    milestone,
    packed(perPeriod, place),
    lent ? { ...lent, periodsOf: [...lent.periodsOf] } : null,
  ]);
}

export function unpackGrowth(growth: PackedGrowth): readonly MilestoneGrowth[] {
  const unpacked = (periods: PackedPeriods): readonly number[] => {
    if (!('of' in periods)) return periods;
    const whole = growth[periods.of]?.[1];
    return whole && !('of' in whole) ? whole.map((amount) => amount * periods.times) : [];
  };
  return growth.map(([milestone, periods, lent]) => ({
    ...{ milestone, perPeriod: unpacked(periods) },
    ...(lent ? { lent } : {}),
  }));
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
