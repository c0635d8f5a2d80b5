/** What the Forecast section tells, put together from what was read. */
import type { ForecastReport, ReleaseForecast } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import { amountByDate } from '../release/amount-by-date';
import { dateOfDay, dayNumber } from '../release/calendar';
import { assumptionsOf } from './assumptions';
import { backlogPlan, type BacklogPlan, type PlanGround } from './backlog-plan';
import { driftsSince } from './drift';
import { headlineOf } from './headline';
import { nextSprint, wholeAmounts } from './next-sprint';
import { doneDates, releaseLine } from './release-lines';
import { milestoneOf, plannedSize, type OpenRelease } from './release-work';
import { shownForecast, type ShownForecast } from './shown-forecast';
import type { SaidOfRelease } from './shown-outcomes';
import { simulateReleases } from './simulate-releases';
import { isOf } from './teams';
import { teamReportCard } from './team-report-card';
import { velocityReport } from './velocity-report';

export interface ReportGround extends PlanGround {
  readonly history: ForecastReport['history'];
  /** What was shown a week ago or more; null where nothing is kept. */
  readonly earlier: ShownForecast | null;
  /** Days since the first forecast was shown; 0 where none was. */
  readonly recordedForDays: number;
  readonly said: readonly SaidOfRelease[];
  readonly teamSize: number | null;
  /** How many items were read where more are open. */
  readonly cutAfterItems?: number;
  /** How many finished items were read where there are more. */
  readonly doneCutAfterItems?: number;
}

export interface ToldForecast {
  readonly report: ForecastReport;
  /** What is to be kept of it; null where no date was given. */
  readonly shown: ShownForecast | null;
}

/** Days of a two-week sprint, for what a team without sprints finishes meanwhile. */
const fortnight = 14;

export function forecastReport(ground: ReportGround): ToldForecast {
  const { teams, today, open, releases } = ground;
  const { past, time } = teams[0];
  const plan = backlogPlan(ground);
  const simulated = simulateReleases(plan);
  const isEstimated =
    teams.some((team) => team.past.unit === 'points') || open.some(({ estimate }) => estimate !== null);
  const driftOf = driftsSince({
    ...{ earlier: ground.earlier, recordedForDays: ground.recordedForDays, now: plan, teams },
    sizes: new Map(
      teams.flatMap((team) =>
        open.filter(isOf(team, teams)).map((work) => [work.key, plannedSize(work, team.past.unit)]),
      ),
    ),
    dateNow: (release: OpenRelease) =>
      simulated.kind === 'known'
        ? doneDates(simulated.value.milestones.find(({ id }) => id === milestoneOf(release))?.dates ?? []).p85
        : null,
  });
  const lines = releases.map((release) =>
    releaseLine(release, { teams, open, isEstimated, today, simulated, driftOf, growths: plan.growths }),
  );
  const horizon = horizonOf(plan, simulated);
  const told = byPromise(lines);
  const report: ForecastReport = {
    unit: past.unit,
    by: past.pace.kind === 'sprints' ? 'sprints' : 'weeks',
    today,
    horizon,
    history: ground.history,
    historyNotes: past.notes,
    assumptions: assumptionsOf(
      plan,
      ground,
      lines.some(({ dates }) => dates.kind === 'known'),
    ),
    teamSize: ground.teamSize,
    velocity: velocityReport(past, today),
    headline: headlineOf(told, horizon),
    releases: told,
    reportCard: teamReportCard(past, ground.said, today),
    nextSprint: coming(ground),
    ...plan.simulation,
  };
  const whole = lines.every(({ hiddenItems }) => hiddenItems === 0);
  return { report, shown: whole && time.periods.length > 0 ? shownForecast(plan, teams, lines) : null };
}

function horizonOf(plan: BacklogPlan, simulated: Known<unknown>): string | null {
  const last = plan.plan.teams[0]?.periods.at(-1)?.to;
  return simulated.kind === 'known' && last !== undefined
    ? dateOfDay((dayNumber(plan.plan.from) ?? 0) + last - 1)
    : null;
}

const never = '9999-12-31';

/** Versions before epics; what is promised first comes first, then what is done first, last what has no date at all. */
function byPromise(lines: readonly ReleaseForecast[]): readonly ReleaseForecast[] {
  const doneBy = ({ dates }: ReleaseForecast): string => (dates.kind === 'known' ? dates.value.p85 : null) ?? never;
  const place = (line: ReleaseForecast): string =>
    [line.kind === 'version' ? 0 : 1, line.promisedFor ?? never, doneBy(line)].join(' ');
  return [...lines].sort((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0));
}

/** What the team finishes in its next whole sprint, or in the next two weeks. */
function coming({ teams: [{ past, time }], today }: ReportGround): ForecastReport['nextSprint'] {
  if (past.pace.kind === 'sprints') return nextSprint(past.pace.sprints);
  const by = dateOfDay((dayNumber(today) ?? 0) + fortnight - 1);
  const known = amountByDate(past.pace, { from: today, by, periods: time.periods }, [50, 85]);
  return known.kind === 'known' ? { ...known, value: wholeAmounts(known.value) } : known;
}
