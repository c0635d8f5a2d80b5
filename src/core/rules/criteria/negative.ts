import type { ItemRule } from '../item-rule';

const forbids = /\b(?:must|should|shall|may|can|will|do|does|is|are)(?:\s*not\b|n['’]t\b)|\bcannot\b|\bnever\b/i;
/** What is to be seen instead, in the same criterion. */
const instead =
  /\b(?:but|instead|unless|until|only|shows?|shown|displays?|message|error|warning|rejects?|rejected|hidden|disabled|redirect\w*|receives?|gets?|sees?|remains?|stays?|then)\b|[;:,]/i;

export const negative: ItemRule = {
  id: 'criteria/negative',
  title: 'A criterion says what happens, not only what does not',
  severity: 'hint',
  why: "What must not happen can happen in no one's test: nobody knows what to look for instead.",
  advice: 'Add what is seen instead: a message, a hidden button, an unchanged list.',
  source: 'ISO/IEC/IEEE 29148: negative statements',
  examples: {
    good: [
      {
        summary: 'As a guest, I want rules, so that I behave',
        description: 'Acceptance criteria:\n* Guests cannot edit rules: the button is hidden',
      },
    ],
    bad: [
      {
        summary: 'As a guest, I want rules, so that I behave',
        description: 'Acceptance criteria:\n* The page must not crash',
      },
    ],
  },
  check({ understanding: { criteria, language } }) {
    if (language !== 'en') return [];
    const found = criteria.find(({ text }) => text.length < 300 && forbids.test(text) && !instead.test(text));
    if (!found) return [];
    return [
      { start: found.start, end: found.end, message: 'This says what must not happen, not what is seen instead.' },
    ];
  },
};
