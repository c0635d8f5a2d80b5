import type { DoneDates, ForecastDrift, ReleaseForecast } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import {
  releaseForecast,
  type DateAtLevel,
  type ReleaseForecast as SimulatedReleases,
} from '../release/release-forecast';
import type { PlayablePlan } from './backlog-plan';
import { milestoneOf, sumOf, type OpenRelease } from './release-work';
import { releaseWarnings } from './release-warnings';
import type { TeamPast } from './team-past';

/** All releases of a plan in the same futures. */
export const simulateReleases = ({ plan, simulation }: PlayablePlan): Known<SimulatedReleases> =>
  releaseForecast(plan, simulation);

export interface LineGround {
  readonly unit: TeamPast['unit'];
  readonly isEstimated: boolean;
  readonly today: string;
  readonly simulated: Known<SimulatedReleases>;
  readonly driftOf: (release: OpenRelease) => Known<ForecastDrift>;
}

/** A release with its promise and its forecast side by side. */
export function releaseLine(release: OpenRelease, ground: LineGround): ReleaseForecast {
  const { kind, id, name, promisedFor, open, done, hiddenKeys } = release;
  const { simulated, isEstimated } = ground;
  return {
    ...{ kind, id, name, promisedFor, hiddenItems: hiddenKeys.length },
    total: sumOf([...done, ...open], isEstimated),
    done: sumOf(done, isEstimated),
    left: sumOf(open, isEstimated),
    unestimatedItems: open.filter(({ estimate }) => estimate === null).length,
    openKeys: open.map(({ key }) => key),
    dates: datesOf(release, simulated),
    ownDate: ownDateOf(release, simulated),
    drift: ground.driftOf(release),
    warnings: releaseWarnings(release, { ...ground, isDated: simulated.kind === 'known' }),
  };
}

const nothingLeft = { kind: 'not-used', why: 'Nothing is left to do' } as const;
const nothingYet = { kind: 'not-used', why: 'It has no items yet' } as const;

const isEmpty = ({ open, hiddenKeys }: OpenRelease): boolean => open.length + hiddenKeys.length === 0;

function datesOf(release: OpenRelease, simulated: Known<SimulatedReleases>): Known<DoneDates> {
  if (isEmpty(release)) return release.done.length === 0 ? nothingYet : nothingLeft;
  if (simulated.kind !== 'known') return simulated;
  return {
    kind: 'known',
    value: doneDates(milestoneIn(release, simulated.value)?.dates ?? []),
    formula: simulated.formula,
  };
}

function ownDateOf(release: OpenRelease, simulated: Known<SimulatedReleases>): Known<number> {
  if (isEmpty(release)) return release.done.length === 0 ? nothingYet : nothingLeft;
  if (simulated.kind !== 'known') return simulated;
  return milestoneIn(release, simulated.value)?.byOwnDate ?? nothingLeft;
}

const milestoneIn = (release: OpenRelease, { milestones }: SimulatedReleases) =>
  milestones.find(({ id }) => id === milestoneOf(release));

export function doneDates(dates: readonly DateAtLevel[]): DoneDates {
  const at = (wanted: number): string | null => dates.find(({ level }) => level === wanted)?.date ?? null;
  return { p50: at(50), p70: at(70), p85: at(85), p95: at(95) };
}
