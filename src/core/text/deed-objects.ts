import type { Excerpt, Span } from '../model/finding';
import { deedsIn } from './coordination';
import { tokensIn, type Token } from './english';
import { opensWithVerb } from './understand';

/** A deed that a wish asks for, with what it is done to. */
export interface DeedOnObject extends Span {
  readonly verb: string;
  /** The nouns right behind the verb: "old bookings". Null where none stand there, or only a part of something. */
  readonly object: Excerpt | null;
  /** All that the deed is about, up to the next deed: "old bookings from the list". */
  readonly about: Span;
}

/** The deeds of a wish, in order. Of "edit and delete bookings", both are done to bookings. English only. */
export function deedsOnObjects(text: string, means: Span): readonly DeedOnObject[] {
  const tokens = tokensIn(text, means);
  const deeds = deedsIn(tokens, opensWithVerb(text, means)).filter(({ level }) => level !== 'purpose');
  const found: DeedOnObject[] = [];
  let shared: Pick<DeedOnObject, 'object' | 'about'> | null = null;
  for (let index = deeds.length - 1; index >= 0; index--) {
    const deed = deeds[index];
    if (!deed) continue;
    const end = deeds[index + 1]?.joinedBy?.start ?? means.end;
    const own = { object: objectAfter(text, tokens, deed.end), about: { start: deed.end, end } };
    if (!shared || text.slice(deed.end, end).trim() !== '') shared = own;
    found.unshift({ start: deed.start, end: deed.end, verb: deed.word, ...shared });
  }
  return found;
}

/** "I do not want to …", "I cannot …": what is asked for is that it does not happen. */
export const isNegated = (text: string, means: Span): boolean =>
  /\b(?:not|never|cannot|no longer)\b|n['’]t\b/i.test(text.slice(Math.max(0, means.start - 24), means.start));

const leads = new Set(['DET', 'PRON', 'ADV', 'NUM']);
const inside = new Set(['NOUN', 'PROPN', 'ADJ']);

function objectAfter(text: string, tokens: readonly Token[], from: number): Excerpt | null {
  let index = tokens.findIndex(({ start }) => start >= from);
  while (index >= 0 && leads.has(tokens[index]?.pos ?? '')) index++;
  const first = tokens[index];
  let last: Token | undefined;
  for (let token = first; token && inside.has(token.pos); token = tokens[++index])
    if (token.pos !== 'ADJ') last = token;
  // "the length of a stay", "a guest's name": what is meant is a part of something, and these nouns do not say which.
  if (/^(?:of|['’]s?)$/.test(tokens[index]?.lower ?? '')) return null;
  return first && last ? { text: text.slice(first.start, last.end), start: first.start, end: last.end } : null;
}
