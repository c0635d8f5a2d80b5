import { counted, numeral, perCent } from '../../text/counted';
import { several } from './example-backlog';
import type { HealthRule } from './health-rule';
import { closeShare, onTheWay, recordsOf } from './lost-share';

/** Lighthouse shows red from a fifth on; twice that and everything is lost. */
const noneUpTo = 0.05;
const allFrom = 0.4;

export const orphans: HealthRule = {
  id: 'health/orphans',
  title: 'Items belong to an epic or a goal',
  severity: 'observe',
  weight: 6,
  why: 'An item that serves nothing bigger is hard to put in order against the others, and is easily missed in a forecast.',
  advice: 'Give the items without an epic one that they serve, or ask what would happen if they were never done.',
  source:
    'Lighthouse: a fifth of items without a parent is red; Scrum Guide 2020: the Product Goal is in the Product Backlog',
  examples: {
    good: [
      {
        about: 'Every item has a parent; a bug needs none',
        records: [...several(9, {}), { kind: 'bug', parentId: null }],
      },
    ],
    bad: [
      { about: 'Three of ten items have no parent', records: [...several(7, {}), ...several(3, { parentId: null })] },
    ],
  },
  judge({ items, records }) {
    const asked = items.filter(({ record: { kind } }) => kind !== 'bug');
    if (asked.length === 0) return { kind: 'not-used', why: 'There are no items that could have a parent' };
    if (!records.some(({ parentId, kind }) => parentId !== null || kind === 'epic'))
      return { kind: 'not-used', why: 'This project works without epics' };
    const alone = asked.filter(({ record }) => record.parentId === null && record.servesGoal !== true);
    const share = closeShare(alone, asked);
    return {
      kind: 'known',
      value: {
        lostShare: onTheWay(share, noneUpTo, allFrom),
        sentence:
          alone.length === 0
            ? 'Every item belongs to an epic or a goal.'
            : `${numeral(alone.length)} of ${counted(asked.length, 'item')}${asked.length < items.length ? ', bugs aside,' : ''} ${alone.length === 1 ? 'belongs' : 'belong'} to no epic or goal.`,
        records: recordsOf(alone),
      },
      formula: `${perCent(share)} by closeness; nothing is lost up to ${perCent(noneUpTo)}, everything from ${perCent(allFrom)} on`,
    };
  },
};
