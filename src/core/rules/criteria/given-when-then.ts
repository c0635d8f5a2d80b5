import type { Evidence } from '../rule';
import type { ItemRule } from '../item-rule';

const namedAtMost = 2;

export const givenWhenThen: ItemRule = {
  id: 'criteria/given-when-then',
  title: 'A scenario says what happens and what is then seen',
  severity: 'observe',
  why: 'A scenario without a When tests a state nobody reached; without a Then it tests nothing.',
  advice: 'Add the missing line: one When, one Then.',
  source: 'Gherkin reference: each scenario has an event and an outcome',
  examples: {
    good: [
      {
        summary: 'As a guest, I want rules, so that I behave',
        description: 'Given I am logged in\nWhen I open the page\nThen I see the rules',
      },
    ],
    bad: [
      {
        summary: 'As a guest, I want rules, so that I behave',
        description: 'Acceptance criteria:\n* Given I am logged in, when I open the page\n* The rules are shown',
      },
      {
        summary: 'As a guest, I want rules, so that I behave',
        description: 'Acceptance criteria:\n* Given I am logged in, then I see the rules',
      },
    ],
  },
  check({ understanding: { criteria, language } }) {
    if (language !== 'en') return [];
    const found: Evidence[] = [];
    for (const { text, start, end } of criteria) {
      if (!/^\W*(?:scenario\b[^\n]*\n\W*)?given\b/i.test(text)) continue;
      const hasWhen = /\bwhen(?:ever)?\b/i.test(text);
      const hasThen = /\bthen\b/i.test(text);
      if (hasWhen && hasThen) continue;
      const missing = hasThen ? 'When' : hasWhen ? 'Then' : 'When and the Then';
      found.push({ start, end, message: `The ${missing} of this scenario is missing.` });
    }
    return found.slice(0, namedAtMost);
  },
};
