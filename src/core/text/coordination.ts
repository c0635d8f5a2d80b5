import type { Span } from '../model/finding';
import type { Token } from './english';
import { isSaidOf } from './qualities';
import { isAlsoNoun, isKnownVerb } from './verbs';
import { isVerbAt } from './verb-reading';

/** A deed in a clause of the form "to do X and do Y". */
export interface Deed extends Span {
  readonly word: string;
  /** Which words join it to the deed before; null for the first. */
  readonly joinedBy: Span | null;
  /**
   * Whose deed: the role's own ("I want to X and Y"), somebody else's ("I want the system to X and Y"),
   * or the purpose of another deed ("use X to find and sort").
   */
  readonly level: 'own' | 'other' | 'purpose';
}

/** Two verbs that name one gesture. */
const setPhrases = new Set(
  'drag drop, click drag, copy paste, cut paste, search replace, find replace, point click, pick choose, plug play, try see, go get, go see, wait see, read write, start stop, stop start, mix match, show hide, come go, track trace, be be, ask answer, scroll zoom, pan zoom'.split(
    ', ',
  ),
);
const skippable = new Set(
  'then also either both later even maybe possibly perhaps not only just immediately ideally optionally i we'.split(
    ' ',
  ),
);
const relative = new Set(
  'that which who whom whose where when if how what whether because while whilst until unless why'.split(' '),
);
const modals = new Set('can could will would may might should must shall'.split(' '));

const isLink = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:and|or|&|\/|and\/or|plus)$/.test(token.lower);
const isJoin = (token: Token | undefined): boolean => isLink(token) || token?.text === ',' || token?.text === ';';
const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined && (/[a-z]{2}ly$/.test(token.lower) || skippable.has(token.lower)) && !isKnownVerb(token.lower);

/**
 * The deeds that one wish asks for, in order: verbs joined by "and", "or", a slash or a comma.
 * `startsWithVerb` says that "to", "can" or "must" stands before the tokens, so that the first word is a deed.
 */
export function deedsIn(tokens: readonly Token[], startsWithVerb: boolean): readonly Deed[] {
  const first = firstDeed(tokens, startsWithVerb);
  if (!first) return [];
  const deeds: Deed[] = [{ ...deed(first.token), joinedBy: null, level: first.level }];
  let level: Deed['level'] = first.level;
  let lastDeedAt = first.index;
  let isInClause = false;
  let listsNouns = false;
  for (let index = first.index + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (relative.has(token.lower)) isInClause = absorbs(tokens, index);
    // A comma, or a new infinitive, ends the relative clause for what follows.
    if (token.text === ',' || token.text === ';') isInClause = false;
    if (token.lower === 'to' && !isLink(tokens[index - 1]) && isVerbAt(tokens, index + 1, { isAfterTo: true })) {
      if (level === 'own') level = 'purpose';
      isInClause = false;
      lastDeedAt = index + 1;
    }
    if (!isJoin(token)) continue;
    const joined = joinedDeed(tokens, index, { lastDeedAt, isInClause, listsNouns });
    listsNouns = token.text === ',' && !joined;
    if (!joined) continue;
    const word = tokens[joined.index];
    const left = tokens[index - 1]?.lower ?? '';
    if (!word || setPhrases.has(`${left} ${word.lower}`)) continue;
    if (joined.isWishAgain) level = first.level;
    deeds.push({
      ...deed(word),
      joinedBy: { start: token.start, end: tokens[joined.index - 1]?.end ?? token.end },
      level,
    });
    lastDeedAt = joined.index;
    index = joined.index;
  }
  return deeds;
}

const deed = (token: Token): { word: string } & Span => ({ word: token.lower, start: token.start, end: token.end });

/** The first deed: at once ("view and edit"), or behind the one who is to do it ("the system to detect"). */
function firstDeed(
  tokens: readonly Token[],
  startsWithVerb: boolean,
): { token: Token; index: number; level: Deed['level'] } | null {
  let index = 0;
  while (isAdverb(tokens[index])) index++;
  const head = tokens[index];
  if (!head) return null;
  if (startsWithVerb) return { token: head, index, level: 'own' };
  for (let at = index + 1; at < tokens.length - 1; at++) {
    const token = tokens[at];
    if (token && (relative.has(token.lower) || token.text === ',')) return null;
    if (token?.lower !== 'to') continue;
    let verbAt = at + 1;
    if (tokens[verbAt]?.lower === 'be' && tokens[verbAt + 1]?.lower === 'able') verbAt += 3;
    while (isAdverb(tokens[verbAt])) verbAt++;
    const verb = tokens[verbAt];
    return verb && isVerbAt(tokens, verbAt, { isAfterTo: true })
      ? { token: verb, index: verbAt, level: 'other' }
      : null;
  }
  return null;
}

/**
 * Whether a clause takes the verbs that follow: "that I can find and fix", "codes that reflect and explain".
 * A clause with a finite third person ("that is late and get …") cannot go on with a base form.
 */
function absorbs(tokens: readonly Token[], clauseAt: number): boolean {
  for (let at = clauseAt + 1; at < Math.min(tokens.length, clauseAt + 6); at++) {
    const token = tokens[at];
    if (!token || token.text === ',') return false;
    if (modals.has(token.lower)) return true;
    if (token.pos === 'AUX') return false;
    if (isVerbAt(tokens, at, {}) && token.pos === 'VERB') return true;
    if (token.pos === 'VERB') return false;
  }
  return false;
}

interface Before {
  /** Index of the deed before, or of the verb of the last infinitive. */
  readonly lastDeedAt: number;
  readonly isInClause: boolean;
  /** The comma before joined nouns, so that "and" most likely ends their list. */
  readonly listsNouns: boolean;
}

/** The deed that the join at `joinAt` adds, if it adds one. */
function joinedDeed(
  tokens: readonly Token[],
  joinAt: number,
  before: Before,
): { index: number; isWishAgain: boolean } | null {
  let index = joinAt + 1;
  let isComma = !isLink(tokens[joinAt]);
  while (isJoin(tokens[index]) || tokens[index]?.text === '(') {
    if (isLink(tokens[index])) isComma = false;
    index++;
  }
  while (isAdverb(tokens[index])) index++;
  let isAfterTo = false;
  let isWishAgain = false;
  if (/^(?:want|need|like|wish)$/.test(tokens[index]?.lower ?? '') && tokens[index + 1]?.lower === 'to') {
    index++;
    isWishAgain = true;
  }
  if (/^(?:the|an)$/.test(tokens[index]?.lower ?? '') && tokens[index + 1]?.lower === 'ability') index++;
  if (tokens[index]?.lower === 'ability') index++;
  if (tokens[index]?.lower === 'to') {
    // ", to do" is a purpose; "and to do" goes on with the wish.
    if (isComma && !isWishAgain) return null;
    isAfterTo = true;
    index++;
  }
  if (modals.has(tokens[index]?.lower ?? '')) index++;
  while (isAdverb(tokens[index])) index++;
  if (tokens[index]?.lower === 'be' && tokens[index + 1]?.lower === 'able' && tokens[index + 2]?.lower === 'to') {
    index += 3;
    isAfterTo = true;
  }
  if (before.isInClause && !isWishAgain && !isAfterTo) return null;
  if (isAfterTo) return isVerbAt(tokens, index, { isAfterTo }) ? { index, isWishAgain } : null;
  const leftAt = tokens[joinAt - 1]?.text === '(' ? joinAt - 2 : joinAt - 1;
  const isAfterVerb = before.lastDeedAt === leftAt || isParticleOf(tokens, before.lastDeedAt, joinAt);
  if (!isAfterVerb && isNominal(tokens, joinAt, tokens[index]?.lower ?? '')) {
    if (!isVerbAt(tokens, index, { needsObject: true })) return null;
  }
  if (isComma && !isAfterVerb && !isVerbAt(tokens, index, { needsObject: true })) return null;
  if (before.listsNouns && !isAfterVerb && !isVerbAt(tokens, index, { needsObject: true })) return null;
  return isVerbAt(tokens, index, { isAfterVerb }) ? { index, isWishAgain } : null;
}

/** "search for and download": the preposition belongs to the verb. */
const isParticleOf = (tokens: readonly Token[], verbAt: number, joinAt: number): boolean =>
  verbAt === joinAt - 2 && /^(?:ADP|PART|ADV)$/.test(tokens[joinAt - 1]?.pos ?? '');

/** "the read and edit views", "in report/document", "timely and complete records": left of the join stands no deed. */
function isNominal(tokens: readonly Token[], joinAt: number, word: string): boolean {
  const beforeLeft = tokens[joinAt - 2];
  const left = tokens[joinAt - 1];
  // "to be secure and refuse strangers": what is said with "be" is no part of a noun.
  if (left?.pos === 'ADJ') return !isSaidOf(tokens, joinAt - 1);
  if (beforeLeft?.pos === 'DET') return left !== undefined && isKnownVerb(left.lower);
  return beforeLeft?.pos === 'ADP' && isAlsoNoun(word);
}
