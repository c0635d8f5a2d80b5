import type englishModel from 'wink-eng-lite-web-model';
import type winkNlp from 'wink-nlp';
import type { WinkMethods } from 'wink-nlp';
import type { Span } from '../model/finding';

/** A word or mark of a sentence, with its part of speech in the Universal Dependencies tag set. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly pos: string;
}

/** Longest stretch that is tagged: a sentence beyond this is no sentence. */
const longestTagged = 4000;

let loaded: WinkMethods | null = null;

/* eslint-disable @typescript-eslint/no-require-imports -- the model is 4 MB of code: read and unfolded only for the first sentence that needs tags. */
function english(): WinkMethods {
  if (loaded) return loaded;
  const openWink = require('wink-nlp') as typeof winkNlp;
  const model = require('wink-eng-lite-web-model') as typeof englishModel;
  loaded = openWink(model, ['sbd', 'pos']);
  return loaded;
}
/* eslint-enable @typescript-eslint/no-require-imports */

/** The tokens of `text` between two offsets; positions are those of the whole text. */
export function tokensIn(text: string, span: Span): readonly Token[] {
  const end = Math.min(span.end, span.start + longestTagged);
  const part = text.slice(span.start, end);
  const nlp = english();
  const words = nlp.readDoc(part).tokens();
  const texts = words.out();
  // Wink knows its own readers by identity, so that the method itself must be handed over.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const tags = words.out(nlp.its.pos) as string[];
  const tokens: Token[] = [];
  let cursor = 0;
  for (let index = 0; index < texts.length; index++) {
    const word = texts[index] ?? '';
    // Wink normalises some marks; a token that is not found where it must be is left out rather than misplaced.
    const at = part.indexOf(word, cursor);
    if (word.trim() === '' || at < 0 || at > cursor + 200) continue;
    cursor = at + word.length;
    tokens.push({
      text: word,
      lower: word.toLowerCase(),
      pos: tags[index] ?? 'X',
      start: span.start + at,
      end: span.start + cursor,
    });
  }
  return tokens;
}

const abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|approx|resp|incl|no|nr|fig|dr|mr|mrs|ms|st|ca|cf)|\b[A-Z])$/i;

/** Where the sentence that holds `from` ends (behind its mark), at most `limit`. */
export function sentenceEnd(text: string, from: number, limit: number): number {
  // A tag of HTML or a bracket may stand right behind a mark.
  const mark = /[.!?…]+["”’)\]]*(?=\s|$|<\/)|\?(?=\()|\n\n/g;
  mark.lastIndex = from;
  for (let match = mark.exec(text); match && match.index < limit; match = mark.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0] === '\n\n') return match.index;
    const before = text.slice(Math.max(from, match.index - 8), match.index);
    if (match[0].startsWith('.') && abbreviation.test(before) && /^\s+[^A-Z]/.test(text.slice(end, end + 4))) continue;
    return Math.min(end, limit);
  }
  return limit;
}

/** The sentences of a block of prose. */
export function sentencesIn(text: string, span: Span): readonly Span[] {
  const found: Span[] = [];
  let start = span.start;
  while (start < span.end) {
    while (start < span.end && /\s/.test(text[start] ?? '')) start++;
    if (start >= span.end) break;
    const end = Math.max(start + 1, sentenceEnd(text, start, span.end));
    found.push({ start, end });
    start = end;
  }
  return found;
}

/** The span without blanks and the given marks at its ends. */
export function trimmed(text: string, span: Span, marks = /[\s,;:.!"“”'’()*_-]/): Span {
  let { start, end } = span;
  while (start < end && marks.test(text[start] ?? '')) start++;
  while (end > start && marks.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
