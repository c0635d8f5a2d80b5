import type { ItemRule } from '../item-rule';

export const tooMany: ItemRule = {
  id: 'criteria/too-many',
  title: 'A story has few enough criteria to hold in mind',
  severity: 'observe',
  why: 'A long list of criteria is usually several stories that share a page.',
  advice: 'Look for criteria that would be useful without the others, and split there.',
  source: 'Refinement practice: three to five criteria a story',
  examples: {
    good: [
      {
        summary: 'As a guest, I want rules, so that I behave',
        description: 'Acceptance criteria:\n* One is shown\n* Two are shown',
      },
    ],
    bad: [
      {
        summary: 'As a guest, I want rules, so that I behave',
        description: `Acceptance criteria:\n${Array.from({ length: 9 }, (_, index) => `* Rule ${index + 1} is shown`).join('\n')}`,
      },
    ],
  },
  check({ understanding, around }) {
    const { criteria, kind } = understanding;
    const first = criteria[around.settings.criteriaAtMost];
    if (kind !== 'story' || !first) return [];
    return [
      {
        start: first.start,
        end: first.end,
        message: `${criteria.length} acceptance criteria: more than ${around.settings.criteriaAtMost} ask for a split.`,
      },
    ];
  },
};
