/** An item as a scenario's author writes it down, and how it comes into the world and is refined. */
import type { SeedUser, SeedVersion } from '../../jira/seed';
import { cast, type Priority } from '../site/basis';
import type { ProjectDraft } from '../site/project-draft';
import type { Random } from '../site/random';
import { dayInMs, inOfficeHours, officeMomentBefore, workingDayAtOrBefore } from '../site/working-time';
import type { IssueLife } from './issue-life';

export interface WrittenItem {
  readonly type: string;
  readonly summary: string;
  /** Its description in Jira's wiki markup, as it reads after refinement. */
  readonly wiki?: string;
  /** What stood there first; absent where it was born without a description. */
  readonly firstWiki?: string;
  readonly firstSummary?: string;
  readonly size?: number;
  /** An earlier estimate that the team changed. */
  readonly firstSize?: number;
  readonly epic?: string;
  readonly by?: SeedUser;
  readonly priority?: Priority;
  readonly labels?: readonly string[];
  readonly ageInDays?: number;
  /** Its due date, counted from today. */
  readonly dueInDays?: number;
  /** False for what was written down once and never touched again. */
  readonly isRefined?: boolean;
  readonly remarks?: readonly WrittenRemark[];
  readonly watchers?: readonly SeedUser[];
  readonly voters?: readonly SeedUser[];
  /** In a running sprint: the sprint day (1 is the first) from which it is flagged, and why. */
  readonly flagged?: { readonly onDay: number; readonly because: string };
  readonly customFields?: Readonly<Record<string, unknown>>;
  readonly parent?: string;
}

export interface WrittenRemark {
  readonly by: SeedUser;
  readonly daysAgo: number;
  readonly wiki: string;
}

export function mention(user: SeedUser): string {
  return `[~accountid:${user.accountId}]`;
}

export interface Upbringing {
  readonly project: ProjectDraft;
  readonly epics: ReadonlyMap<string, IssueLife>;
  readonly random: Random;
  readonly now: number;
}

/** Creates the item at one moment and has it refined until another: rewritten, described, sized. */
export function raise(item: WrittenItem, bornAt: number, readyAt: number, around: Upbringing): IssueLife {
  const { project, epics, random, now } = around;
  const by = item.by ?? cast.productOwner;
  const at = Math.min(bornAt, now - 20 * 60_000);
  const wasRewritten = item.isRefined !== false && item.firstWiki !== item.wiki && item.wiki !== undefined;
  const life = project.add({
    at,
    by,
    type: item.type,
    summary: item.firstSummary ?? item.summary,
    wiki: (wasRewritten ? item.firstWiki : item.wiki) ?? null,
    priority: item.priority ?? 'Medium',
    parent: item.epic === undefined ? null : (epics.get(item.epic) ?? null),
    labels: item.labels ?? [],
    ...(item.dueInDays === undefined ? {} : { dueDate: dayFrom(now, item.dueInDays) }),
    ...(item.customFields === undefined ? {} : { customFields: item.customFields }),
  });
  const span = Math.max(readyAt - at, 0);
  const refinedAt = (share: number) => {
    const day = workingDayAtOrBefore(at + span * share);
    return Math.max(inOfficeHours(day, random, 9, 15), at + share * 10 * 60_000);
  };
  if (item.firstSummary !== undefined) life.record(refinedAt(0.3), by, { kind: 'summary', text: item.summary });
  if (wasRewritten && item.wiki !== undefined) {
    life.record(refinedAt(0.5), cast.productOwner, { kind: 'description', wiki: item.wiki });
  }
  if (item.firstSize !== undefined) {
    life.record(refinedAt(0.6), cast.scrumMaster, { kind: 'estimate', size: item.firstSize });
  }
  if (item.size !== undefined) life.record(refinedAt(0.9), cast.scrumMaster, { kind: 'estimate', size: item.size });
  for (const remark of item.remarks ?? []) {
    const said = Math.max(officeMomentBefore(now, remark.daysAgo, random), at + 5 * 60_000);
    life.say(Math.min(said, now - 60_000), remark.by, remark.wiki);
  }
  for (const watcher of item.watchers ?? []) life.watchers.add(watcher);
  for (const voter of item.voters ?? []) life.voters.add(voter);
  return life;
}

/** A working day so many days from `now`, or the last one before it. */
export const dayFrom = (now: number, days: number): string =>
  new Date(workingDayAtOrBefore(now + days * dayInMs)).toISOString().slice(0, 10);

/** The items were put into a version as soon as they were filed. */
export function putInto(version: SeedVersion, lives: readonly IssueLife[]): void {
  for (const life of lives) life.record(life.birth.at + 60_000, cast.productOwner, { kind: 'version', version });
}

/** An item of the backlog: born `ageInDays` ago and refined some time between then and now. */
export function raiseForBacklog(item: WrittenItem, around: Upbringing): IssueLife {
  const { now, random } = around;
  const age = item.ageInDays ?? random.whole(10, 60);
  const bornAt = officeMomentBefore(now, age, random);
  // What was refined was refined lately: the top of a backlog is where the talking happens.
  const touchedAt =
    item.isRefined === false ? bornAt + random.between(1, 6) * dayInMs : now - random.between(1, 14) * dayInMs;
  const readyAt = Math.max(bornAt, Math.min(touchedAt, now));
  return raise(item, bornAt, readyAt, around);
}

/** Epics are born before everything that belongs to them. */
export function raiseEpics(
  epics: Readonly<Record<string, WrittenItem>>,
  bornAt: number,
  around: Omit<Upbringing, 'epics'>,
): Map<string, IssueLife> {
  const raised = new Map<string, IssueLife>();
  Object.entries(epics).forEach(([name, epic], index) => {
    const at = inOfficeHours(workingDayAtOrBefore(bornAt - (index + 1) * dayInMs), around.random);
    raised.set(name, raise(epic, at, at + 5 * dayInMs, { ...around, epics: raised }));
  });
  return raised;
}
