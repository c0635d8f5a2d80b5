import type { PlacedItem } from '../../backlog/health/ordered-backlog';
import { counted, perCent } from '../../text/counted';
import { several } from './example-backlog';
import type { HealthRule } from './health-rule';
import { closenessOf, onTheWay, recordsOf } from './lost-share';

const dayInMs = 86_400_000;
/** Proposed: a little of it is normal; half of the near backlog is not. */
const noneUpTo = 0.05;
const allFrom = 0.5;

/** Whether nobody changed what an item says or where it stands for longer than so many days. */
export const unchangedFor = (days: number, now: string) => {
  const since = Date.parse(now) - days * dayInMs;
  return ({ record }: Pick<PlacedItem, 'record'>): boolean => Date.parse(record.changedAt) < since;
};

export const staleItems: HealthRule = {
  id: 'health/stale-items',
  title: 'What is in the backlog is still wanted',
  severity: 'observe',
  weight: 8,
  why: 'A backlog that keeps everything hides what matters; what nobody touched for months is rarely missed.',
  advice:
    'Ask who still needs the items that are untouched for longest. Close what nobody speaks for; it can come back.',
  source: 'Proposed: 90 days without a meaningful change, counted double from 180; rank, links and apps do not count',
  examples: {
    good: [{ about: 'Everything changed within the last month', records: several(8, {}) }],
    bad: [
      {
        about: 'Four of eight items have not changed for seven months',
        records: [...several(4, {}), ...several(4, { changedAt: '2025-08-01T09:00:00.000Z' })],
      },
    ],
  },
  judge({ items, around: { now, settings } }) {
    if (items.length === 0) return { kind: 'not-used', why: 'The backlog is empty' };
    const limit = settings.staleAfterInDays;
    const stale = items.filter(unchangedFor(limit, now));
    const old = stale.filter(unchangedFor(2 * limit, now));
    const share = (closenessOf(stale) + closenessOf(old)) / closenessOf(items);
    const some = old.length === stale.length ? 'all' : old.length;
    const longAgo = old.length > 0 ? `, ${some} of them for twice as long` : '';
    return {
      kind: 'known',
      value: {
        lostShare: onTheWay(share, noneUpTo, allFrom),
        sentence:
          stale.length === 0
            ? `Every item has changed within ${limit} days.`
            : `${counted(stale.length, 'item has', 'items have')} not changed for ${limit} days${longAgo}.`,
        records: recordsOf(stale),
      },
      formula: `${perCent(share)} of the backlog by closeness, items of ${2 * limit} days counted twice; nothing is lost up to ${perCent(noneUpTo)}, everything from ${perCent(allFrom)} on`,
    };
  },
};
