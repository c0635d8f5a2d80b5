import type { Token } from './english';
import { isAlsoNoun, isKnownVerb, isScreenDeed } from './verbs';

export interface VerbContext {
  /** "to" stands before: any word that can be a verb is one. */
  readonly isAfterTo?: boolean;
  /** A deed stands right before the join: "search and filter". */
  readonly isAfterVerb?: boolean;
  /** What went before reads as nouns: only a verb with a plain object counts. */
  readonly needsObject?: boolean;
}

/** With these, a word that may be a noun is a deed. */
const particles: Readonly<Record<string, readonly string[]>> = {
  browse: ['through'],
  check: ['in', 'out', 'for', 'whether', 'if'],
  comment: ['on'],
  deal: ['with'],
  focus: ['on'],
  log: ['in', 'out', 'into'],
  look: ['at', 'for', 'up', 'into'],
  pass: ['on'],
  report: ['back', 'on'],
  search: ['for', 'through', 'by'],
  sign: ['up', 'in', 'out', 'off'],
  sort: ['by'],
  filter: ['by', 'on', 'out'],
  talk: ['to', 'with', 'about'],
  vote: ['for', 'on'],
  wait: ['for'],
  work: ['with', 'on', 'together'],
};
const clauseWords = new Set(['that', 'which', 'who', 'whom', 'where', 'when', 'what']);

/** Whether the word at `index` is a verb in its base form at this place. */
export function isVerbAt(tokens: readonly Token[], index: number, context: VerbContext): boolean {
  const token = tokens[index];
  if (!token || !/^[a-z][a-z-]*$/i.test(token.text)) return false;
  const word = token.lower;
  const isKnown = isKnownVerb(word);
  if (!isKnown && /(?:ing|ed|ly|ion|ness|ity|ment|er|[^s]s)$/.test(word)) return false;
  const next = tokens[index + 1];
  const isTagged = token.pos === 'VERB' || token.pos === 'AUX';
  const hasPlainObject =
    next !== undefined &&
    (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'NUM') &&
    !clauseWords.has(next.lower);
  if (context.isAfterTo) return isTagged || isKnown;
  // "Move or cancel them": what is joined to a deed is one.
  if (isKnown && next?.lower === 'or' && isVerbAt(tokens, index + 2, { needsObject: true })) return true;
  if (context.needsObject) return hasPlainObject && (isKnown || isTagged);
  // The lexicon does not hold every verb; the tagger is believed where an object follows.
  if (!isKnown) return isTagged && hasPlainObject;
  if (word === 'have' || word === 'be' || word === 'do') return true;
  if (!isAlsoNoun(word)) return true;
  if (hasPlainObject || context.isAfterVerb) return true;
  if (!next) return false;
  if (particles[word]?.includes(next.lower)) return true;
  const hasBareObject = ['NOUN', 'ADJ', 'PROPN', 'VERB'].includes(next.pos) && /^[a-z]/i.test(next.text);
  return hasBareObject && (isTagged || isScreenDeed(word));
}
