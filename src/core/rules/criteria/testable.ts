import { vagueWordIn } from '../../text/vague-words';
import type { ItemRule } from '../item-rule';

/** More than this on one item says the same thing again. */
const namedAtMost = 3;

export const testable: ItemRule = {
  id: 'criteria/testable',
  title: 'A criterion can be seen to hold or not',
  severity: 'observe',
  why: 'Two people who look at the same result must come to the same answer.',
  advice: 'Name what is seen, a number or a state, instead of an opinion.',
  source: 'INVEST (Wake 2003): testable; ISO/IEC/IEEE 29148: verifiable',
  examples: {
    good: [
      {
        summary: 'As a guest, I want to see the house rules, so that I behave',
        description:
          'Acceptance criteria:\n* The rules are shown within 2 seconds\n* An empty list says "No rules"\n* Up to three guests pay their share of one room',
      },
    ],
    bad: [
      {
        summary: 'As a guest, I want to see the house rules, so that I behave',
        description: 'Acceptance criteria:\n* The page is user-friendly\n* Nice colours',
      },
    ],
  },
  check({ understanding }) {
    // What a bug report expects is told once, in its own words.
    if (understanding.language !== 'en' || understanding.kind === 'bug') return [];
    return understanding.criteria
      .filter((criterion) => !criterion.testable)
      .slice(0, namedAtMost)
      .map((criterion) => {
        const vague = vagueWordIn(criterion.text);
        if (!vague)
          return { start: criterion.start, end: criterion.end, message: 'This does not say what will be seen.' };
        const start = criterion.start + vague.at;
        return {
          start,
          end: start + vague.word.length,
          message: `"${vague.word}" is an opinion: two testers will disagree.`,
        };
      });
  },
};
