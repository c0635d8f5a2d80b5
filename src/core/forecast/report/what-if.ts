import type { Known } from '../../model/known';
import type { WhatIf, WhatIfSide } from '../../model/forecast-report';
import { counted } from '../../text/counted';
import { dayNumber, type Period } from '../release/calendar';
import { releaseForecast } from '../release/release-forecast';
import type { Milestone, ReleasePlan, TeamPlan } from '../release/release-plan';
import type { BacklogPlan } from './backlog-plan';
import type { ReleaseGrowth } from './release-growth';
import { doneDates } from './release-lines';
import { toldChance } from './told-chance';
import { toldDay } from './told-day';

export interface Change {
  /** Items of the team's usual sizes, taken up after the last one of the release. */
  readonly addItems?: number | undefined;
  /** Days from today on which one of the team is away, days off included. */
  readonly awayDays?: number | undefined;
  readonly teamSize?: number | undefined;
  readonly date?: string | undefined;
  /** What comes in while the release is worked on, drawn from what came in before. */
  readonly growth?: ReleaseGrowth | undefined;
}

/** What a change would do to one release of a plan, told by the same futures with and without it. */
export function whatIf(now: BacklogPlan, milestoneId: string, change: Change): Known<WhatIf> {
  const milestone = now.plan.milestones?.find(({ id }) => id === milestoneId);
  if (!milestone) return { kind: 'not-used', why: 'Nothing of it is open' };
  const by = change.date ?? milestone.by;
  const asked = { ...milestone, by };
  const before = sideOf(now, { ...now.plan, milestones: [asked] });
  const after = sideOf(now, changed(now.plan, asked, change));
  if (before.kind !== 'known') return before;
  if (after.kind !== 'known') return after;
  const [then, later] = [before.value.dates.p85, after.value.dates.p85].map((date) => dayNumber(date ?? ''));
  const daysLater = typeof then === 'number' && typeof later === 'number' ? later - then : null;
  const sides = { before: before.value, after: after.value };
  return {
    kind: 'known',
    value: { by, ...sides, daysLater, sentence: sentenceOf(change, by, daysLater, sides) },
    formula:
      `${now.simulation.trials} simulated futures (seed ${now.simulation.seed}), the same with the change and without; ` +
      'added items are of the sizes of finished ones and come after the last one of the release; ' +
      'one of so many away takes that share of the pace' +
      (change.growth
        ? '; what comes in is drawn from what came into this release in past periods, quiet ones too'
        : ''),
  };
}

function sideOf({ simulation }: BacklogPlan, plan: ReleasePlan): Known<WhatIfSide> {
  const known = releaseForecast(plan, simulation);
  if (known.kind !== 'known') return known;
  const own = known.value.milestones[0] ?? known.value;
  const chance = own.byOwnDate.kind === 'known' ? own.byOwnDate.value : null;
  return { ...known, value: { dates: doneDates(own.dates), chance } };
}

function changed(plan: ReleasePlan, milestone: Milestone, change: Change): ReleasePlan {
  const { addItems = 0, awayDays = 0, teamSize = 1, growth } = change;
  const [team] = plan.teams;
  if (!team) return plan;
  const added = Array.from({ length: addItems }, (_, at) => ({ key: `added-${at + 1}`, size: null, dependsOn: [] }));
  const last = team.items.findLastIndex(({ key }) => milestone.keys.includes(key));
  const items = [...team.items.slice(0, last + 1), ...added, ...team.items.slice(last + 1)];
  const wanted = { ...milestone, keys: [...milestone.keys, ...added.map(({ key }) => key)] };
  const changedTeam = { ...team, items, capacity: capacityWithout(team, awayDays, 1 / teamSize) };
  if (growth) return growing(plan, changedTeam, wanted, growth);
  return { ...plan, teams: [changedTeam], milestones: [wanted] };
}

/**
 * The plan up to the end of one release, which then ends when the release does: scope that comes in belongs to no item,
 * so it is asked of the whole.
 */
function growing(plan: ReleasePlan, team: TeamPlan, { keys, by }: Milestone, growth: ReleaseGrowth): ReleasePlan {
  const needed = new Set(keys);
  const itemOf = new Map(team.items.map((item) => [item.key, item]));
  // The set grows while it is read: what a needed item waits for is needed too.
  for (const key of needed) itemOf.get(key)?.dependsOn.forEach((before) => needed.add(before));
  const items = team.items
    .slice(0, team.items.findLastIndex(({ key }) => needed.has(key)) + 1)
    .map((item) => (needed.has(item.key) ? item : { ...item, dependsOn: [] }));
  return { ...plan, by, milestones: [], teams: [{ ...team, items, growthPerPeriod: growth.perPeriod }] };
}

const capacityWithout = (team: TeamPlan, days: number, share: number): readonly number[] =>
  team.periods.map((period, place) => (team.capacity?.[place] ?? 1) * (1 - share * shareBefore(period, days)));

/** Share of a period that lies before a day. */
const shareBefore = ({ from, to }: Period, day: number): number =>
  to > from ? Math.min(1, Math.max(0, (day - from) / (to - from))) : 0;

function sentenceOf(
  { addItems = 0, awayDays = 0, growth }: Change,
  by: string | null,
  daysLater: number | null,
  { before, after }: { readonly before: WhatIfSide; readonly after: WhatIfSide },
): string {
  const causes = [
    ...(addItems > 0 ? [counted(addItems, 'more item')] : []),
    ...(awayDays > 0 ? [`one teammate away for ${counted(awayDays, 'day')}`] : []),
    ...(growth
      ? [`new items coming in as fast as since ${toldDay(growth.since)} (${counted(growth.items, 'item')})`]
      : []),
  ];
  if (causes.length === 0) {
    return by === null || after.chance === null
      ? 'Nothing changes.'
      : `It is done by ${toldDay(by)} with a chance of ${toldChance(after.chance)}.`;
  }
  const cause = `With ${causes.join(' and ')}`;
  const moved =
    daysLater === null
      ? `${cause} the 85% date lies further away than the forecast looks`
      : daysLater === 0
        ? `${cause} the 85% date stays ${toldDay(after.dates.p85 ?? '')}`
        : `${cause} the 85% date moves by ${counted(daysLater, 'day')} from ${toldDay(before.dates.p85 ?? '')} to ${toldDay(after.dates.p85 ?? '')}`;
  const chances =
    by === null || before.chance === null || after.chance === null || before.chance === after.chance
      ? ''
      : `; ${toldDay(by)} is kept with ${toldChance(after.chance)} instead of ${toldChance(before.chance)}`;
  return `${moved}${chances}.`;
}
