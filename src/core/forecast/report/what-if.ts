import type { Known } from '../../model/known';
import type { WhatIf, WhatIfSide } from '../../model/forecast-report';
import { counted } from '../../text/counted';
import { futuresWords } from '../forecast-words';
import { dayNumber, type Period } from '../release/calendar';
import type { Milestone, ReleasePlan, TeamPlan } from '../release/release-plan';
import type { BacklogPlan } from './backlog-plan';
import { doneDates } from './release-lines';
import { simulateReleases } from './simulate-releases';
import { aChance, toldChance } from './told-chance';
import { toldDay } from '../told-day';

export interface Change {
  /** Items of the team's usual sizes, taken up after the last one of the release. */
  readonly addItems?: number | undefined;
  /** Days from today on which one of the team is away, days off included. */
  readonly awayDays?: number | undefined;
  readonly teamSize?: number | undefined;
  readonly date?: string | undefined;
  /** Nothing comes in any more, neither into this release nor into any other. */
  readonly noGrowth?: boolean | undefined;
}

/** What a change would do to one release of a plan, told by the same futures with and without it. */
export function whatIf(now: BacklogPlan, milestoneId: string, change: Change): Known<WhatIf> {
  const milestone = now.plan.milestones?.find(({ id }) => id === milestoneId);
  if (!milestone) return { kind: 'not-used', why: 'Nothing of it is open' };
  if (change.noGrowth && now.growths.length === 0) {
    return { kind: 'not-used', why: 'The dates count on no more scope anyway: no release is old enough to tell' };
  }
  const by = change.date ?? milestone.by;
  const asked = { ...milestone, by };
  const changing = changingTeam(now.plan, milestone);
  const before = sideOf(now, withMilestone(now.plan, asked), milestoneId);
  const after = sideOf(now, changed(now.plan, asked, { ...change, team: changing }), milestoneId);
  if (before.kind !== 'known') return before;
  if (after.kind !== 'known') return after;
  const [then, later] = [before.value.dates.p85, after.value.dates.p85].map((date) => dayNumber(date ?? ''));
  const daysLater = typeof then === 'number' && typeof later === 'number' ? later - then : null;
  // Where there is one team, everybody knows whose items are meant.
  const told = { ...change, team: now.plan.teams.length > 1 ? changing : null };
  const sides = { before: before.value, after: after.value };
  return {
    kind: 'known',
    value: { by, ...sides, daysLater, sentence: sentenceOf(told, by, daysLater, sides) },
    formula:
      `${futuresWords(now.simulation)}, the same with the change and without; ` +
      'added items are of the sizes of finished ones and come after the last one of the release; ' +
      'one of so many away takes that share of the pace' +
      (change.noGrowth ? '; nothing more comes in, neither into this release nor into any other' : ''),
  };
}

/** The team that is asked about first where it has a part in the release, else the one that has most of it. */
function changingTeam({ teams }: ReleasePlan, { keys }: Milestone): TeamPlan | null {
  const own = new Set(keys);
  const partOf = ({ items }: TeamPlan): number => items.filter(({ key }) => own.has(key)).length;
  const [first] = teams;
  if (!first || partOf(first) > 0) return first ?? null;
  return [...teams].sort((one, other) => partOf(other) - partOf(one))[0] ?? null;
}

function sideOf(now: BacklogPlan, plan: ReleasePlan, milestoneId: string): Known<WhatIfSide> {
  const known = simulateReleases({ ...now, plan });
  if (known.kind !== 'known') return known;
  const refusal = known.value.refused.get(milestoneId);
  if (refusal) return refusal;
  const own = known.value.milestones.find(({ id }) => id === milestoneId) ?? known.value;
  const chance = own.byOwnDate.kind === 'known' ? own.byOwnDate.value : null;
  return { ...known, value: { dates: doneDates(own.dates), chance } };
}

const withMilestone = (plan: ReleasePlan, asked: Milestone): ReleasePlan => ({
  ...plan,
  milestones: (plan.milestones ?? []).map((one) => (one.id === asked.id ? asked : one)),
});

function changed(
  plan: ReleasePlan,
  milestone: Milestone,
  { team, addItems = 0, awayDays = 0, teamSize = 1, noGrowth }: Change & { readonly team: TeamPlan | null },
): ReleasePlan {
  if (!team) return plan;
  const added = Array.from({ length: addItems }, (_, at) => ({ key: `added-${at + 1}`, size: null, dependsOn: [] }));
  const last = team.items.findLastIndex(({ key }) => milestone.keys.includes(key));
  const items = [...team.items.slice(0, last + 1), ...added, ...team.items.slice(last + 1)];
  const changedTeam = { ...team, items, capacity: capacityWithout(team, awayDays, 1 / teamSize) };
  const teams = plan.teams.map((one) => (one === team ? changedTeam : one));
  const wanted = { ...milestone, keys: [...milestone.keys, ...added.map(({ key }) => key)] };
  return {
    ...withMilestone(plan, wanted),
    teams: noGrowth ? teams.map((one) => ({ ...one, growth: [] })) : teams,
  };
}

const capacityWithout = (team: TeamPlan, days: number, share: number): readonly number[] =>
  team.periods.map((period, place) => (team.capacity?.[place] ?? 1) * (1 - share * shareBefore(period, days)));

/** Share of a period that lies before a day. */
const shareBefore = ({ from, to }: Period, day: number): number =>
  to > from ? Math.min(1, Math.max(0, (day - from) / (to - from))) : 0;

function sentenceOf(
  { team, addItems = 0, awayDays = 0, noGrowth }: Change & { readonly team: TeamPlan | null },
  by: string | null,
  daysLater: number | null,
  { before, after }: { readonly before: WhatIfSide; readonly after: WhatIfSide },
): string {
  const causes = [
    ...(addItems > 0 ? [`${counted(addItems, 'more item')}${team ? ` for ${team.name}` : ''}`] : []),
    ...(awayDays > 0 ? [`one${team ? ` of ${team.name}` : ' teammate'} away for ${counted(awayDays, 'day')}`] : []),
    ...(noGrowth ? ['no more scope coming in'] : []),
  ];
  if (causes.length === 0) {
    return by === null || after.chance === null
      ? 'Nothing changes.'
      : `There is ${aChance(after.chance)} of being done by ${toldDay(by)}.`;
  }
  const cause = `With ${causes.join(' and ')}`;
  const moved =
    daysLater === null
      ? after.dates.p85 === null
        ? `${cause} the day with an 85% chance lies further away than the forecast looks`
        : `${cause} the day with an 85% chance is ${toldDay(after.dates.p85)}; as it is, it lies further away than the forecast looks`
      : daysLater === 0
        ? `${cause} the day with an 85% chance stays ${toldDay(after.dates.p85 ?? '')}`
        : `${cause} the day with an 85% chance moves ${counted(Math.abs(daysLater), 'day')} ${daysLater > 0 ? 'later' : 'earlier'}, from ${toldDay(before.dates.p85 ?? '')} to ${toldDay(after.dates.p85 ?? '')}`;
  const chances =
    by === null || before.chance === null || after.chance === null || before.chance === after.chance
      ? ''
      : `; ${toldDay(by)} has ${aChance(after.chance)} instead of ${toldChance(before.chance)}`;
  return `${moved}${chances}.`;
}
