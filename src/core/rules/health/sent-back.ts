import { counted, perCent } from '../../text/counted';
import { several } from './example-backlog';
import type { HealthRule } from './health-rule';
import { closeShare, onTheWay, recordsOf } from './lost-share';

/** Proposed: one in ten is how people learn, half is a habit. */
const noneUpTo = 0.1;
const allFrom = 0.5;
const itemsNeeded = 5;
/** From here on somebody has talked about an item. */
const discussedFromLevel = 2;

export const sentBack: HealthRule = {
  id: 'health/sent-back',
  title: 'What was refined stays refined',
  severity: 'observe',
  weight: 3,
  why: 'Items that go back after refinement were called ready too early, or changed after everybody had agreed.',
  advice: 'Look at two of them with the team: what did we not know when we called them refined?',
  source: 'PSknowHOW: items returned from refinement ÷ items discussed; limits proposed',
  examples: {
    good: [{ about: 'None of eight refined items went back', records: several(8, { sentBack: 0 }) }],
    bad: [
      { about: 'Three of eight refined items went back', records: [...several(3, { sentBack: 1 }), ...several(5, {})] },
    ],
  },
  judge({ items }) {
    const read = items.filter(({ record }) => record.sentBack !== null);
    if (items.length > 0 && read.length === 0)
      return { kind: 'not-used', why: 'No history or no status tells when an item was refined' };
    const wentBack = (count: number | null): boolean => count !== null && count > 0;
    const discussed = read.filter(({ record }) => record.level >= discussedFromLevel || wentBack(record.sentBack));
    if (discussed.length < itemsNeeded)
      return { kind: 'not-enough-history', have: discussed.length, need: itemsNeeded, of: 'refined items' };
    const back = discussed.filter(({ record }) => wentBack(record.sentBack));
    const share = closeShare(back, discussed);
    return {
      kind: 'known',
      value: {
        lostShare: onTheWay(share, noneUpTo, allFrom),
        sentence: `${back.length} of ${counted(discussed.length, 'refined item')} went back to be refined again.`,
        records: recordsOf(back),
      },
      formula: `${perCent(share)} by closeness; nothing is lost up to ${perCent(noneUpTo)}, everything from ${perCent(allFrom)} on`,
    };
  },
};
