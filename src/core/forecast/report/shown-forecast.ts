import type { DoneDates, PaceUnit, ReleaseForecast } from '../../model/forecast-report';
import type { PaceHistory } from '../pace-history';
import type { MilestoneGrowth, RemainingItem } from '../release/release-plan';
import type { BacklogPlan } from './backlog-plan';
import { milestoneOf } from './release-work';
import type { Teams } from './teams';

/** What was shown on one day, and all that it was made from, so that it can be made again. */
export interface ShownForecast {
  /** The day it was shown on, and all its dates are counted from. */
  readonly day: string;
  readonly teams: readonly ShownTeam[];
  readonly releases: readonly ShownRelease[];
}

export interface ShownTeam {
  /** Id of its board; null where it has none. */
  readonly id: number | null;
  readonly unit: PaceUnit;
  readonly pace: PaceHistory;
  /** In the order of the plan. */
  readonly items: readonly RemainingItem[];
  readonly growth: readonly MilestoneGrowth[];
}

export interface ShownRelease {
  /** "version/10001", "epic/SHOP-7". */
  readonly id: string;
  readonly keys: readonly string[];
  readonly promisedFor: string | null;
  readonly dates: DoneDates;
  readonly ownDate: number | null;
}

/** Null where no release was given a date: then nothing was promised. */
export function shownForecast(
  { plan }: BacklogPlan,
  teams: Teams,
  lines: readonly ReleaseForecast[],
): ShownForecast | null {
  const releases = lines.flatMap((line): readonly ShownRelease[] =>
    line.dates.kind === 'known'
      ? [
          {
            id: milestoneOf(line),
            keys: line.openKeys,
            promisedFor: line.promisedFor,
            dates: line.dates.value,
            ownDate: line.ownDate.kind === 'known' ? line.ownDate.value : null,
          },
        ]
      : [],
  );
  if (releases.length === 0) return null;
  const shown = teams.flatMap(({ id, past }, place): readonly ShownTeam[] => {
    const team = plan.teams[place];
    return team ? [{ id, unit: past.unit, pace: team.pace, items: team.items, growth: team.growth ?? [] }] : [];
  });
  return { day: plan.from, teams: shown, releases };
}
