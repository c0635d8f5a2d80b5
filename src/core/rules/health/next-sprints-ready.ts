import { nextTwoSprints } from '../../backlog/health/ordered-backlog';
import { readyFrom } from '../../backlog/sprint-size';
import { numeral, perCent } from '../../text/counted';
import { several } from './example-backlog';
import type { HealthRule } from './health-rule';
import { closeShare, onTheWay, recordsOf } from './lost-share';

/** Proposed: amber below 85 %, red below 60 %; half of that and everything is lost. */
const goodFrom = 0.85;
const badUpTo = 0.3;

export const nextSprintsReady: HealthRule = {
  id: 'health/next-sprints-ready',
  title: 'The next items are ready',
  severity: 'act',
  weight: 20,
  why: 'What is unclear at Sprint Planning becomes a question in the middle of the sprint, when somebody waits for the answer.',
  advice: 'Bring the nearest items that are not ready to the next refinement, with one question for each.',
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
    return {
      kind: 'known',
      value: {
        lostShare: onTheWay(share, goodFrom, badUpTo),
        sentence: readiness(ready.length, near.length, backlog.hasSprints),
        records: recordsOf(near.filter((item) => !ready.includes(item))),
      },
      formula: `${perCent(share)} ready, the next sprint’s items counting more; nothing is lost from ${perCent(goodFrom)} on, everything up to ${perCent(badUpTo)}`,
    };
  },
};

function readiness(ready: number, near: number, hasSprints: boolean): string {
  if (near === 1) return `The next item is ${ready === 1 ? '' : 'not '}ready.`;
  const which = hasSprints ? `${numeral(near)} items for the next two sprints` : `next ${numeral(near)} items`;
  return `${ready === 0 ? 'None' : numeral(ready)} of the ${which} ${ready <= 1 ? 'is' : 'are'} ready.`;
}
