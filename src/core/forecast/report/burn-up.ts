import type { BurnUpWithFan, FanPoint } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import { reachedWith } from '../amount-forecast';
import { futuresWords } from '../forecast-words';
import { burnTrials } from '../release/burn-trials';
import { dateOfDay, dayNumber } from '../release/calendar';
import { refusalFor } from '../release/release-forecast';
import type { BacklogPlan, PlanGround } from './backlog-plan';
import { milestoneOf, type OpenRelease } from './release-work';
import type { DayOf } from './day-in-zone';
import { tellable } from './simulate-releases';
import { teamsWith, unitOf } from './teams';

/** Half a year back. */
const weeksBack = 26;
/** Enough for a smooth fan; what lies further ahead nobody draws. */
const fanPoints = 16;
/** The lines of a fan need fewer futures than a date does. */
const trialsOfFan = 2_000;
const shareLeftOut = 0.05;

/**
 * A release's past, its scope and what was done at the end of each week, and the fan of what may be done from now on.
 * Scope grows on the day an item is filed: when it was put into the release is not known.
 */
export function burnUp(
  release: OpenRelease,
  { teams, now, dayOf }: Pick<PlanGround, 'teams' | 'dayOf'> & { readonly now: BacklogPlan },
): Known<BurnUpWithFan> {
  const doing = teamsWith(release.open, teams);
  const unit = unitOf(doing);
  const milestone = now.plan.milestones?.find(({ id }) => id === milestoneOf(release));
  const [team] = now.plan.teams;
  if (!team || !milestone || doing.length === 0) return { kind: 'not-used', why: 'Nothing of it is open' };
  const { plan, refused } = tellable(now);
  const refusal = refused.get(milestone.id) ?? plan.teams.map(refusalFor).find((one) => one !== null);
  if (refusal) return refusal;
  if (unit === null) return { kind: 'not-used', why: 'The teams that do it count in different units' };
  const sizeOf = ({ estimate }: { readonly estimate: number | null }): number =>
    unit === 'items' ? 1 : (estimate ?? 0);
  const sum = (works: readonly { readonly estimate: number | null }[]): number =>
    works.reduce((total, work) => total + sizeOf(work), 0);
  const doneNow = sum(release.done);
  const simulation = { ...now.simulation, trials: Math.min(trialsOfFan, now.simulation.trials) };
  const first = dayNumber(now.plan.from) ?? 0;
  const ends = [0, ...fanDays(team.periods.map(({ to }) => to))];
  // The past does not count what this person may not see: so the future does not either.
  const seen = { ...milestone, keys: release.open.map(({ key }) => key) };
  const milestones = plan.milestones?.map((one) => (one.id === seen.id ? seen : one)) ?? [];
  const { done, scope } = burnTrials({ ...plan, milestones }, seen.id, ends, simulation);
  const fan: FanPoint[] = [];
  for (const [place, end] of ends.entries()) {
    const [reached, grown] = [done[place] ?? new Float64Array(), scope[place] ?? new Float64Array()];
    const isOpen = reached.filter((amount, trial) => amount < (grown[trial] ?? 0) - 1e-9).length;
    const at = (level: number, sums: Float64Array): number => tenths(doneNow + reachedWith(level, sums));
    reached.sort();
    grown.sort();
    const point = { p15: at(85, reached), p50: at(50, reached), p85: at(15, reached), scope: at(50, grown) };
    fan.push({ at: dateOfDay(first + Math.max(0, end - 1)), ...point });
    // What the last few futures bring would make the picture long and all else in it small.
    if (isOpen <= simulation.trials * shareLeftOut) break;
  }
  return {
    kind: 'known',
    value: { past: pastOf(release, sizeOf, now.plan.from, dayOf), fan },
    formula:
      `done and scope at the end of each week by the days items were filed and finished; then ${futuresWords(simulation)} ` +
      'in the order of the backlog, of which 15, 50 and 85 of 100 reach no more; the scope ahead is the middle one',
  };
}

const tenths = (amount: number): number => Math.round(amount * 10) / 10;

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
