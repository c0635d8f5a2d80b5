import { askedFor } from '../../text/asked-for';
import { vagueQualityIn } from '../../text/vague-words';
import type { ItemRule } from '../item-rule';
import type { Evidence } from '../rule';

const namedAtMost = 2;

export const vague: ItemRule = {
  id: 'wording/vague',
  title: 'The wish says what is meant, not how it should feel',
  severity: 'observe',
  why: 'Everybody agrees to "easy" and everybody means something else; the difference shows at the review.',
  advice: 'Say what one would see or measure: how many clicks, how many seconds, which people manage it alone.',
  source: 'ISO/IEC/IEEE 29148: subjective and ambiguous terms',
  examples: {
    good: [
      'As a guest, I want the list to load within 2 seconds, so that I stay',
      'As a guest, I want to mark a booking as fast-track, so that I skip the queue',
    ],
    bad: ['As a guest, I want a user-friendly overview of the rules, so that I behave'],
  },
  check({ understanding }) {
    const { text } = understanding.whole;
    const found: Evidence[] = [];
    for (const span of askedFor(understanding)) {
      // A vague criterion is the business of criteria/testable; a vague benefit is a hope, and hopes may be vague.
      if (span.place !== 'means') continue;
      const words = text.slice(span.start, span.end);
      const vagueWord = vagueQualityIn(words);
      if (!vagueWord || /\d/.test(words)) continue;
      const start = span.start + vagueWord.at;
      found.push({
        start,
        end: start + vagueWord.word.length,
        message: `"${vagueWord.word}" leaves open what will be built.`,
      });
    }
    return found.slice(0, namedAtMost);
  },
};
