import type { ItemRule } from '../item-rule';

export const estimate: ItemRule = {
  id: 'size/estimate',
  title: 'An item has a size where the team uses sizes',
  severity: 'observe',
  why: 'Without a size an item can neither be planned nor be forecast, and the talk that sizing brings has not happened.',
  advice: 'Estimate it with the team; if they cannot, ask what they would need to know.',
  source: 'INVEST (Wake 2003): estimable',
  examples: {
    good: [
      { summary: 'Overview of rules', estimate: 0 },
      { summary: 'Pay online', kind: 'epic' },
    ],
    bad: [{ summary: 'Overview of rules', estimate: null }],
  },
  check({ item, around }) {
    const isSized = item.kind === 'story' || item.kind === 'bug' || item.kind === 'task' || item.kind === 'other';
    if (!around.estimatesAreUsed || !isSized || item.estimate !== null || item.status.category === 'done') return [];
    return [{ start: 0, end: 0, message: 'There is no estimate yet.' }];
  },
};
