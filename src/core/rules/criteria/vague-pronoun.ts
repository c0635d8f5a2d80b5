import { tokensIn } from '../../text/english';
import type { ItemRule } from '../item-rule';

const opening = /^(it|this|that|they|these|those)\s+(?:\w+)/i;

export const vaguePronoun: ItemRule = {
  id: 'criteria/vague-pronoun',
  title: 'A criterion names what it speaks of',
  severity: 'hint',
  why: 'Criteria are read one by one, often by a tester who has not read what stands before.',
  advice: 'Put the noun in place of "it" or "this".',
  source: 'ISO/IEC/IEEE 29148: vague pronouns',
  examples: {
    good: [
      {
        summary: 'As a guest, I want a list of rules with a map of the house, so that I behave',
        description: 'Acceptance criteria:\n* The map is shown',
      },
    ],
    bad: [
      {
        summary: 'As a guest, I want a list of rules with a map of the house, so that I behave',
        description: 'Acceptance criteria:\n* It is shown on the first page',
      },
    ],
  },
  check({ understanding: { criteria, story, language, whole } }) {
    const means = story?.parts.means;
    if (language !== 'en' || !means) return [];
    const found = criteria.find(({ text }) => opening.test(text));
    const word = found ? opening.exec(found.text)?.[1] : undefined;
    if (!found || !word) return [];
    // With one thing in the wish, everybody knows what "it" is.
    const things = tokensIn(whole.text, means).filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
    if (things.length < 2) return [];
    return [
      {
        start: found.start,
        end: found.start + word.length,
        message: `"${word}" may be the ${things[0]?.text ?? ''} or the ${things[1]?.text ?? ''}.`,
      },
    ];
  },
};
