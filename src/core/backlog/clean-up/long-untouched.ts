import { differenceInCalendarDays, differenceInMonths } from 'date-fns';
import type { ItemRecord } from '../../model/item-record';
import { unchangedFor } from '../../rules/health/stale-items';
import { isUnfinishedAgain } from '../../rules/health/unfinished-again';
import { counted } from '../../text/counted';
import { isNear, type OrderedBacklog } from '../health/ordered-backlog';

/** An item that may be cleared away, and why, in one sentence. */
export interface Clearable {
  readonly record: ItemRecord;
  readonly because: string;
}

/** Below this, days tell more than months. */
const monthsFrom = 3;

/**
 * Items that nobody is about to pull and nobody spoke for: without a meaningful change for twice as long as the team
 * calls stale, or for once as long where three sprints or more did not finish them. The longest untouched first.
 */
export function longUntouched(backlog: OrderedBacklog): readonly Clearable[] {
  const { now, settings } = backlog.around;
  const isStale = unchangedFor(settings.staleAfterInDays, now);
  const isOld = unchangedFor(2 * settings.staleAfterInDays, now);
  return backlog.items
    .filter((item) => item.record.sprint === null && !isNear(item, backlog))
    .filter((item) => isOld(item) || (isStale(item) && isUnfinishedAgain(item.record)))
    .map(({ record }) => ({ record, because: because(record, now) }))
    .sort((one, other) => Date.parse(one.record.changedAt) - Date.parse(other.record.changedAt));
}

function because(record: ItemRecord, now: string): string {
  const untouched = `No change and no comment for ${timeSince(record.changedAt, now)}`;
  if (!isUnfinishedAgain(record)) return `${untouched}.`;
  return `${untouched}, after ${counted(record.unfinishedSprints, 'sprint')} that did not finish it.`;
}

/** "84 days", "14 months", "3 years". */
export function timeSince(at: string, now: string): string {
  const months = differenceInMonths(now, at);
  if (months < monthsFrom) return counted(differenceInCalendarDays(now, at), 'day');
  return months < 24 ? counted(months, 'month') : counted(Math.floor(months / 12), 'year');
}
