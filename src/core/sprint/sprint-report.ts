import type { Sprint } from '../model/item';
import { lookOf } from '../model/item-look';
import type { Known } from '../model/known';
import type { TeamSettings } from '../model/settings';
import type { ProgressShare, ServesGoal, SprintItem, SprintReport } from '../model/sprint-report';
import { isMissingGoal } from '../rules/goal/missing';
import { blockersOf, type KnownPeople } from './blockers';
import { goalVerdict, type AroundGoal } from './goal-verdict';
import { servesGoal, type MarkedItem } from './serves-goal';
import { ageOf, cycleTimesOf } from './story/ageing';
import { waitsFor } from './waits-for';

export interface SprintEntry extends MarkedItem {
  /** When the item came into its present status category; null where Jira does not say. */
  readonly categorySince: string | null;
  /** First time work began, where the item's history tells; the present category's beginning stands in. */
  readonly startedAt?: string | null;
}

export interface AroundSprint {
  readonly settings: TeamSettings;
  /** ISO 8601. */
  readonly now: string;
  /** Days from start to done of the team's finished items, shortest first; empty where nobody knows them. */
  readonly cycleDays?: readonly number[];
  /** Who works on items outside the sprint that block some in it, by key. */
  readonly outsideAssignees?: ReadonlyMap<string, string>;
  readonly goal?: AroundGoal;
  readonly flaggedField?: string | null;
}

/** How a sprint stands against its goal, from its items as they are now. */
export function sprintReport(sprint: Sprint, entries: readonly SprintEntry[], around: AroundSprint): SprintReport {
  const serves = servesGoal(entries, isMissingGoal(sprint.goal) ? '' : sprint.goal);
  const ageingFromDays = ageingFrom(around);
  const people = peopleIn(entries, around.outsideAssignees);
  const items = entries.map((entry) =>
    sprintItem(entry, {
      ...{ people, serves: serves.get(entry.item.key) ?? { kind: 'no-sign' } },
      ...{ around, ageingFromDays: ageingFromDays.value },
    }),
  );
  const parents = items.filter(countsForGoal).map(({ parentKey }) => parentKey);
  return {
    sprint,
    goal: goalVerdict(sprint.goal, around.settings, { parents, ...around.goal }),
    items,
    progress: { goal: shareOf(items.filter(countsForGoal)), all: shareOf(items) },
    elapsed: elapsedOf(sprint, around.now),
    ageingFromDays,
  };
}

/** The team's own service level where it is known, else what its settings say. */
function ageingFrom({ settings, cycleDays = [] }: AroundSprint): Extract<Known<number>, { kind: 'known' }> {
  const times = cycleTimesOf(cycleDays);
  if (times.kind === 'known') {
    const { p85, items } = times.value;
    const formula = `85% of the team’s last ${items} finished items took no longer than ${p85} days`;
    return { kind: 'known', value: p85, formula };
  }
  const { ageingAfterInDays } = settings;
  const formula = `${ageingAfterInDays} days, from the team’s settings: too few finished items to tell its own cycle times`;
  return { kind: 'known', value: ageingAfterInDays, formula };
}

/** A suggestion counts until somebody says no: better to watch an item too many than to miss one. */
export function countsForGoal({ serves }: Pick<SprintItem, 'serves'>): boolean {
  return serves.kind === 'suggested' || (serves.kind === 'marked' && serves.serves);
}

function sprintItem(
  { item, categorySince, startedAt }: SprintEntry,
  known: {
    readonly serves: ServesGoal;
    readonly people: KnownPeople;
    readonly around: AroundSprint;
    readonly ageingFromDays: number;
  },
): SprintItem {
  const { serves, people, around, ageingFromDays } = known;
  const since = item.status.category === 'inProgress' ? (startedAt ?? categorySince) : null;
  const age = since === null ? null : ageOf(since, around.now, around.cycleDays ?? []);
  const blockers = blockersOf(item, people, around.flaggedField);
  return {
    id: item.id,
    ...lookOf(item),
    parentKey: item.parent?.key ?? null,
    assigneeName: item.assignee?.displayName ?? null,
    serves,
    blockedBecause: blockers.map(({ what }) => what),
    blockers,
    ageInDays: age?.days ?? null,
    age,
    isAgeing: age !== null && age.days >= ageingFromDays,
    waitsFor: waitsFor(item),
  };
}

/** Everybody Jira just named to this person around the sprint's items. */
function peopleIn(entries: readonly SprintEntry[], outside: ReadonlyMap<string, string> = new Map()): KnownPeople {
  const people = entries.flatMap(({ item }) => [
    item.reporter,
    item.assignee,
    ...item.comments.map(({ author }) => author),
  ]);
  return {
    names: new Map(people.flatMap((person) => (person ? [[person.accountId, person.displayName]] : []))),
    assignees: new Map([
      ...outside,
      ...entries.flatMap(({ item }) => (item.assignee ? [[item.key, item.assignee.displayName] as const] : [])),
    ]),
  };
}

function shareOf(items: readonly SprintItem[]): ProgressShare {
  const done = items.filter(({ status }) => status.category === 'done');
  const size = (some: readonly SprintItem[]) => some.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
  const unestimatedItems = items.filter(({ estimate }) => estimate === null).length;
  return {
    items: { done: done.length, total: items.length },
    size: unestimatedItems < items.length ? { done: size(done), total: size(items), unestimatedItems } : null,
  };
}

/** Calendar time, weekends included: what a burndown's x axis shows. */
function elapsedOf({ startAt, endAt, state, completeAt }: Sprint, now: string): Known<number> {
  if (state === 'future') return { kind: 'not-used', why: 'The sprint has not started' };
  const end = endAt ?? completeAt;
  if (!startAt || !end) return { kind: 'not-used', why: 'The sprint has no start or end date' };
  const whole = Date.parse(end) - Date.parse(startAt);
  if (!(whole > 0)) return { kind: 'not-used', why: 'The sprint’s end is not after its start' };
  const share = state === 'closed' ? 1 : Math.min(1, Math.max(0, (Date.parse(now) - Date.parse(startAt)) / whole));
  return {
    kind: 'known',
    value: share,
    formula: `time since ${dayOf(startAt)} ÷ time from ${dayOf(startAt)} to ${dayOf(end)}`,
  };
}

const dayOf = (iso: string): string => iso.slice(0, 10);
