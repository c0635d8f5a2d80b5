import { counted, numeral, perCent } from '../../text/counted';
import { several } from './example-backlog';
import type { HealthRule } from './health-rule';
import { closeShare, onTheWay, recordsOf } from './lost-share';

/** Proposed: two in five may be urgent. */
const noneUpTo = 0.4;
const allFrom = 0.8;
const itemsNeeded = 5;
/** Jira's own: highest, high, medium, low, lowest. */
const usualLevels = 5;
/** With fewer priorities than this only the first says that something is urgent. */
const twoUrgentFrom = 4;

export const priorityInflation: HealthRule = {
  id: 'health/priority-inflation',
  title: 'Few items have a high priority',
  severity: 'observe',
  weight: 4,
  why: 'Where most things are urgent, the word says nothing, and people ask for the next step above it.',
  advice: 'Keep the highest priorities for what cannot wait a sprint; the order of the backlog says the rest.',
  source: 'Proposed: no more than 40% at the two highest of Jira’s five priorities',
  examples: {
    good: [{ about: 'One of five is high', records: [{ priority: 2 }, ...several(4, {})] }],
    bad: [{ about: 'Four of five are high or highest', records: [...several(4, { priority: 1 }), {}] }],
  },
  judge({ items, around: { priorityLevels } }) {
    const known = items.filter(({ record }) => record.priority !== null);
    if (known.length < itemsNeeded)
      return { kind: 'not-enough-history', have: known.length, need: itemsNeeded, of: 'items with a priority' };
    const urgentUpTo = (priorityLevels ?? usualLevels) >= twoUrgentFrom ? 2 : 1;
    const urgent = known.filter(({ record }) => (record.priority ?? Infinity) <= urgentUpTo);
    const share = closeShare(urgent, known);
    return {
      kind: 'known',
      value: {
        lostShare: onTheWay(share, noneUpTo, allFrom),
        sentence: `${numeral(urgent.length)} of ${counted(known.length, 'item')} ${urgent.length === 1 ? 'has' : 'have'} a high priority.`,
        records: recordsOf(urgent),
      },
      formula: `${perCent(share)} by closeness; nothing is lost up to ${perCent(noneUpTo)}, everything from ${perCent(allFrom)} on`,
    };
  },
};
