import type { Known } from '../../model/known';
import type { Simulation } from '../amount-forecast';
import type { Milestone, ReleasePlan, RemainingItem, TeamPlan } from '../release/release-plan';
import { teamSeed } from '../release/release-trials';
import { solveScope, type LeftOut, type ScopeItem } from '../scope/scope-solver';
import { usualSize } from './release-growth';
import type { OpenWork } from './release-work';
import type { ScopeValues } from './scope-values';

export interface ChoiceGround {
  readonly plan: ReleasePlan;
  readonly simulation: Simulation;
  readonly milestone: Milestone;
  /** Open items of the milestone, in the order of work. */
  readonly items: readonly OpenWork[];
  readonly values: ScopeValues;
  readonly date: string;
}

export interface ScopeChoice {
  readonly leaveOut: readonly LeftOut[];
  /** Whether it is known that nothing better exists. */
  readonly isBest: boolean;
}

/** Choices are weighed by fewer futures than dates are told by: a hundredth more or less changes no choice. */
const trialsForChoice = 2_000;

/**
 * What to leave out of a milestone so that each team's part of it is done by a date with a probability in per cent. The
 * solver's room is what the plan's own futures leave. Several teams are asked one by one: that all of them are in time
 * together is for the whole plan to tell.
 */
export function scopeChoice(ground: ChoiceGround, level: number): Known<ScopeChoice> {
  const { plan, milestone, items } = ground;
  const keys = new Set(milestone.keys);
  const own = new Set(items.map(({ key }) => key));
  const leaveOut: LeftOut[] = [];
  let isBest = true;
  let formula = '';
  let parts = 0;
  for (const [place, team] of plan.teams.entries()) {
    if (!team.items.some(({ key }) => keys.has(key))) continue;
    const solved = solveFor(team, place, ground, level);
    if (solved.kind !== 'known') return solved;
    leaveOut.push(...solved.value.leaveOut.filter(({ key }) => own.has(key)));
    isBest = isBest && solved.value.isBest;
    formula = solved.formula;
    parts += 1;
  }
  if (parts === 0) return { kind: 'not-used', why: 'Nothing of it is open' };
  const closed = parts > 1 ? withThoseWaiting(leaveOut, ground) : leaveOut;
  return { kind: 'known', value: { leaveOut: closed, isBest: isBest && parts === 1 }, formula };
}

function solveFor(
  team: TeamPlan,
  place: number,
  { plan, simulation, milestone, items, values, date }: ChoiceGround,
  level: number,
): ReturnType<typeof solveScope> {
  const keys = new Set(milestone.keys);
  const last = team.items.findLastIndex(({ key }) => keys.has(key));
  const above = new Set(team.items.slice(0, last + 1).map(({ key }) => key));
  const ofTeam = new Set(team.items.map(({ key }) => key));
  const endsBefore = ({ id, keys: own }: Milestone): boolean =>
    id === milestone.id || own.every((key) => above.has(key) || !ofTeam.has(key));
  const counted = new Set((plan.milestones ?? []).filter(endsBefore).map(({ id }) => id));
  // What comes in further down takes no time from it; emptied, so that the others keep their numbers.
  const growth = (team.growth ?? []).map((one) => (counted.has(one.milestone) ? one : { ...one, perPeriod: [] }));
  const usual = usualSize(team.sizesFinished);
  const scope = { ...team, growth, items: withBlocks(team.items.slice(0, last + 1), items, keys, { values, usual }) };
  const trials = Math.min(trialsForChoice, simulation.trials);
  const seed = teamSeed(simulation.seed, place);
  return solveScope({ team: scope, from: plan.from, by: date, level }, { seed, trials });
}

/** Items that wait for what another team leaves out cannot be done either. */
function withThoseWaiting(
  leaveOut: readonly LeftOut[],
  { plan, items, values }: Pick<ChoiceGround, 'plan' | 'items' | 'values'>,
): readonly LeftOut[] {
  const planned = new Map(plan.teams.flatMap((team) => team.items.map((item) => [item.key, { item, team }] as const)));
  const all = new Map(leaveOut.map((left) => [left.key, left]));
  let before: number;
  // Each round may take along what waits for more of it.
  do {
    before = all.size;
    for (const { key } of items) {
      const { item, team } = planned.get(key) ?? {};
      const cause = item?.dependsOn.find((needed) => all.has(needed));
      if (!item || !team || cause === undefined) continue;
      if (!all.has(key)) {
        const size = item.size ?? usualSize(team.sizesFinished);
        all.set(key, { key, size, value: values.valueOf(key), takesAlong: [] });
      }
      const left = all.get(cause);
      if (left && !left.takesAlong.includes(key)) all.set(cause, { ...left, takesAlong: [...left.takesAlong, key] });
    }
  } while (all.size > before);
  return [...all.values()];
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
