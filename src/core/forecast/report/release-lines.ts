import type { DoneDates, ForecastDrift, ReleaseForecast } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import type { DateAtLevel, MilestoneForecast } from '../release/release-forecast';
import { milestoneOf, sumOf, type OpenRelease, type OpenWork } from './release-work';
import { releaseWarnings } from './release-warnings';
import { expectedGrowth } from './growth-words';
import { outlookOf } from './outlook';
import type { PlannedGrowth } from './plan-growth';
import type { simulateReleases } from './simulate-releases';
import { isOf, workOf, type Teams } from './teams';

export interface LineGround {
  readonly teams: Teams;
  /** All open items. */
  readonly open: readonly OpenWork[];
  readonly isEstimated: boolean;
  readonly today: string;
  readonly simulated: ReturnType<typeof simulateReleases>;
  readonly growths: readonly PlannedGrowth[];
  readonly driftOf: (release: OpenRelease) => Known<ForecastDrift>;
}

/** A release with its promise and its forecast side by side. */
export function releaseLine(release: OpenRelease, ground: LineGround): ReleaseForecast {
  const { kind, id, name, promisedFor, open, done, hiddenKeys } = release;
  const { simulated, isEstimated, today, teams } = ground;
  const told = toldOf(release, simulated);
  const promise = {
    ...{ promisedFor, left: sumOf(open, isEstimated), hiddenItems: hiddenKeys.length },
    ownDate: told.kind === 'known' ? told.value.byOwnDate : told,
  };
  return {
    ...{ kind, id, name, ...promise, outlook: outlookOf(promise, today) },
    total: sumOf([...done, ...open], isEstimated),
    done: sumOf(done, isEstimated),
    unestimatedItems: open.filter(({ estimate }) => estimate === null).length,
    openKeys: open.map(({ key }) => key),
    dates: told.kind === 'known' ? { ...told, value: doneDates(told.value.dates) } : told,
    growth: told.kind === 'known' ? expectedGrowth(release, ground.growths, teams[0].time.sprintInDays) : null,
    teams: partsOf(release, ground, told.kind === 'known' ? told.value : null),
    drift: ground.driftOf(release),
    warnings: releaseWarnings(release, { today, unit: teams[0].past.unit, isDated: told.kind === 'known' }),
  };
}

const nothingLeft = { kind: 'not-used', why: 'Nothing is left to do' } as const;
const nothingYet = { kind: 'not-used', why: 'It has no items yet' } as const;

function toldOf(release: OpenRelease, simulated: LineGround['simulated']): Known<MilestoneForecast> {
  const { open, done, hiddenKeys } = release;
  if (open.length + hiddenKeys.length === 0) return done.length === 0 ? nothingYet : nothingLeft;
  if (simulated.kind !== 'known') return simulated;
  const id = milestoneOf(release);
  const refusal = simulated.value.refused.get(id);
  if (refusal) return refusal;
  const value = simulated.value.milestones.find((milestone) => milestone.id === id);
  return value ? { ...simulated, value } : nothingLeft;
}

/** Which teams do it; none where one team does all of it. */
function partsOf(
  release: OpenRelease,
  { teams, open }: LineGround,
  told: MilestoneForecast | null,
): ReleaseForecast['teams'] {
  const work = workOf(release, open);
  const parts = teams.flatMap((team) => {
    const openItems = work.filter(isOf(team, teams)).length;
    const wasLast = told?.wasLast.find((one) => one.team === team.name)?.share ?? null;
    return openItems > 0 ? [{ name: team.name, openItems, wasLast }] : [];
  });
  return parts.length > 1 ? parts : [];
}

export function doneDates(dates: readonly DateAtLevel[]): DoneDates {
  const at = (wanted: number): string | null => dates.find(({ level }) => level === wanted)?.date ?? null;
  return { p50: at(50), p70: at(70), p85: at(85), p95: at(95) };
}
