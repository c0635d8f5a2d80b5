import type { Item, Sprint } from '../model/item';
import type { Known } from '../model/known';
import type { TeamSettings } from '../model/settings';
import type { ProgressShare, ServesGoal, SprintItem, SprintReport } from '../model/sprint-report';
import { goalVerdict } from './goal-verdict';
import { servesGoal, type MarkedItem } from './serves-goal';

export interface SprintEntry extends MarkedItem {
  /** When the item came into its present status category; null where Jira does not say. */
  readonly categorySince: string | null;
}

const dayInMs = 86_400_000;

/** How a sprint stands against its goal, from its items as they are now. `now` is an ISO date. */
export function sprintReport(
  sprint: Sprint,
  entries: readonly SprintEntry[],
  around: { readonly settings: TeamSettings; readonly now: string },
): SprintReport {
  const goal = goalVerdict(sprint.goal, around.settings);
  const serves = servesGoal(entries, goal.verdict === 'missing' ? '' : sprint.goal);
  const items = entries.map((entry) => sprintItem(entry, serves.get(entry.item.key) ?? { kind: 'no-sign' }, around));
  return {
    sprint,
    goal,
    items,
    progress: { goal: shareOf(items.filter(countsForGoal)), all: shareOf(items) },
    elapsed: elapsedOf(sprint, around.now),
    ageingFromDays: {
      kind: 'known',
      value: around.settings.ageingAfterInDays,
      formula: `${around.settings.ageingAfterInDays} days, from the team’s settings; its own cycle times are not read yet`,
    },
  };
}

/** A suggestion counts until somebody says no: better to watch an item too many than to miss one. */
function countsForGoal({ serves }: SprintItem): boolean {
  return serves.kind === 'suggested' || (serves.kind === 'marked' && serves.serves);
}

function sprintItem(
  { item, categorySince }: SprintEntry,
  serves: ServesGoal,
  { settings, now }: { readonly settings: TeamSettings; readonly now: string },
): SprintItem {
  const isStarted = item.status.category === 'inProgress';
  const ageInDays = isStarted && categorySince ? Math.max(0, daysBetween(categorySince, now)) : null;
  return {
    id: item.id,
    key: item.key,
    summary: item.summary,
    kind: item.kind,
    typeName: item.typeName,
    status: item.status,
    estimate: item.estimate,
    parentKey: item.parent?.key ?? null,
    assigneeName: item.assignee?.displayName ?? null,
    serves,
    blockedBecause: blockedBecause(item),
    ageInDays: ageInDays === null ? null : Math.round(ageInDays * 10) / 10,
    isAgeing: ageInDays !== null && ageInDays >= settings.ageingAfterInDays,
  };
}

/** Statuses people name for waiting, in the languages met most; a status's category cannot tell. */
const waitingStatus =
  /\b(block(ed|iert)?|on hold|waiting|impeded|impediment|stuck|paused|wartet|wartend|angehalten|bloqué|en attente|bloquead[oa]|en espera|em espera|bloccat[oa]|in attesa|geblokkeerd|in de wacht|blockerad|blokeret|blokkert|zablokowane)|заблокирован|ожида|ブロック|保留|待ち|阻塞|阻止|挂起|等待|보류|대기/iu;

/** Why an item cannot go on, in plain words; finished work is never blocked. */
export function blockedBecause(item: Item): readonly string[] {
  if (item.status.category === 'done') return [];
  const blockers = item.links.filter((link) => link.blocksThis && link.statusCategory !== 'done');
  return [
    ...(item.isFlagged ? ['Flagged'] : []),
    ...blockers.map((link) => `Blocked by ${link.key}`),
    ...(waitingStatus.test(item.status.name) ? [`Status “${item.status.name}”`] : []),
  ];
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
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayInMs;
