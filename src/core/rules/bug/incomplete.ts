import { bugPartsOf } from '../../text/bug-report';
import type { ItemRule } from '../item-rule';

const names = { steps: 'the steps', expected: 'what should happen', actual: 'what happens' } as const;
/** A long report explains itself in its own way. */
const explainsItselfFromWords = 40;

export const incomplete: ItemRule = {
  id: 'bug/incomplete',
  title: 'A bug can be repeated by somebody else',
  severity: 'observe',
  why: 'A bug that nobody can repeat goes back and forth between people before anybody works on it.',
  advice: 'Ask whoever saw it for one example: what they did, what they expected, what they got.',
  source: 'Bettenburg et al. (2008), What makes a good bug report?',
  examples: {
    good: [
      {
        summary: 'Checkout fails',
        kind: 'bug',
        description: 'Steps to reproduce:\n# Open the cart\n# Pay\n\nExpected: a receipt\nActual: an error',
      },
      { summary: 'Checkout fails when I pay by card', kind: 'bug', description: 'It should show a receipt.' },
    ],
    bad: [{ summary: 'Checkout broken', kind: 'bug' }],
  },
  check({ item, understanding }) {
    if (understanding.kind !== 'bug' || understanding.language !== 'en' || item.status.category === 'done') return [];
    const parts = bugPartsOf(understanding);
    const missing = (['steps', 'expected', 'actual'] as const).filter((part) => !parts[part]);
    if (missing.length < 2 || countWords(understanding.whole.text) >= explainsItselfFromWords) return [];
    return [{ start: 0, end: 0, message: `Missing: ${missing.map((part) => names[part]).join(' and ')}.` }];
  },
};

function countWords(text: string): number {
  return text.slice(0, 2000).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
