import type { ForecastDrift } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import { dayNumber } from '../release/calendar';
import type { Milestone, RemainingItem } from '../release/release-plan';
import { toldDay } from '../told-day';
import { planOf, type BacklogPlan, type PlayablePlan } from './backlog-plan';
import { milestoneOf, type OpenRelease } from './release-work';
import type { ShownForecast, ShownTeam } from './shown-forecast';
import { simulateReleases } from './simulate-releases';
import type { Teams } from './teams';

export interface DriftGround {
  /** What was shown before; null where nothing old enough is kept. */
  readonly earlier: ShownForecast | null;
  /** Days since the first forecast was shown; 0 where none was. */
  readonly recordedForDays: number;
  readonly now: BacklogPlan;
  readonly teams: Teams;
  /** Sizes of all that is open now, in the plan or not: what is not among them was finished or given up. */
  readonly sizes: ReadonlyMap<string, number | null>;
  /** The 85% date of today by release. */
  readonly dateNow: (release: OpenRelease) => string | null;
}

const daysNeeded = 7;

/**
 * How the 85% dates moved since a forecast shown before, split into parts that add up exactly: four plans lie between
 * then and now, each changes one thing, and a part is what that change alone moves. First time passes (what was
 * finished meanwhile against what was expected), then sizes change, then items come, go and change places and scope is
 * expected to grow otherwise, then pace.
 */
export function driftsSince({ earlier, recordedForDays, now, teams, sizes, dateNow }: DriftGround) {
  if (!earlier) {
    const missing: Known<ForecastDrift> = {
      ...{ kind: 'not-enough-history', have: recordedForDays, need: daysNeeded },
      of: 'days since the first forecast shown here',
    };
    return () => missing;
  }
  const teamsThen = teams.map(({ id }) => earlier.teams.find((shown) => shown.id === id));
  if (earlier.teams.length !== teams.length || teamsThen.includes(undefined))
    return () => unknown('Other teams did it then');
  if (teams.some(({ past }, place) => past.unit !== teamsThen[place]?.unit)) {
    return () => unknown('It was counted in another unit then');
  }
  let played: readonly ReturnType<typeof simulateReleases>[] | null = null;
  const between = () => (played ??= plansBetween(earlier, now, sizes).map((plan) => simulateReleases(plan)));
  return (release: OpenRelease): Known<ForecastDrift> => {
    const id = milestoneOf(release);
    const then = earlier.releases.find((shown) => shown.id === id)?.dates.p85;
    const today = dateNow(release);
    if (then === undefined) return unknown('No date was shown for it then');
    // Plans without an end take long to play.
    if (then === null || today === null) return unknown(beyond);
    const dates = [
      then,
      ...between().map((known) =>
        known.kind === 'known'
          ? (known.value.milestones.find((one) => one.id === id)?.dates.find(({ level }) => level === 85)?.date ?? null)
          : null,
      ),
      today,
    ];
    const days = dates.map((date) => dayNumber(date ?? '') ?? NaN);
    const [time = NaN, reestimates = NaN, scope = NaN, pace = NaN] = days
      .slice(1)
      .map((day, at) => day - (days[at] ?? NaN));
    const total = time + reestimates + scope + pace;
    if (Number.isNaN(total)) return unknown(beyond);
    return {
      kind: 'known',
      value: { since: earlier.day, days: total, because: { scope, pace, reestimates, time } },
      formula:
        `85% date as told on ${toldDay(earlier.day)} (${toldDay(then)}) and today; between them the same futures are ` +
        'played with one change after the other: time passed and work was finished, sizes changed, items came, went or ' +
        'moved and scope grew faster or slower, the pace changed',
    };
  };
}

const beyond = 'One of the dates lay further away than the forecast looks';
const unknown = (why: string): Known<ForecastDrift> => ({ kind: 'not-used', why });

function plansBetween(
  earlier: ShownForecast,
  { plan, simulation, teamIds }: BacklogPlan,
  sizes: ReadonlyMap<string, number | null>,
): readonly PlayablePlan[] {
  const teams = plan.teams.flatMap((team, place) => {
    const shown = earlier.teams.find(({ id }) => id === teamIds[place]);
    const { name, periods, capacity = [], splitFactors } = team;
    return shown
      ? [
          {
            ...{ team, shown, name, time: { periods, capacity }, sizes: team.sizesFinished },
            past: { pace: shown.pace, splitFactors },
          },
        ]
      : [];
  });
  const left = ({ items }: ShownTeam): readonly RemainingItem[] => items.filter(({ key }) => sizes.has(key));
  const resized = (shown: ShownTeam): readonly RemainingItem[] =>
    left(shown).map((item) => ({ ...item, size: sizes.get(item.key) ?? null }));
  const then = earlier.releases.map(({ id, keys, promisedFor }): Milestone => ({ id, keys, by: promisedFor }));
  const before = (itemsOf: (shown: ShownTeam) => readonly RemainingItem[]): PlayablePlan =>
    planOf(
      teams.map((one) => ({ ...one, items: itemsOf(one.shown), growth: one.shown.growth })),
      then,
      plan.from,
    );
  const after = teams.map((one) => ({ ...one, items: one.team.items, growth: one.team.growth ?? [] }));
  return [before(left), before(resized), planOf(after, plan.milestones ?? [], plan.from)].map((one) => ({
    ...one,
    simulation,
  }));
}
