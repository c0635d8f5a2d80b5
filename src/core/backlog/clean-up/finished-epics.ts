import { differenceInCalendarDays } from 'date-fns';
import type { ItemRecord } from '../../model/item-record';
import type { StatusCategory } from '../../model/item';
import { counted } from '../../text/counted';
import { openChildrenIn } from '../open-children';
import { timeSince } from './long-untouched';

/** A new epic is given this long to be filled. */
const filledWithinInDays = 30;

/** Open epics in which the records know nothing open; the longest untouched first. What is done in them they do not know. */
export function epicsWithoutOpenItems(records: readonly ItemRecord[]): readonly ItemRecord[] {
  const openIn = openChildrenIn(records);
  return records
    .filter((record) => record.kind === 'epic' && record.category !== 'done' && openIn(record) === 0)
    .sort((one, other) => Date.parse(one.changedAt) - Date.parse(other.changedAt));
}

/** What somebody sees in an epic. */
export interface EpicChildren {
  readonly categories: readonly StatusCategory[];
  /** False where there may be more than these. */
  readonly areAll: boolean;
}

/** Why an epic may be closed, in one sentence; null where something in it is open, or it is too young to tell. */
export function whyOver({ createdAt }: ItemRecord, { categories, areAll }: EpicChildren, now: string): string | null {
  if (categories.some((category) => category !== 'done')) return null;
  if (categories.length > 0 && areAll)
    return categories.length === 1
      ? 'The one item in it is done.'
      : `All ${counted(categories.length, 'item')} in it are done.`;
  if (differenceInCalendarDays(now, createdAt) <= filledWithinInDays) return null;
  return areAll ? `Nothing was put in it for ${timeSince(createdAt, now)}.` : 'Nothing in it is open.';
}
