import { askedFor } from '../../text/asked-for';
import type { Span } from '../../model/finding';
import { vagueQualityIn, vagueVerdictIn, type VagueWord } from '../../text/vague-words';
import type { ItemRule } from '../item-rule';
import type { Evidence } from '../rule';

const namedAtMost = 2;

export const vague: ItemRule = {
  id: 'wording/vague',
  title: 'The wish says what is meant, not how it should feel',
  severity: 'observe',
  why: 'Everybody agrees to "easy" and everybody means something else; the difference shows at the review.',
  advice: 'Say what one would see or measure: how many clicks or seconds, who manages it alone, who is kept out.',
  source: 'ISO/IEC/IEEE 29148: subjective and ambiguous terms',
  examples: {
    good: [
      'As a guest, I want the list to load within 2 seconds, so that I stay',
      'As a guest, I want to mark a booking as fast-track, so that I skip the queue',
      'As a guest, I want to see the menu to choose quickly',
      'As a guest, I want to see and clear filters, so that I can begin again',
      'As a guest, I want to clear filters, so that I can begin again',
      { summary: 'Add a fast path for the simple price list', kind: 'task' },
      { summary: 'Price list', description: 'The price list should load within 2 seconds, so it is fast.' },
    ],
    bad: [
      'As a guest, I want a user-friendly overview of the rules, so that I behave',
      'As an owner, I want insights into bookings, so that I earn more',
      'As a guest, I want clear instructions for the oven, so that I can bake',
      { summary: 'Make it fast and user-friendly', kind: 'task' },
      { summary: 'Price list', description: 'It should always be fast and stable.' },
    ],
  },
  check({ understanding }) {
    const { text } = understanding.whole;
    const found: Evidence[] = [];
    for (const span of askedFor(understanding)) {
      // A vague criterion is the business of criteria/testable; what it is for is a hope, and hopes may be vague.
      if (span.place !== 'means' && span.place !== 'demand') continue;
      const words = text.slice(span.start, span.end);
      if (/\d/.test(words)) continue;
      const vagueWord =
        span.place === 'demand' ? vagueVerdictIn(words) : vagueWishIn(words, span.start, understanding.deeds);
      if (!vagueWord) continue;
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

/** "Clear the cart": a deed is no quality. */
function vagueWishIn(words: string, start: number, deeds: readonly Span[]): VagueWord | null {
  const first = vagueQualityIn(words);
  if (!first || !deeds.some((deed) => deed.start === start + first.at)) return first;
  return vagueQualityIn(words, first.at + first.word.length);
}
