import type { ItemRule } from '../item-rule';

export const noParent: ItemRule = {
  id: 'trace/no-parent',
  title: 'An item belongs to something bigger',
  severity: 'hint',
  why: 'An item that serves no epic or goal is hard to put in order against the others.',
  advice: 'Give it the parent it serves, or ask what would happen if it were never done.',
  source: 'Scrum Guide 2020: the Product Goal is in the Product Backlog',
  examples: {
    good: [
      { summary: 'Overview of rules', parent: { key: 'HOUSE-1', summary: 'Guests feel at home' } },
      { summary: 'Checkout fails with an error', kind: 'bug' },
    ],
    bad: [{ summary: 'Overview of rules' }],
  },
  check({ item, understanding, around }) {
    if (around.parentsAreKnown === false || understanding.kind !== 'story') return [];
    if (item.parent || item.status.category === 'done') return [];
    return [{ start: 0, end: 0, message: 'No epic or goal says what this is part of.' }];
  },
};
