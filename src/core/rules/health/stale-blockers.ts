import { counted } from '../../text/counted';
import { exampleBlocker } from './example-backlog';
import type { HealthRule } from './health-rule';
import { lostOneByOne, recordsOf } from './lost-share';

const allFrom = 5;

export const staleBlockers: HealthRule = {
  id: 'health/stale-blockers',
  title: 'What blocks is still open',
  severity: 'hint',
  weight: 2,
  why: 'A link to something done keeps an item looking blocked, and people stop believing the links.',
  advice: 'Remove the link where the wait is over; where it is not, write down what is really waited for.',
  source: 'jirametrics: blocked by a closed item',
  examples: {
    good: [{ about: 'The blocker is open', records: [{}, { blockedBy: [exampleBlocker(0)] }] }],
    bad: [{ about: 'The blocker was done five days ago', records: [{ blockedBy: [exampleBlocker(8, true)] }] }],
  },
  judge({ items }) {
    if (items.length === 0) return { kind: 'not-used', why: 'The backlog is empty' };
    const freed = items.filter(({ record }) => record.blockedBy.some(({ isDone }) => isDone));
    const { lostShare, formula } = lostOneByOne(freed, allFrom);
    return {
      kind: 'known',
      value: {
        lostShare,
        sentence: `${freed.length === 0 ? 'No item is' : counted(freed.length, 'item is', 'items are')} still marked as blocked by something that is done.`,
        records: recordsOf(freed),
      },
      formula,
    };
  },
};
