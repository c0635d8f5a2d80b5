import { sentencesIn } from '../../text/english';
import { askedFor } from '../../text/asked-for';
import type { ItemRule } from '../item-rule';

const storyWordsAtMost = 60;
const sentenceWordsAtMost = 30;

export const readability: ItemRule = {
  id: 'text/readability',
  title: 'A story and its criteria can be read in one breath',
  severity: 'hint',
  why: 'What cannot be taken in at once is read by halves, and each reader keeps another half.',
  advice: 'Cut it where it says "and", "which" or a comma; move the background into the description.',
  source: 'USeR (Jurisch et al. 2017): sparse words; plain language guides: sentences below 30 words',
  examples: {
    good: ['As a guest, I want to read the house rules, so that I behave'],
    bad: [
      `As a guest, I want to ${'read the rules of the house and '.repeat(9)}the garden, so that I behave`,
      {
        summary: 'As a guest, I want rules, so that I behave',
        description: `Acceptance criteria:\n* The rules are shown ${'with the name of the house '.repeat(6)}on the page`,
      },
    ],
  },
  check({ understanding }) {
    const { text } = understanding.whole;
    const { story } = understanding;
    const count = (start: number, end: number): number =>
      text.slice(start, Math.min(end, start + 2000)).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
    if (story?.parts.means) {
      const end = Math.max(story.parts.means.end, story.parts.ends?.end ?? 0);
      const start = Math.min(story.parts.role?.start ?? story.start, story.parts.means.start);
      const words = count(start, end);
      if (words > storyWordsAtMost) return [{ start, end, message: `The story sentence has ${words} words.` }];
    }
    for (const span of askedFor(understanding)) {
      if (span.place !== 'criterion' || /\bgiven\b/i.test(text.slice(span.start, span.start + 40))) continue;
      for (const { start, end } of sentencesIn(text, span)) {
        const words = count(start, end);
        if (words > sentenceWordsAtMost && !text.slice(start, end).includes('\n'))
          return [{ start, end, message: `This sentence has ${words} words.` }];
      }
    }
    return [];
  },
};
