import { nextTwoSprints } from '../../backlog/health/ordered-backlog';
import { readyFrom } from '../../backlog/sprint-size';
import { counted, numeral, perCent } from '../../text/counted';
import { several } from './example-backlog';
import type { HealthRule } from './health-rule';
import { closeShare, onTheWay, recordsOf } from './lost-share';

/** Proposed: amber below 85 %, red below 60 %; half of that and everything is lost. */
const goodFrom = 0.85;
const badUpTo = 0.3;

export const nextSprintsReady: HealthRule = {
  id: 'health/next-sprints-ready',
  title: 'The work of the next two sprints is ready',
  severity: 'act',
  weight: 20,
  why: 'What is unclear at Sprint Planning becomes a question in the middle of the sprint, when somebody waits for the answer.',
  advice: 'Take the nearest items that are not ready to the next refinement, one question each.',
  source: 'Scrum Guide 2020: items that can be Done within one Sprint are deemed ready; limits proposed',
  examples: {
    good: [{ about: 'Eight ready items for a team that finishes four a sprint', records: several(8, {}) }],
    bad: [
      { about: 'Two of the next eight items are ready', records: [...several(2, {}), ...several(6, { level: 2 })] },
    ],
  },
  judge(backlog) {
    if (!backlog.isOrdered) return { kind: 'not-used', why: 'The order of the items is not known' };
    const near = nextTwoSprints(backlog);
    if (near.length === 0) return { kind: 'not-used', why: 'Nothing waits in the backlog' };
    const ready = near.filter(({ record }) => record.level >= readyFrom);
    const share = closeShare(ready, near);
    const said = `${numeral(ready.length)} of ${counted(near.length, 'item')} ${backlog.hasSprints ? 'of the next two sprints’ work' : 'that come next'}`;
    return {
      kind: 'known',
      value: {
        lostShare: onTheWay(share, goodFrom, badUpTo),
        sentence: `${said} ${ready.length === 1 ? 'is' : 'are'} ready.`,
        records: recordsOf(near.filter((item) => !ready.includes(item))),
      },
      formula: `${perCent(share)} ready, the next sprint’s items counting more; nothing is lost from ${perCent(goodFrom)} on, everything up to ${perCent(badUpTo)}`,
    };
  },
};
