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
 * How each release that is still open grows from now on: as it did so far, or where it is too young as the others did,
 * each period of theirs as a share of what they set out with. Empty where no release is old enough to tell.
 */
export function planGrowth(
  releases: readonly OpenRelease[],
  open: readonly OpenWork[],
  ground: GrowthGround,
): readonly PlannedGrowth[] {
  const told = releases.map((release) => {
    // What the person who asks may not see is in the dates: so is what came in of it.
    const keys = new Set([...release.open.map(({ key }) => key), ...release.hiddenKeys]);
    const items = { open: open.filter(({ key }) => keys.has(key)), done: release.done };
    return { release, items, growth: releaseGrowth(items, ground) };
  });
  const shares = told.flatMap(({ growth }) => sharesOf(growth));
  if (told.every(({ growth }) => growth.kind !== 'known')) return [];
  // What belongs to several releases counts for the one that ends first: the others are done after it anyway.
  const elsewhere = new Set<string>();
  return inOrderOfEnd(told, open).flatMap(({ release, items, growth }): readonly PlannedGrowth[] => {
    if (growth.kind !== 'known' && shares.length === 0) return [];
    const own = releaseGrowth(items, ground, elsewhere);
    const all = [...items.open, ...items.done].filter(({ key }) => !elsewhere.has(key));
    for (const { key } of all) elsewhere.add(key);
    const size = all.reduce((sum, work) => sum + (plannedSize(work, ground.unit) ?? usualSize(ground.sizes)), 0);
    const perPeriod = own.kind === 'known' ? own.value.perPeriod : shares.map((share) => share * size);
    const { name } = release;
    return [{ milestone: milestoneOf(release), name, perPeriod, own: growth.kind === 'known' ? growth.value : null }];
  });
}

/** Each past period of a release as a share of what it set out with. */
function sharesOf(growth: Known<ReleaseGrowth>): readonly number[] {
  if (growth.kind !== 'known' || growth.value.setOutWith <= 0) return [];
  const { perPeriod, setOutWith } = growth.value;
  return perPeriod.map((amount) => amount / setOutWith);
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
