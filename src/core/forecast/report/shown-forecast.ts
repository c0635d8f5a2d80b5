import type { DoneDates, PaceUnit, ReleaseForecast } from '../../model/forecast-report';
import type { PaceHistory } from '../pace-history';
import type { RemainingItem } from '../release/release-plan';
import type { BacklogPlan } from './backlog-plan';
import { milestoneOf } from './release-work';

/** What was shown on one day, and all that it was made from, so that it can be made again. */
export interface ShownForecast {
  /** The day it was shown on, and all its dates are counted from. */
  readonly day: string;
  readonly unit: PaceUnit;
  readonly pace: PaceHistory;
  /** In the order of the plan. */
  readonly items: readonly RemainingItem[];
  readonly releases: readonly ShownRelease[];
}

export interface ShownRelease {
  /** "version/10001", "epic/SHOP-7". */
  readonly id: string;
  readonly keys: readonly string[];
  readonly promisedFor: string | null;
  readonly dates: DoneDates;
  readonly ownDate: number | null;
  /** Scope that was expected to come in, drawn from these past periods; null where dates were told without. */
  readonly growthPerPeriod: readonly number[] | null;
}

/** Null where no release was given a date: then nothing was promised. */
export function shownForecast(
  { plan }: BacklogPlan,
  unit: PaceUnit,
  lines: readonly ReleaseForecast[],
): ShownForecast | null {
  const [team] = plan.teams;
  const releases = lines.flatMap((line): readonly ShownRelease[] =>
    line.dates.kind === 'known'
      ? [
          {
            id: milestoneOf(line),
            keys: line.openKeys,
            promisedFor: line.promisedFor,
            dates: line.dates.value,
            ownDate: line.ownDate.kind === 'known' ? line.ownDate.value : null,
            growthPerPeriod: team?.growth?.find(({ milestone }) => milestone === milestoneOf(line))?.perPeriod ?? [],
          },
        ]
      : [],
  );
  return team && releases.length > 0 ? { day: plan.from, unit, pace: team.pace, items: team.items, releases } : null;
}
