import type { ScopeAdvice } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import { futuresWords, nearestToCertain } from '../forecast-words';
import { dateOfDay, dayNumber } from '../release/calendar';
import { doneWith, wholeDay } from '../release/release-forecast';
import type { Milestone } from '../release/release-plan';
import { releaseTrials } from '../release/release-trials';
import { waitingOrder } from '../release/waiting';
import type { LeftOut } from '../scope/scope-solver';
import { toldDay } from '../told-day';
import type { BacklogPlan } from './backlog-plan';
import type { OpenWork } from './release-work';
import { scopeChoice } from './scope-choice';
import { scopeValues, type ScopeValues } from './scope-values';
import { tellable } from './simulate-releases';

export interface ScopeQuestion {
  readonly now: BacklogPlan;
  readonly milestoneId: string;
  /** Open items of the release, in the order of work. */
  readonly items: readonly OpenWork[];
  readonly date: string;
  /** In per cent. */
  readonly level: number;
}

/** Where the whole plan keeps the date less often than the choice promised, more is asked for; in the end all there is. */
const moreAsked = [0, 1, 3, 6, 101] as const;
/** Teams that are each in time so often are in time together less often: what is asked for rises further. */
const moreAskedOfSeveral = [0, 1, 3, 6, 8, 10, 12, 101] as const;

/**
 * What to leave out of a release so that it is done by a date with a probability and least value is lost. What stands
 * above its items in the backlog is done first and stays; what is begun stays in. The chances are those of the whole
 * plan, in the futures that its dates are told from.
 */
export function scopeAdvice(question: ScopeQuestion): Known<ScopeAdvice> {
  const { now, milestoneId, items, date, level } = question;
  const { plan, refused } = tellable(now);
  const refusal = refused.get(milestoneId);
  if (refusal) return refusal;
  const milestone = plan.milestones?.find(({ id }) => id === milestoneId);
  if (!milestone || items.length === 0) return { kind: 'not-used', why: 'Nothing of it is open' };
  const values = scopeValues(items);
  const choice = (wanted: number) =>
    scopeChoice({ plan, simulation: now.simulation, milestone, items, values, date }, wanted);
  const first = choice(level);
  if (first.kind !== 'known') return first;

  const asked = (dayNumber(date) ?? 0) - (dayNumber(now.plan.from) ?? 0);
  const chanceOf = (days: Float64Array): number => days.filter((day) => wholeDay(day) <= asked).length / days.length;
  const told = { plan, simulation: now.simulation };
  const withAll = daysWithout(told, milestone, new Set());
  let [leaveOut, chance, isBest]: [readonly LeftOut[], number, boolean] = [[], chanceOf(withAll), true];
  const chanceWithAll = chance;
  for (const more of plan.teams.length > 1 ? moreAskedOfSeveral : moreAsked) {
    if (chance >= level / 100) break;
    const solved = more === 0 ? first : choice(level + more);
    if (solved.kind !== 'known') return solved;
    leaveOut = solved.value.leaveOut;
    chance = chanceOf(daysWithout(told, milestone, new Set(leaveOut.map(({ key }) => key))));
    isBest = more === 0 && solved.value.isBest;
  }
  const earliest = doneWith(level, withAll.sort());
  return {
    kind: 'known',
    value: {
      ...{ date, level, isOutOfReach: chance < level / 100 },
      chanceWithAll: Math.min(nearestToCertain, chanceWithAll),
      chanceAfter: Math.min(nearestToCertain, chance),
      leaveOut: leaveOut.map((left) => ({
        ...{ key: left.key, size: left.size, value: left.value },
        because: becauseOf(left, leaveOut, values),
      })),
      earliestWithAll: Number.isFinite(earliest)
        ? dateOfDay((dayNumber(now.plan.from) ?? 0) + wholeDay(earliest))
        : null,
      valueFrom: values.from,
    },
    formula:
      `the most valuable items that are done by ${toldDay(date)} in ${level}% of ${futuresWords(now.simulation)}, the ` +
      'same that its dates are told from, with all they depend on and all that is begun; ' +
      `value from ${values.from}; what stands above in the backlog is done first` +
      (isBest ? '' : '; a better choice may exist'),
  };
}

/** In each future the day on which the release is done without some of its items, in no order. */
function daysWithout(
  { plan, simulation }: Pick<BacklogPlan, 'plan' | 'simulation'>,
  { id }: Milestone,
  out: ReadonlySet<string>,
): Float64Array {
  const milestones = (plan.milestones ?? []).map((one) =>
    one.id === id ? { ...one, keys: one.keys.filter((key) => !out.has(key)) } : one,
  );
  const teams = plan.teams.map((team) => ({ ...team, items: team.items.filter(({ key }) => !out.has(key)) }));
  const rest = { ...plan, teams, milestones };
  const { milestonesDoneOn } = releaseTrials(rest, waitingOrder(rest), simulation);
  return milestonesDoneOn[milestones.findIndex((one) => one.id === id)] ?? new Float64Array();
}

function becauseOf(left: LeftOut, all: readonly LeftOut[], { areGiven }: ScopeValues): string {
  const cause = all.find(({ takesAlong }) => takesAlong.includes(left.key));
  if (cause) return `It waits for ${cause.key}, which is left out`;
  return areGiven ? 'It is worth little for its size' : 'It stands low in the backlog for its size';
}
