import type { ForecastDrift } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import { dayNumber } from '../release/calendar';
import type { Milestone, MilestoneGrowth, RemainingItem } from '../release/release-plan';
import { planOf, type PlayablePlan } from './backlog-plan';
import { toldDay } from '../told-day';
import { simulateReleases } from './release-lines';
import { milestoneOf, type OpenRelease } from './release-work';
import type { ShownForecast } from './shown-forecast';

export interface DriftGround {
  /** What was shown before; null where nothing old enough is kept. */
  readonly earlier: ShownForecast | null;
  /** Days since the first forecast was shown; 0 where none was. */
  readonly recordedForDays: number;
  readonly now: PlayablePlan;
  readonly unit: ShownForecast['unit'];
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
export function driftsSince({ earlier, recordedForDays, now, unit, sizes, dateNow }: DriftGround) {
  if (!earlier) {
    const missing: Known<ForecastDrift> = {
      ...{ kind: 'not-enough-history', have: recordedForDays, need: daysNeeded },
      of: 'days since the first forecast shown here',
    };
    return () => missing;
  }
  if (earlier.unit !== unit) return () => unknown('It was counted in another unit then');
  const growsNow = now.plan.teams.some(({ growth = [] }) => growth.length > 0);
  if (growsNow && earlier.releases.some(({ growthPerPeriod }) => growthPerPeriod === null)) {
    return () => unknown('The dates told then left out that scope grows');
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
  now: PlayablePlan,
  sizes: ReadonlyMap<string, number | null>,
): readonly PlayablePlan[] {
  const [team] = now.plan.teams;
  if (!team) return [];
  const left = earlier.items.filter(({ key }) => sizes.has(key));
  const resized = left.map((item): RemainingItem => ({ ...item, size: sizes.get(item.key) ?? null }));
  const then = earlier.releases.map(({ id, keys, promisedFor }): Milestone => ({ id, keys, by: promisedFor }));
  const ground = {
    time: { periods: team.periods, capacity: team.capacity ?? [] },
    ...{ today: now.plan.from, sizes: team.sizesFinished },
    past: { pace: earlier.pace, splitFactors: team.splitFactors },
  };
  const growthThen = earlier.releases.map(({ id, growthPerPeriod }): MilestoneGrowth => ({
    milestone: id,
    perPeriod: growthPerPeriod ?? [],
  }));
  const before = { ...ground, growth: growthThen };
  return [
    planOf(left, then, before),
    planOf(resized, then, before),
    planOf(team.items, now.plan.milestones ?? [], { ...ground, growth: team.growth ?? [] }),
  ].map((plan) => ({ ...plan, simulation: now.simulation }));
}
