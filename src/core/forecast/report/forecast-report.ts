/** What the Forecast section tells, put together from what was read. */
import type { ForecastReport, ReleaseForecast } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import { counted, few } from '../../text/counted';
import { amountByDate } from '../release/amount-by-date';
import { dateOfDay, dayNumber } from '../release/calendar';
import { backlogPlan, type BacklogPlan, type PlanGround } from './backlog-plan';
import { driftsSince } from './drift';
import { growthWords } from './growth-words';
import { nextSprint, wholeAmounts } from './next-sprint';
import { doneDates, releaseLine, simulateReleases } from './release-lines';
import { milestoneOf, plannedSize, type OpenRelease } from './release-work';
import { shownForecast, type ShownForecast } from './shown-forecast';
import type { SaidOfRelease } from './shown-outcomes';
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
}

export interface ToldForecast {
  readonly report: ForecastReport;
  /** What is to be kept of it; null where no date was given. */
  readonly shown: ShownForecast | null;
}

/** Days of a two-week sprint, for what a team without sprints finishes meanwhile. */
const fortnight = 14;

export function forecastReport(ground: ReportGround): ToldForecast {
  const { past, time, today, open, releases } = ground;
  const plan = backlogPlan(ground);
  const simulated = simulateReleases(plan);
  const isEstimated = past.unit === 'points' || open.some(({ estimate }) => estimate !== null);
  const driftOf = driftsSince({
    ...{ earlier: ground.earlier, recordedForDays: ground.recordedForDays, now: plan, unit: past.unit },
    sizes: new Map(open.map((work) => [work.key, plannedSize(work, past.unit)])),
    dateNow: (release: OpenRelease) =>
      simulated.kind === 'known'
        ? doneDates(simulated.value.milestones.find(({ id }) => id === milestoneOf(release))?.dates ?? []).p85
        : null,
  });
  const lines = releases.map((release) =>
    releaseLine(release, { unit: past.unit, isEstimated, today, simulated, driftOf }),
  );
  const report: ForecastReport = {
    unit: past.unit,
    by: past.pace.kind === 'sprints' ? 'sprints' : 'weeks',
    today,
    horizon: horizonOf(plan, simulated),
    history: ground.history,
    historyNotes: past.notes,
    assumptions: assumptionsOf(
      plan,
      ground,
      lines.some(({ dates }) => dates.kind === 'known'),
    ),
    teamSize: ground.teamSize,
    velocity: velocityReport(past, today),
    releases: byPromise(lines),
    reportCard: teamReportCard(past, ground.said, today),
    nextSprint: coming(ground),
    ...plan.simulation,
  };
  const whole = lines.every(({ hiddenItems }) => hiddenItems === 0);
  return { report, shown: whole && time.periods.length > 0 ? shownForecast(plan, past.unit, lines) : null };
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

function assumptionsOf(
  plan: BacklogPlan,
  { past, time, open, releases, cutAfterItems }: ReportGround,
  isDated: boolean,
): readonly string[] {
  const planned = new Set(plan.plan.teams.flatMap(({ items }) => items.map(({ key }) => key)));
  const own = new Set(releases.flatMap(({ open: seen, hiddenKeys }) => [...seen.map(({ key }) => key), ...hiddenKeys]));
  const between = [...planned].filter((key) => !own.has(key)).length;
  const hidden = open.filter(({ key, isHidden }) => isHidden && planned.has(key)).length;
  const blanks = plan.plan.teams.flatMap(({ items }) => items.filter(({ size }) => size === null)).length;
  return [
    past.pace.kind === 'sprints'
      ? 'The team finishes what it has begun and its running sprint first, then works in the order of the backlog.'
      : 'The team finishes what it has begun first, then works in the order of the backlog.',
    ...(between > 0
      ? [
          `Of the ${planned.size} items up to the last one of all releases, ${between} ${between === 1 ? 'belongs' : 'belong'} to none but ${between === 1 ? 'takes its' : 'take their'} time too.`,
        ]
      : []),
    ...(hidden > 0
      ? [`${counted(hidden, 'item')} that you may not see ${hidden === 1 ? 'takes its' : 'take their'} time too.`]
      : []),
    ...(cutAfterItems === undefined
      ? []
      : [
          `Of a longer backlog the first ${cutAfterItems} items were read, and further down what belongs to a release: what stands between is not counted.`,
        ]),
    ...(isDated
      ? growthWords(
          plan.growths,
          releases.filter((one) => one.open.length > 0),
          time.sprintInDays,
        )
      : []),
    ...(isDated && past.splitFactors.length > 0 ? [resizedWords(past.splitFactors)] : []),
    ...(isDated && past.unit === 'points' && blanks > 0
      ? [`${counted(blanks, 'item')} without an estimate may turn out as any size that the team finished before.`]
      : []),
    ...(past.unit === 'items' ? ['Every item counts the same, whatever its size.'] : []),
    ...(plan.circle.length > 0
      ? [`${few(plan.circle)} wait for each other, so none could begin: their links were not looked at.`]
      : []),
  ];
}

function resizedWords(factors: readonly number[]): string {
  const [grew, shrank] = [factors.filter((factor) => factor > 1).length, factors.filter((factor) => factor < 1).length];
  return grew + shrank === 0
    ? `Estimates stay as they are: none of the last ${factors.length} finished items changed its own inside a sprint.`
    : `Estimates may still change: of the last ${factors.length} finished items ${grew} grew and ${shrank} shrank inside their sprint.`;
}

/** What the team finishes in its next whole sprint, or in the next two weeks. */
function coming({ past, time, today }: ReportGround): ForecastReport['nextSprint'] {
  if (past.pace.kind === 'sprints') return nextSprint(past.pace.sprints);
  const by = dateOfDay((dayNumber(today) ?? 0) + fortnight - 1);
  const known = amountByDate(past.pace, { from: today, by, periods: time.periods }, [50, 85]);
  return known.kind === 'known' ? { ...known, value: wholeAmounts(known.value) } : known;
}
