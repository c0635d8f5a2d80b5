import { tokensIn } from '../../text/english';
import type { Span } from '../../model/finding';
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
      {
        summary: 'As a guest, I want to order one Christmas box, so that I eat well',
        description: 'Acceptance criteria:\n* It comes before the feast',
      },
    ],
    bad: [
      {
        summary: 'As a guest, I want a list of rules with a map of the house, so that I behave',
        description: 'Acceptance criteria:\n* It is shown on the first page',
      },
    ],
  },
  check({ understanding: { criteria, story, language, whole, deeds } }) {
    const means = story?.parts.means;
    if (language !== 'en' || !means) return [];
    const found = criteria.find(({ text }) => opening.test(text));
    const word = found ? opening.exec(found.text)?.[1] : undefined;
    if (!found || !word) return [];
    // With one thing in the wish, everybody knows what "it" is.
    const [one, other] = thingsIn(whole.text, means, deeds);
    if (!one || !other) return [];
    return [
      {
        start: found.start,
        end: found.start + word.length,
        message: `"${word}" may be the ${one} or the ${other}.`,
      },
    ];
  },
};

/** What the wish names, each by all its nouns ("Christmas box"); a deed that could be a noun ("order") is none. */
function thingsIn(text: string, means: Span, deeds: readonly Span[]): readonly string[] {
  const things: Span[] = [];
  let isOpen = false;
  for (const { pos, start, end } of tokensIn(text, means)) {
    const isNoun = (pos === 'NOUN' || pos === 'PROPN') && !deeds.some((deed) => deed.start === start);
    const last = things.at(-1);
    if (isNoun && isOpen && last) things[things.length - 1] = { start: last.start, end };
    else if (isNoun) things.push({ start, end });
    isOpen = isNoun;
  }
  return things.map(({ start, end }) => text.slice(start, end));
}
