import type { CycleTimes, ProjectFlow, WorkItemAge } from '../../model/flow';
import type { Status } from '../../model/item';
import type { Known } from '../../model/known';
import { statusPath } from '../data-quality/status-path';
import type { ItemHistory } from '../ledger/item-history';

const dayInMs = 86_400_000;
/** Below ten finished items a percentile is an anecdote: one item more moves the 85th by a tenth or more. */
const finishedNeeded = 10;

/** Days from first start to done of the team's finished items, shortest first. Calendar days, weekends included. */
export function cycleDays(flow: ProjectFlow | null): readonly number[] {
  return (flow?.finished ?? [])
    .flatMap(({ kind, startedAt, doneAt }) =>
      startedAt === null || kind === 'epic' || kind === 'subtask' ? [] : [daysBetween(startedAt, doneAt)],
    )
    .filter((days) => days >= 0)
    .sort((a, b) => a - b);
}

/** The team's own service level: half of its items took no longer than p50, 85 of 100 no longer than p85. */
export function cycleTimesOf(days: readonly number[]): Known<CycleTimes> {
  if (days.length < finishedNeeded)
    return { kind: 'not-enough-history', have: days.length, need: finishedNeeded, of: 'finished items' };
  const at = (share: number): number => tenths(days[Math.ceil(share * days.length) - 1] ?? 0);
  return {
    kind: 'known',
    value: { items: days.length, p50: at(0.5), p70: at(0.7), p85: at(0.85), p95: at(0.95) },
    formula: `days from start to done of the last ${days.length} finished items; p85 is the ${Math.ceil(0.85 * days.length)}th shortest`,
  };
}

/** How old started work is, and how much of the finished work never became so old (Kanban Guide: work item age). */
export function ageOf(startedAt: string, now: string, days: readonly number[]): WorkItemAge {
  const age = Math.max(0, daysBetween(startedAt, now));
  const noLonger = days.filter((each) => each <= age).length;
  return {
    startedAt,
    days: tenths(age),
    percentile:
      days.length < finishedNeeded
        ? { kind: 'not-enough-history', have: days.length, need: finishedNeeded, of: 'finished items' }
        : {
            kind: 'known',
            value: noLonger / days.length,
            formula: `${noLonger} of ${days.length} finished items took no longer than ${tenths(age)} days`,
          },
  };
}

/** First time work began, by the status categories of today; null where no change tells it. */
export function firstStart(history: ItemHistory, statuses: ReadonlyMap<string, Status>): string | null {
  const path = statusPath(history, statuses);
  if (path[0]?.from.category === 'inProgress') return history.item.createdAt;
  return path.find(({ to }) => to.category === 'inProgress')?.at ?? null;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayInMs;
const tenths = (days: number): number => Math.round(days * 10) / 10;
