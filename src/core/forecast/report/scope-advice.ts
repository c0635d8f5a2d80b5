import type { ScopeAdvice } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import { futuresWords, nearestToCertain } from '../forecast-words';
import { dateOfDay, dayNumber } from '../release/calendar';
import { doneWith, wholeDay } from '../release/release-forecast';
import type { Milestone, RemainingItem } from '../release/release-plan';
import { releaseTrials, teamSeed } from '../release/release-trials';
import { waitingOrder } from '../release/waiting';
import { solveScope, type LeftOut, type ScopeItem } from '../scope/scope-solver';
import { toldDay } from '../told-day';
import type { BacklogPlan } from './backlog-plan';
import { usualSize } from './release-growth';
import type { OpenWork } from './release-work';
import { scopeValues, type ScopeValues } from './scope-values';

export interface ScopeQuestion {
  readonly now: BacklogPlan;
  readonly milestoneId: string;
  /** Open items of the release, in the order of work. */
  readonly items: readonly OpenWork[];
  readonly date: string;
  /** In per cent. */
  readonly level: number;
}

/** Choices are weighed by fewer futures than dates are told by: a hundredth more or less changes no choice. */
const trialsForChoice = 2_000;
/** Where the whole plan keeps the date less often than the choice promised, more is asked for; in the end all there is. */
const moreAsked = [0, 1, 3, 6, 101] as const;

/**
 * What to leave out of a release so that it is done by a date with a probability and least value is lost. What stands
 * above its items in the backlog is done first and stays; what is begun stays in. The chances are those of the whole
 * plan, in the futures that its dates are told from.
 */
export function scopeAdvice(question: ScopeQuestion): Known<ScopeAdvice> {
  const { now, milestoneId, items, date, level } = question;
  const milestone = now.plan.milestones?.find(({ id }) => id === milestoneId);
  if (!milestone || items.length === 0) return { kind: 'not-used', why: 'Nothing of it is open' };
  const values = scopeValues(items);
  const choice = chooseFor(question, milestone, values);
  const first = choice(level);
  if (first.kind !== 'known') return first;

  const asked = (dayNumber(date) ?? 0) - (dayNumber(now.plan.from) ?? 0);
  const chanceOf = (days: Float64Array): number => days.filter((day) => wholeDay(day) <= asked).length / days.length;
  const withAll = daysWithout(now, milestone, new Set());
  const own = new Set(items.map(({ key }) => key));
  let [leaveOut, chance, isBest]: [readonly LeftOut[], number, boolean] = [[], chanceOf(withAll), true];
  const chanceWithAll = chance;
  for (const more of moreAsked) {
    if (chance >= level / 100) break;
    const solved = more === 0 ? first : choice(level + more);
    if (solved.kind !== 'known') return solved;
    leaveOut = solved.value.leaveOut.filter(({ key }) => own.has(key));
    chance = chanceOf(daysWithout(now, milestone, new Set(leaveOut.map(({ key }) => key))));
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

/** The solver, asked about this release: its room is what the plan's own futures leave. */
function chooseFor(
  { now: { plan, simulation }, items, date }: ScopeQuestion,
  milestone: Milestone,
  values: ScopeValues,
): (level: number) => ReturnType<typeof solveScope> {
  const [team] = plan.teams;
  if (!team) return () => ({ kind: 'not-used', why: 'Nothing of it is open' });
  const keys = new Set(milestone.keys);
  const last = team.items.findLastIndex(({ key }) => keys.has(key));
  const upToIt = new Set(team.items.slice(0, last + 1).map(({ key }) => key));
  const endsBefore = ({ id, keys: own }: Milestone): boolean =>
    id === milestone.id || own.every((key) => upToIt.has(key));
  const counted = new Set((plan.milestones ?? []).filter(endsBefore).map(({ id }) => id));
  // What comes in further down takes no time from it; emptied, so that the others keep their numbers.
  const growth = (team.growth ?? []).map((one) => (counted.has(one.milestone) ? one : { ...one, perPeriod: [] }));
  const usual = usualSize(team.sizesFinished);
  const scope = { ...team, growth, items: withBlocks(team.items.slice(0, last + 1), items, keys, { values, usual }) };
  const trials = Math.min(trialsForChoice, simulation.trials);
  const seed = teamSeed(simulation.seed, 0);
  return (level) => solveScope({ team: scope, from: plan.from, by: date, level }, { seed, trials });
}

/** In each future the day on which the release is done without some of its items, in no order. */
function daysWithout({ plan, simulation }: BacklogPlan, { id }: Milestone, out: ReadonlySet<string>): Float64Array {
  const milestones = (plan.milestones ?? []).map((one) =>
    one.id === id ? { ...one, keys: one.keys.filter((key) => !out.has(key)) } : one,
  );
  const teams = plan.teams.map((team) => ({ ...team, items: team.items.filter(({ key }) => !out.has(key)) }));
  const rest = { ...plan, teams, milestones };
  const { milestonesDoneOn } = releaseTrials(rest, waitingOrder(rest), simulation);
  return milestonesDoneOn[milestones.findIndex((one) => one.id === id)] ?? new Float64Array();
}

/**
 * The release's items, and between them what else stands above, joined to one block that each later item needs: so the
 * solver sees that leaving out the last item also frees the team from all that is only above it.
 */
function withBlocks(
  planned: readonly RemainingItem[],
  items: readonly OpenWork[],
  keys: ReadonlySet<string>,
  { values, usual }: { readonly values: ScopeValues; readonly usual: number },
): readonly ScopeItem[] {
  const own = new Map(items.map((work) => [work.key, work]));
  const sizeOf = ({ size }: RemainingItem): number => size ?? usual;
  const joined: ScopeItem[] = [];
  const blockOf = new Map<string, string>();
  let lastBlock: string | null = null;
  let isOpen = false;
  for (const item of planned) {
    const work = own.get(item.key);
    if (work || keys.has(item.key)) {
      const dependsOn = item.dependsOn.map((key) => blockOf.get(key) ?? key);
      const needs = lastBlock === null ? dependsOn : [...dependsOn, lastBlock];
      // Nobody can be told to leave out what they may not see.
      const isStarted = work?.isStarted ?? true;
      joined.push({ ...item, dependsOn: [...new Set(needs)], value: values.valueOf(item.key), isStarted });
      isOpen = false;
      continue;
    }
    const block = joined.at(-1);
    if (isOpen && block) joined[joined.length - 1] = { ...block, size: (block.size ?? 0) + sizeOf(item) };
    else {
      const key = `above ${item.key}`;
      joined.push({
        ...{ key, size: sizeOf(item), value: 0, isStarted: false },
        dependsOn: lastBlock === null ? [] : [lastBlock],
      });
      [lastBlock, isOpen] = [key, true];
    }
    if (lastBlock !== null) blockOf.set(item.key, lastBlock);
  }
  return joined;
}

function becauseOf(left: LeftOut, all: readonly LeftOut[], { areGiven }: ScopeValues): string {
  const cause = all.find(({ takesAlong }) => takesAlong.includes(left.key));
  if (cause) return `It waits for ${cause.key}, which is left out`;
  return areGiven ? 'It is worth little for its size' : 'It stands low in the backlog for its size';
}
