import type { ItemRule } from '../item-rule';

/** "All boxes that are not packed yet" names boxes and forbids nothing. */
const describing =
  /\b(?:that|which|who|if|when|where|while)\s+(?:\w+\s+){0,2}(?:do|does|is|are|can|may)(?:\s*not\b|n['’]t\b)/gi;
const forbids = /\b(?:must|should|shall|may|can|will|do|does|is|are)(?:\s*not\b|n['’]t\b)|\bcannot\b|\bnever\b/i;
/** What is to be seen instead, in the same criterion. */
const instead =
  /\b(?:but|instead|unless|until|only|shows?|shown|displays?|message|error|warning|rejects?|rejected|hidden|disabled|redirect\w*|receives?|gets?|sees?|says?|names?|offers?|opens?|remains?|stays?|then)\b|[;:,]/i;

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
      {
        summary: 'As a guest, I want rules, so that I behave',
        description: 'Acceptance criteria:\n* The rule applies to all rooms that are not booked yet',
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
    const found = criteria.find(
      ({ text }) => text.length < 300 && forbids.test(text.replace(describing, '')) && !instead.test(text),
    );
    if (!found) return [];
    return [
      { start: found.start, end: found.end, message: 'This says what must not happen, not what is seen instead.' },
    ];
  },
};
