import type { Span } from '../model/finding';
import type { Token } from './english';

const beForms = new Set(['be', 'is', 'are', 'being', 'stay', 'remain']);
const isAnd = (token: Token | undefined): boolean => token?.lower === 'and';
const isManner = (token: Token | undefined): boolean =>
  token !== undefined && /[a-z]{2}ly$/.test(token.lower) && token.pos !== 'NOUN';
const isQuality = (token: Token | undefined): boolean =>
  token?.pos === 'ADJ' ||
  token?.pos === 'ADV' ||
  (token !== undefined && /(?:able|ible|ive|ful|ous|ant|ent|al)$/.test(token.lower) && token.pos !== 'NOUN');
const isParticiple = (token: Token | undefined): boolean => token?.pos === 'VERB' && token.lower.endsWith('ed');

/** Two qualities asked for at once: "to be fast and reliable", "quickly and accurately". Each needs its own proof. */
export function qualitiesIn(tokens: readonly Token[]): readonly Span[] {
  const found: Span[] = [];
  for (let index = 1; index < tokens.length - 1; index++) {
    const left = tokens[index - 1];
    const right = tokens[index + 1];
    if (!isAnd(tokens[index]) || !left || !right) continue;
    const isPair =
      (isManner(left) && isManner(right) && tokens[index + 2]?.pos !== 'VERB') ||
      (isQuality(left) &&
        (isQuality(right) || isParticiple(right)) &&
        isSaidOf(tokens, index - 1) &&
        !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[index + 2]?.pos ?? ''));
    if (isPair) found.push({ start: left.start, end: right.end });
  }
  return found;
}

/** Whether the quality stands behind a form of "be", with at most an adverb or a list between. */
export function isSaidOf(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    const token = tokens[index];
    if (!token) return false;
    if (beForms.has(token.lower)) return true;
    if (token.text === '-') {
      // "user-friendly" is one word to a reader and three to the tagger.
      index--;
      continue;
    }
    if (token.pos !== 'ADV' && token.pos !== 'ADJ' && token.text !== ',') return false;
  }
  return false;
}
