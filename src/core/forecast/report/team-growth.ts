import type { MilestoneGrowth } from '../release/release-plan';
import type { PlannedGrowth } from './plan-growth';
import { milestoneOf, type OpenRelease, type OpenWork } from './release-work';
import { isOf, workOf, type TeamGround, type Teams } from './teams';

/**
 * A team's part of what comes into each release: as large as its part of what is open of it. Whose an item will be that
 * nobody filed yet is not known.
 */
export function teamGrowth(
  growths: readonly PlannedGrowth[],
  team: TeamGround,
  { teams, releases, open }: Around,
): readonly MilestoneGrowth[] {
  const isOwn = isOf(team, teams);
  const works = new Map(releases.map((release) => [milestoneOf(release), workOf(release, open)]));
  return growths.flatMap(({ name: _name, own: _own, ...growth }) => {
    const work = works.get(growth.milestone) ?? [];
    const share = work.length > 0 ? work.filter(isOwn).length / work.length : 0;
    if (share === 0) return [];
    return [
      share === 1 ? growth : { ...growth, perPeriod: growth.perPeriod.map((amount) => hundredths(amount * share)) },
    ];
  });
}

interface Around {
  readonly teams: Teams;
  readonly releases: readonly OpenRelease[];
  readonly open: readonly OpenWork[];
}

const hundredths = (amount: number): number => Math.round(amount * 100) / 100;
