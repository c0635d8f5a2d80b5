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
    const perPeriod = own.kind === 'known' ? own.value.perPeriod : borrowedGrowth(others, sizeOf(rest));
    if (perPeriod.length === 0) return [];
    for (const { key } of rest) elsewhere.add(key);
    const { name } = release;
    return [{ milestone: milestoneOf(release), name, perPeriod, own: growth.kind === 'known' ? growth.value : null }];
  });
}

/**
 * All past periods of releases that are old enough, in proportion to their mean size; a larger one grows no faster than
 * any that was seen.
 */
function borrowedGrowth(
  others: readonly { readonly size: number; readonly growth: Known<ReleaseGrowth> }[],
  size: number,
): readonly number[] {
  const old = others.flatMap((other) =>
    other.growth.kind === 'known' ? [{ size: other.size, perPeriod: other.growth.value.perPeriod }] : [],
  );
  const mean = old.reduce((sum, one) => sum + one.size / old.length, 0);
  const scale = mean > 0 ? Math.min(1, size / mean) : 0;
  return old.flatMap(({ perPeriod }) => perPeriod.map((amount) => amount * scale));
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
