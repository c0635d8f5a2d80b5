import type { ItemRule } from '../item-rule';

export const missing: ItemRule = {
  id: 'criteria/missing',
  title: 'A story says how one will see that it is done',
  severity: 'observe',
  why: 'Without an example of the result, "done" is decided by whoever tested last.',
  advice: 'Write the first example: what somebody does, and what they then see.',
  source: 'Definition of Ready practice; INVEST (Wake 2003): testable',
  examples: {
    good: [
      {
        summary: 'As a guest, I want to see the house rules, so that I behave',
        description: 'h3. Acceptance criteria\n* The rules are shown on the first page\n* They can be printed',
      },
      {
        summary: 'As a guest, I want to see the house rules, so that I behave',
        description: 'Given I am logged in\nWhen I open the house page\nThen I see the rules',
      },
      { summary: 'Checkout fails with an error on Safari' },
    ],
    bad: ['As a guest, I want to see the house rules, so that I behave'],
  },
  check({ understanding, item }) {
    if (understanding.kind !== 'story' || understanding.criteria.length > 0) return [];
    // Without a story there is nothing yet whose result could be told; that comes first.
    if (item.status.category === 'done' || !understanding.story) return [];
    return [{ start: 0, end: 0, message: 'There are no acceptance criteria yet.' }];
  },
};
