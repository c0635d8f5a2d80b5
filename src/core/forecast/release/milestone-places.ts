import type { Milestone, ReleasePlan } from './release-plan';
import { growthSeed, type GrowthSlot, type TrialQuestion } from './team-trial';
import type { WaitingOrder } from './waiting';

/** Where in a plan each answer is found; places count all items of all teams, stops and slots those of one team. */
export interface MilestonePlaces {
  readonly teams: readonly { readonly first: number; readonly question: TrialQuestion }[];
  readonly milestones: readonly MilestonePlace[];
  /** The team of each place. */
  readonly teamOf: readonly number[];
  /** Items that wait, those first that others wait for; before is what its team takes up before it, −1 for nothing. */
  readonly waiting: readonly (WaitingOrder['order'][number] & { readonly team: number; readonly before: number })[];
}

interface MilestonePlace {
  /** Items that can be the last of it: each team's last one, and those that wait. */
  readonly items: Uint32Array;
  readonly slots: readonly { readonly team: number; readonly slot: number }[];
}

/** Only items that can decide an answer are looked at in each trial, however long the plan is. */
export function milestonePlaces(
  plan: ReleasePlan,
  waiting: WaitingOrder,
  seedOf: (team: number) => number,
): MilestonePlaces {
  const firsts = plan.teams.map((_, team) =>
    plan.teams.slice(0, team).reduce((sum, { items }) => sum + items.length, 0),
  );
  const teamOf = plan.teams.flatMap(({ items }, team) => items.map(() => team));
  const items = plan.teams.flatMap((team) => team.items);
  const placeOf = new Map(items.map(({ key }, place) => [key, place]));
  const waits = new Set(waiting.order.map(({ item }) => item));
  const milestones = plan.milestones ?? [];
  const deciding = milestones.map(({ keys }) => {
    const own = keys.flatMap((key) => placeOf.get(key) ?? []);
    const lasts = plan.teams.map((_, team) => Math.max(-1, ...own.filter((place) => teamOf[place] === team)));
    return [...new Set([...lasts.filter((place) => place >= 0), ...own.filter((place) => waits.has(place))])];
  });
  const asked = new Set(deciding.flat());
  for (const { item, waitsFor } of waiting.order) {
    for (const place of [item, ...waitsFor]) asked.add(place);
    if (item > (firsts[teamOf[item] ?? 0] ?? 0)) asked.add(item - 1);
  }
  const teams = plan.teams.map((team, index) => {
    const first = firsts[index] ?? 0;
    const own = [...asked].filter((place) => teamOf[place] === index).map((place) => place - first);
    const stops = [...new Set([...own, ...(team.items.length > 0 ? [team.items.length - 1] : [])])];
    const slots = (team.growth ?? []).flatMap((growth, place): readonly GrowthSlot[] => {
      const after = lastNeeded(milestones.find(({ id }) => id === growth.milestone)) + 1;
      const grows = growth.perPeriod.some((amount) => amount > 0) && after > 0;
      return grows ? [{ growth, after, seed: growthSeed(seedOf(index), place) }] : [];
    });
    return {
      first,
      question: {
        stops: Uint32Array.from(stops).sort(),
        slots: slots.sort((one, other) => one.after - other.after),
        isWaitedFor: waiting.order.length > 0,
      },
    };

    /** The team's last item that a milestone is made of or waits for; −1 where it does nothing of it. */
    function lastNeeded(milestone: Milestone | undefined): number {
      const needed = new Set(milestone?.keys ?? []);
      // The set grows while it is read: what a needed item waits for is needed too.
      for (const key of needed) items[placeOf.get(key) ?? -1]?.dependsOn.forEach((before) => needed.add(before));
      return team.items.findLastIndex(({ key }) => needed.has(key));
    }
  });
  return {
    ...{ teams, teamOf },
    milestones: milestones.map(({ id }, index) => ({
      items: Uint32Array.from(deciding[index] ?? []),
      slots: teams.flatMap(({ question }, team) =>
        question.slots.flatMap(({ growth }, place) => (growth.milestone === id ? [{ team, slot: place }] : [])),
      ),
    })),
    waiting: waiting.order.map((one) => {
      const team = teamOf[one.item] ?? 0;
      return { ...one, team, before: one.item > (firsts[team] ?? 0) ? one.item - 1 : -1 };
    }),
  };
}
