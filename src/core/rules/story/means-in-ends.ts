import type { ItemRule } from '../item-rule';

/** A reason that asks again, or that names a part of the product, is the next wish. */
const nextWish =
  /^(?:and\s+)?(?:(?:I|we|they|he|she)\s+(?:also\s+)?(?:wants?\s+to|would\s+like\s+to|need\s+to\s+have)|(?:there|we)\s+(?:is|are|have)\s+(?:an?|the)\s+(?:new\s+)?(?:button|page|screen|form|field|link|menu|list|report|table|filter))\b/i;

export const meansInEnds: ItemRule = {
  id: 'story/means-in-ends',
  title: 'The reason is a reason, not the next wish',
  severity: 'hint',
  why: 'A feature behind "so that" hides what becomes better, and is built without having been ordered.',
  advice: 'Ask "why?" once more and write the answer; make the second wish a story of its own.',
  source: 'Quality User Story framework (Lucassen et al. 2016): conceptually sound',
  examples: {
    good: ['As a guest, I want to read the house rules, so that I can behave'],
    bad: [
      'As a guest, I want to read the house rules, so that I also want to print them',
      'As a guest, I want to search by town, so that there is a page for each town',
    ],
  },
  check({ understanding: { story, language } }) {
    const ends = story?.parts.ends;
    const match = ends && language === 'en' ? nextWish.exec(ends.text) : null;
    if (!ends || !match) return [];
    return [{ start: ends.start, end: ends.end, message: 'What stands as the reason is one more wish.' }];
  },
};
