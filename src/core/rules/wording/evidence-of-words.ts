import type { Span } from '../../model/finding';
import type { Evidence } from '../rule';

/** Finds words, a global pattern, in one stretch of a text; each is evidence of its own. */
export const evidenceOfWords =
  (text: string, words: RegExp, message: (word: string) => string) =>
  ({ start, end }: Span): readonly Evidence[] =>
    [...text.slice(start, end).matchAll(words)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
      message: message(word),
    }));
