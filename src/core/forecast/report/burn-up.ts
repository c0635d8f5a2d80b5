import type { BurnUpWithFan, FanPoint } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import { reachedWith } from '../amount-forecast';
import { refusalOf } from '../pace-history';
import { amountTrials } from '../release/amount-trials';
import { dateOfDay, dayNumber } from '../release/calendar';
import type { BacklogPlan } from './backlog-plan';
import { milestoneOf, type OpenRelease } from './release-work';
import type { DayOf } from './day-in-zone';
import type { TeamPast } from './team-past';

/** Half a year back. */
const weeksBack = 26;
/** Enough for a smooth fan; what lies further ahead nobody draws. */
const fanPoints = 16;
/** The lines of a fan need fewer futures than a date does. */
const trialsOfFan = 2_000;

/**
 * A release's past, its scope and what was done at the end of each week, and the fan of what may be done from now on.
 * Scope grows on the day an item is filed: when it was put into the release is not known.
 */
export function burnUp(
  release: OpenRelease,
  { past, now, dayOf }: { readonly past: TeamPast; readonly now: BacklogPlan; readonly dayOf: DayOf },
): Known<BurnUpWithFan> {
  const refusal = refusalOf(past.pace);
  if (refusal) return refusal;
  const [team] = now.plan.teams;
  const milestone = now.plan.milestones?.find(({ id }) => id === milestoneOf(release));
  if (!team || !milestone || release.open.length === 0) return { kind: 'not-used', why: 'Nothing of it is open' };
  const sizeOf = ({ estimate }: { readonly estimate: number | null }): number =>
    past.unit === 'items' ? 1 : (estimate ?? 0);
  const doneNow = release.done.reduce((sum, work) => sum + sizeOf(work), 0);
  const simulation = { ...now.simulation, trials: Math.min(trialsOfFan, now.simulation.trials) };
  const mean = team.sizesFinished.reduce((sum, size, _at, all) => sum + size / all.length, 0);
  const ownAfter = ownByTotal(team.items, new Set(milestone.keys), mean);
  const first = dayNumber(now.plan.from) ?? 0;
  const fan: FanPoint[] = [{ at: now.plan.from, p15: doneNow, p50: doneNow, p85: doneNow }];
  for (const end of fanDays(team.periods.map(({ to }) => to))) {
    const sums = amountTrials(team, end, simulation).sort();
    const at = (level: number): number => tenths(doneNow + ownAfter(reachedWith(level, sums)));
    const point = { at: dateOfDay(first + end - 1), p15: at(85), p50: at(50), p85: at(15) };
    fan.push(point);
    if (point.p15 >= tenths(doneNow + ownAfter(Infinity))) break;
  }
  return {
    kind: 'known',
    value: { past: pastOf(release, sizeOf, now.plan.from, dayOf), fan },
    formula:
      `done and scope at the end of each week by the days items were filed and finished; then ${simulation.trials} ` +
      `simulated futures (seed ${simulation.seed}) in the order of the backlog, of which 15, 50 and 85 of 100 reach no more`,
  };
}

const tenths = (amount: number): number => Math.round(amount * 10) / 10;

/** How much of the release is done once so much of the whole plan is: its items wait for those above them. */
function ownByTotal(
  items: readonly { readonly key: string; readonly size: number | null }[],
  own: ReadonlySet<string>,
  mean: number,
): (total: number) => number {
  return (total) => {
    let [left, reached] = [total, 0];
    for (const { key, size } of items) {
      const part = Math.min(left, size ?? mean);
      if (own.has(key)) reached += part;
      left -= part;
      if (left <= 0) break;
    }
    return reached;
  };
}

/** Every second week or sprint where there are many. */
function fanDays(ends: readonly number[]): readonly number[] {
  // Working days are drawn by the week.
  const coarse = (ends[1] ?? 0) - (ends[0] ?? 0) < 5 ? ends.filter((_, at) => at % 5 === 4) : ends;
  return coarse.slice(0, fanPoints);
}

function pastOf(
  { open, done }: OpenRelease,
  sizeOf: (work: { readonly estimate: number | null }) => number,
  today: string,
  dayOf: DayOf,
): BurnUpWithFan['past'] {
  const all = [...open, ...done].map((work) => ({ size: sizeOf(work), filedOn: dayOf(work.createdAt) }));
  const finished = done.map((work) => ({ size: sizeOf(work), on: work.doneAt === null ? '' : dayOf(work.doneAt) }));
  const sum = (some: readonly { readonly size: number }[]): number => some.reduce((total, { size }) => total + size, 0);
  const end = dayNumber(today) ?? 0;
  const earliest = all.map(({ filedOn }) => filedOn).sort()[0] ?? today;
  const days = Array.from({ length: weeksBack + 1 }, (_, week) => dateOfDay(end - 7 * (weeksBack - week)));
  return days
    .filter((at, place) => at >= earliest || (days[place + 1] ?? at) > earliest)
    .map((at) => ({
      at,
      scope: sum(all.filter(({ filedOn }) => filedOn <= at)),
      done: sum(finished.filter(({ on }) => on <= at)),
    }));
}
