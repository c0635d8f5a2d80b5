import type { Known } from '../../model/known';
import type { MilestoneGrowth } from '../release/release-plan';
import { releaseGrowth, usualSize, type GrowthGround, type ReleaseGrowth } from './release-growth';
import { inOrderOfWork, milestoneOf, plannedSize, type OpenRelease, type OpenWork } from './release-work';

/** How the scope of one release is taken to grow. */
export interface PlannedGrowth extends MilestoneGrowth {
  readonly name: string;
  /** What the release itself shows; null where it is too young and grows as the others did. */
  readonly own: ReleaseGrowth | null;
}

/**
 * How each release that is still open grows from now on: as it did so far, or where it is too young as the others of its
 * kind did. Whatever is neither is left out, and grows by nothing.
 */
export function planGrowth(
  releases: readonly OpenRelease[],
  open: readonly OpenWork[],
  ground: GrowthGround,
): readonly PlannedGrowth[] {
  const sizeOf = (works: readonly Pick<OpenWork, 'estimate'>[]): number =>
    works.reduce((sum, work) => sum + (plannedSize(work, ground.unit) ?? usualSize(ground.sizes)), 0);
  const told = releases.map((release) => {
    // What the person who asks may not see is in the dates: so is what came in of it.
    const keys = new Set([...release.open.map(({ key }) => key), ...release.hiddenKeys]);
    const items = { open: open.filter(({ key }) => keys.has(key)), done: release.done };
    return { release, items, size: sizeOf([...items.open, ...items.done]), growth: releaseGrowth(items, ground) };
  });
  // What belongs to several releases counts for the one that ends first: the others are done after it anyway.
  const elsewhere = new Set<string>();
  return inOrderOfEnd(told, open).flatMap(({ release, items, growth }): readonly PlannedGrowth[] => {
    const rest = [...items.open, ...items.done].filter(({ key }) => !elsewhere.has(key));
    const own = releaseGrowth(items, ground, elsewhere);
    const others = told.filter((other) => other.release.kind === release.kind);
    const coming = own.kind === 'known' ? { perPeriod: own.value.perPeriod } : borrowedGrowth(others, sizeOf(rest));
    if (coming.perPeriod.length === 0) return [];
    for (const { key } of rest) elsewhere.add(key);
    const { name } = release;
    return [{ milestone: milestoneOf(release), name, ...coming, own: growth.kind === 'known' ? growth.value : null }];
  });
}

/**
 * All past periods of releases that are old enough, in proportion to the size that they set out with on average; a larger
 * one grows no faster than any that was seen.
 */
function borrowedGrowth(
  others: readonly { readonly size: number; readonly growth: Known<ReleaseGrowth> }[],
  size: number,
): Pick<PlannedGrowth, 'perPeriod' | 'lent'> {
  const old = others.flatMap(({ growth, size: now }) =>
    growth.kind === 'known' ? [{ ...growth.value, setOutWith: now - growth.value.amount }] : [],
  );
  const mean = old.reduce((sum, one) => sum + one.setOutWith / old.length, 0);
  const scale = mean > 0 ? Math.min(1, size / mean) : 0;
  return {
    perPeriod: old.flatMap(({ perPeriod }) => perPeriod.map((amount) => amount * scale)),
    lent: { periodsOf: old.map(({ perPeriod }) => perPeriod.length), spread: spreadBeside(old) },
  };
}

/** Of releases that nothing is known of, two in three grow at most twice and at least half as fast as is usual. */
const expectedSpread = Math.log(2);

/**
 * How much faster or slower than a drawn lender a release may grow, as standard deviation of the logarithm. With n lenders
 * whose logarithms vary by s², what comes next varies by s² (1 + 1/n) around their mean (Gelman et al., Bayesian Data
 * Analysis, 2.5): drawing one of them brings s² (n − 1)/n of it, so 2 s²/n are left. To their own variance one lender's
 * worth of the expected one is added, so that few that are alike by chance promise little, and one says something too.
 */
function spreadBeside(lenders: readonly Pick<ReleaseGrowth, 'items' | 'days'>[]): number {
  if (lenders.length === 0) return 0;
  // Half an item more, so that one that did not grow has a logarithm (Anscombe 1948).
  const rates = lenders.map(({ items, days }) => Math.log((items + 0.5) / days));
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const squares = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, expectedSpread ** 2);
  return Math.sqrt((2 * squares) / rates.length ** 2);
}

/** By the place of their last open item in the order of work; those with nothing open are left out. */
function inOrderOfEnd<T extends { readonly items: Pick<OpenRelease, 'open'> }>(
  told: readonly T[],
  open: readonly OpenWork[],
) {
  const placeOf = new Map(inOrderOfWork(open).map(({ key }, place) => [key, place]));
  const end = ({ items }: T): number => Math.max(-1, ...items.open.map(({ key }) => placeOf.get(key) ?? -1));
  return told.filter((one) => end(one) >= 0).sort((one, other) => end(one) - end(other));
}
