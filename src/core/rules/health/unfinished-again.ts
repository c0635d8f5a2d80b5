import type { ItemRecord } from '../../model/item-record';
import { numeral } from '../../text/counted';
import type { HealthRule } from './health-rule';
import { several } from './example-backlog';
import { lostOneByOne, recordsOf } from './lost-share';

const sprintsFrom = 3;
const allFrom = 3;

export const isUnfinishedAgain = ({ unfinishedSprints }: ItemRecord): boolean => unfinishedSprints >= sprintsFrom;

export const unfinishedAgain: HealthRule = {
  id: 'health/unfinished-again',
  title: 'No item goes through sprint after sprint unfinished',
  severity: 'act',
  weight: 7,
  why: 'What three sprints did not finish is not small, not clear or not wanted, and a fourth changes none of that.',
  advice: 'Ask what was missing each time. Then split the item, or take it out and say so.',
  source: 'Practice of retrospectives: in three or more closed sprints without being done',
  examples: {
    good: [{ about: 'One item was carried over once', records: [{ unfinishedSprints: 1 }, ...several(5, {})] }],
    bad: [{ about: 'One item was carried over three times', records: [{ unfinishedSprints: 3 }, ...several(5, {})] }],
  },
  judge({ items }) {
    if (items.length === 0) return { kind: 'not-used', why: 'The backlog is empty' };
    const again = items.filter(({ record }) => isUnfinishedAgain(record));
    const worst = again.reduce((most, { record }) => Math.max(most, record.unfinishedSprints), 0);
    const { lostShare, formula } = lostOneByOne(again, allFrom);
    return {
      kind: 'known',
      value: {
        lostShare,
        sentence:
          again.length === 0
            ? `No item was in ${sprintsFrom} closed sprints without being finished.`
            : again.length === 1
              ? `1 item was in ${worst} closed sprints without being finished.`
              : `${numeral(again.length)} items were in ${sprintsFrom} or more closed sprints without being finished, one of them in ${worst}.`,
        records: recordsOf(again),
      },
      formula,
    };
  },
};
