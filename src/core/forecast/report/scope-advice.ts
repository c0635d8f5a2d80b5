import type { ScopeAdvice } from '../../model/forecast-report';
import type { Known } from '../../model/known';
import { dateOfDay, dayNumber } from '../release/calendar';
import { doneWith, wholeDay } from '../release/release-forecast';
import { releaseTrials } from '../release/release-trials';
import { waitingOrder } from '../release/waiting';
import { solveScope, type LeftOut, type ScopeItem } from '../scope/scope-solver';
import type { BacklogPlan } from './backlog-plan';
import { nearestToCertain } from '../forecast-words';
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

/**
 * What to leave out of a release so that it is done by a date with a probability and least value is lost. What stands
 * above its items in the backlog is done first and stays; what is begun stays in.
 */
export function scopeAdvice({ now, milestoneId, items, date, level }: ScopeQuestion): Known<ScopeAdvice> {
  const [team] = now.plan.teams;
  const milestone = now.plan.milestones?.find(({ id }) => id === milestoneId);
  if (!team || !milestone || items.length === 0) return { kind: 'not-used', why: 'Nothing of it is open' };
  const values = scopeValues(items);
  const trials = Math.min(trialsForChoice, now.simulation.trials);
  const solved = solveScope(
    {
      team: { ...team, items: withBlocks(now, items, values) },
      ...{ from: now.plan.from, by: date, level },
    },
    { ...now.simulation, trials },
  );
  if (solved.kind !== 'known') return solved;
  const own = new Set(items.map(({ key }) => key));
  const { leaveOut, chanceWithAll, chanceAfter, isOutOfReach, isBest } = solved.value;
  return {
    kind: 'known',
    value: {
      ...{ date, level, isOutOfReach },
      chanceWithAll: Math.min(nearestToCertain, chanceWithAll),
      chanceAfter: Math.min(nearestToCertain, chanceAfter),
      leaveOut: leaveOut
        .filter(({ key }) => own.has(key))
        .map((left) => ({
          key: left.key,
          size: left.size,
          value: left.value,
          because: becauseOf(
            left,
            leaveOut.filter(({ key }) => own.has(key)),
            values,
          ),
        })),
      earliestWithAll: earliest(now, milestoneId, level),
      valueFrom: values.from,
    },
    formula:
      `${solved.formula}; value from ${values.from}; what stands above in the backlog is done first` +
      (isBest ? '' : '; a better choice may exist'),
  };
}

/**
 * The release's items, and between them what else stands above, joined to one block that each later item needs: so the
 * solver sees that leaving out the last item also frees the team from all that is only above it.
 */
function withBlocks({ plan }: BacklogPlan, items: readonly OpenWork[], values: ScopeValues): readonly ScopeItem[] {
  const team = plan.teams[0];
  const own = new Map(items.map((work) => [work.key, work]));
  const mean = (team?.sizesFinished ?? []).reduce((sum, size, _at, all) => sum + size / all.length, 0);
  const joined: ScopeItem[] = [];
  const blockOf = new Map<string, string>();
  let lastBlock: string | null = null;
  let isOpen = false;
  const last = team?.items.findLastIndex(({ key }) => own.has(key)) ?? -1;
  for (const item of team?.items.slice(0, last + 1) ?? []) {
    const work = own.get(item.key);
    if (work) {
      const dependsOn = item.dependsOn.map((key) => blockOf.get(key) ?? key);
      const needs = lastBlock === null ? dependsOn : [...dependsOn, lastBlock];
      const { isStarted } = work;
      joined.push({ ...item, dependsOn: [...new Set(needs)], value: values.valueOf(item.key), isStarted });
      isOpen = false;
      continue;
    }
    const size = item.size ?? mean;
    const block = joined.at(-1);
    if (isOpen && block) joined[joined.length - 1] = { ...block, size: (block.size ?? 0) + size };
    else {
      const key = `above ${item.key}`;
      joined.push({ key, size, dependsOn: lastBlock === null ? [] : [lastBlock], value: 0, isStarted: false });
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

/** First day by which everything is done with the wanted probability; null beyond the horizon. */
function earliest({ plan, simulation }: BacklogPlan, milestoneId: string, level: number): string | null {
  const milestones = (plan.milestones ?? []).filter(({ id }) => id === milestoneId);
  const { milestonesDoneOn } = releaseTrials({ ...plan, milestones }, waitingOrder(plan), simulation);
  const day = doneWith(level, (milestonesDoneOn[0] ?? new Float64Array()).sort());
  return Number.isFinite(day) ? dateOfDay((dayNumber(plan.from) ?? 0) + wholeDay(day)) : null;
}
