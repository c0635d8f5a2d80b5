import type { Evidence } from '../rule';
import type { ItemRule } from '../item-rule';

/** Marks people leave for later; what "needs to be added" is a demand. "xxx" and "???" count alone, not inside an address or a code. */
const marks =
  /(?<![\w/.{<$"'-])(?:TBD|TBC|TBA|TODO|FIXME|XXX+|xxx+|lorem ipsum|(?<!\b(?:needs?|needed|have|has|had|ought|going)\s)to be (?:defined|determined|completed|added|filled in)|\?{3,}|_{4,}(?=\s*\()|<(?:insert|add|describe|enter|your)[^>\n]{0,60}>|\[(?:insert|add|describe|enter|your)[^\]\n]{0,60}\])(?![\w/>])/g;
const namedAtMost = 3;

export const placeholder: ItemRule = {
  id: 'text/placeholder',
  title: 'Nothing is left to be filled in',
  severity: 'act',
  why: 'A placeholder is an open question that looks like an answer.',
  advice: 'Fill it in, or turn it into a question to somebody.',
  source: 'ISO/IEC/IEEE 29148: incomplete references',
  examples: {
    good: [
      'As a guest, I want to see my todo list, so that I forget nothing',
      'Remove the placeholder text from the form',
      { summary: 'Payment', kind: 'task', description: 'Commands need to be added for refunds.' },
    ],
    bad: [
      'As a guest, I want to pay TBD',
      { summary: 'Payment', kind: 'task', description: 'When ____ (what somebody does)' },
      { summary: 'Payment', kind: 'task', description: 'Fees: ???' },
    ],
  },
  check({ understanding }) {
    const { whole, prose } = understanding;
    const found: Evidence[] = [];
    for (const span of prose) {
      for (const match of whole.text.slice(span.start, span.end).matchAll(marks)) {
        const start = span.start + match.index;
        found.push({ start, end: start + match[0].length, message: `"${match[0]}" still has to be filled in.` });
        if (found.length >= namedAtMost) return found;
      }
    }
    return found;
  },
};
