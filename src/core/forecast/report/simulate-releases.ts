import type { Known } from '../../model/known';
import {
  refusalFor,
  releaseForecast,
  type Refusal,
  type ReleaseForecast as SimulatedReleases,
} from '../release/release-forecast';
import type { Milestone, ReleasePlan, TeamPlan } from '../release/release-plan';
import type { BacklogPlan, PlayablePlan } from './backlog-plan';

/** What of a plan can be told. */
export interface TellablePlan {
  /** Teams that have something to do, and a past; milestones that need no other. */
  readonly plan: ReleasePlan;
  /** Why nothing can be told of the other milestones. */
  readonly refused: ReadonlyMap<string, Refusal>;
}

type Asked = Pick<PlayablePlan, 'plan'> & Partial<Pick<BacklogPlan, 'stillRead'>>;

/**
 * Where one of several teams has too short a past, what needs that team is refused, and all else stands as if it had
 * nothing to do. Where one team does all of it, it is not refused here.
 */
export function tellable({ plan, stillRead = [] }: Asked): TellablePlan {
  const working = plan.teams.filter(({ items }) => items.length > 0);
  const unable = working.length > 1 ? working.filter((team) => refusalFor(team) !== null) : [];
  const refused = new Map<string, Refusal>();
  for (const milestone of plan.milestones ?? []) {
    const needed = unable.length > 0 ? neededKeys(milestone, plan) : null;
    const team = unable.find(({ items }) => items.some(({ key }) => needed?.has(key)));
    if (team) refused.set(milestone.id, whyNot(team, stillRead));
  }
  const teams = working.filter((team) => !unable.includes(team));
  return {
    plan: { ...plan, teams, milestones: (plan.milestones ?? []).filter(({ id }) => !refused.has(id)) },
    refused,
  };
}

/** All releases of a plan in the same futures. */
export function simulateReleases(
  asked: PlayablePlan & Asked,
): Known<SimulatedReleases & Pick<TellablePlan, 'refused'>> {
  const { plan, refused } = tellable(asked);
  const known = releaseForecast(plan, asked.simulation);
  return known.kind === 'known' ? { ...known, value: { ...known.value, refused } } : known;
}

/** Keys of a milestone's items and of all that they wait for, whoever does it. */
function neededKeys({ keys }: Milestone, { teams }: ReleasePlan): ReadonlySet<string> {
  const dependsOn = new Map(teams.flatMap(({ items }) => items.map((item) => [item.key, item.dependsOn] as const)));
  const needed = new Set(keys);
  // The set grows while it is read: what a needed item waits for is needed too.
  for (const key of needed) dependsOn.get(key)?.forEach((before) => needed.add(before));
  return needed;
}

function whyNot(team: TeamPlan, stillRead: readonly string[]): Refusal {
  const refusal = refusalFor(team);
  if (stillRead.includes(team.name)) return { kind: 'not-used', why: `The past of ${team.name} is still being read` };
  if (refusal?.kind !== 'not-enough-history') return refusal ?? { kind: 'not-used', why: `${team.name} has no past` };
  const { have, need, of } = refusal;
  return { kind: 'not-used', why: `${team.name} has ${have} ${of}; ${need} are needed` };
}
