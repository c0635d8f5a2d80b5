import type { Span } from '../model/finding';
import type { Token } from './english';
import { isAlsoNoun, isKnownVerb, isScreenDeed } from './verbs';

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
const setPhrases = new Set([
  'drag drop', 'click drag', 'copy paste', 'cut paste', 'search replace', 'find replace', 'point click', 'pick choose',
  'plug play', 'try see', 'go get', 'go see', 'wait see', 'read write', 'start stop', 'turn on', 'log in', 'sign up', 'mix match',
  'stop start', 'show hide', 'try do', 'come go', 'be be', 'track trace', 'trial error', 'sit wait', 'log out', 'ask answer',
]); // prettier-ignore
const openers = new Set(['to', 'be', 'able', 'able to', 'easily', 'quickly', 'have', 'the', 'ability']);
const skippable = new Set([
  'to',
  'then',
  'also',
  'either',
  'both',
  'later',
  'even',
  'maybe',
  'possibly',
  'perhaps',
  'not',
  'only',
  'just',
  'immediately',
  'ideally',
  'i',
  'can',
  'could',
  'able',
]);
const nounPhraseStart = new Set(['DET', 'PRON', 'NUM', 'ADJ', 'PROPN']);
const relative = new Set([
  'that',
  'which',
  'who',
  'whom',
  'whose',
  'where',
  'when',
  'if',
  'how',
  'what',
  'whether',
  'because',
  'while',
  'whilst',
  'until',
  'unless',
  'why',
  'as',
]);
const bePassive = new Set(['be', 'get', 'have', 'been']);

/** The deeds that one wish asks for, in order. Two or more at one level are two stories in one. */
export function deedsIn(tokens: readonly Token[]): readonly Deed[] {
  const first = firstDeed(tokens);
  if (!first) return [];
  const deeds: Deed[] = [{ ...deed(first.token), joinedBy: null, level: first.level }];
  let level = first.level;
  let clauseVerbAt = -1;
  let depth = 0;
  for (let index = first.index + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.text === '(' || token.text === '[') depth++;
    if (token.text === ')' || token.text === ']') depth = Math.max(0, depth - 1);
    if (relative.has(token.lower) && token.lower !== 'as') clauseVerbAt = index;
    // A new infinitive opens the purpose of the deed before it.
    if (token.lower === 'to' && isVerbAt(tokens, index + 1, false) && !isJoin(tokens[index - 1]))
      level = level === 'own' ? 'purpose' : level;
    const join = joinAt(tokens, index);
    if (!join) continue;
    const next = joinedVerb(tokens, join.next, index, clauseVerbAt);
    if (!next) continue;
    const previous = deeds[deeds.length - 1];
    const word = tokens[next.index];
    if (!word || !previous) continue;
    const isOwn = next.isExplicit || level === 'own' || first.level === level ? first.level : level;
    if (setPhrases.has(`${tokens[index - 1]?.lower ?? ''} ${word.lower}`)) continue;
    deeds.push({
      ...deed(word),
      joinedBy: { start: token.start, end: tokens[join.next - 1]?.end ?? token.end },
      level: isOwn,
    });
    index = next.index;
  }
  return deeds;
}

const deed = (token: Token): { word: string } & Span => ({ word: token.lower, start: token.start, end: token.end });

/** The first deed: at once ("view and edit"), or behind the one who is to do it ("the system to detect"). */
function firstDeed(tokens: readonly Token[]): { token: Token; index: number; level: Deed['level'] } | null {
  let index = 0;
  while (index < tokens.length && (openers.has(tokens[index]?.lower ?? '') || /ly$/.test(tokens[index]?.lower ?? ''))) {
    if (bePassive.has(tokens[index]?.lower ?? '') && !/^(?:able|the|to)$/.test(tokens[index + 1]?.lower ?? '')) break;
    index++;
  }
  const head = tokens[index];
  if (!head) return null;
  const hadTo = index > 0 && tokens[index - 1]?.lower === 'to';
  const beforeNoun = tokens[index + 1];
  const startsNoun = nounPhraseStart.has(head.pos) && !isKnownVerb(head.lower);
  if (
    !startsNoun &&
    (hadTo || head.pos === 'VERB' || head.pos === 'AUX' || (isKnownVerb(head.lower) && beforeNoun?.pos !== 'ADP'))
  )
    return { token: head, index, level: 'own' };
  for (let at = index + 1; at < tokens.length - 1; at++) {
    const token = tokens[at];
    if (token?.lower === 'to' && isVerbAt(tokens, at + 1, false)) {
      const verbAt = tokens[at + 1]?.lower === 'be' && tokens[at + 2]?.lower === 'able' ? at + 4 : at + 1;
      const verb = tokens[verbAt];
      return verb ? { token: verb, index: verbAt, level: 'other' } : null;
    }
    if (token && relative.has(token.lower)) {
      const verbAt = nextVerb(tokens, at + 1, 5);
      const verb = verbAt === null ? undefined : tokens[verbAt];
      return verb && verbAt !== null ? { token: verb, index: verbAt, level: 'other' } : null;
    }
  }
  return null;
}

function nextVerb(tokens: readonly Token[], from: number, within: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + within); at++) {
    const pos = tokens[at]?.pos;
    if (pos === 'VERB' || (pos !== 'AUX' && isVerbAt(tokens, at, false))) return at;
  }
  return null;
}

const isJoin = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:and|or|&|\/|,|;|then|and\/or)$/.test(token.lower);

/** Where a join begins and the index of what it joins. */
function joinAt(tokens: readonly Token[], index: number): { next: number } | null {
  const token = tokens[index];
  if (!isJoin(token))
    return token?.lower === 'as' && tokens[index + 1]?.lower === 'well' && tokens[index + 2]?.lower === 'as'
      ? { next: index + 3 }
      : null;
  let next = index + 1;
  while (isJoin(tokens[next]) || tokens[next]?.text === '(') next++;
  return { next };
}

function joinedVerb(
  tokens: readonly Token[],
  from: number,
  joinIndex: number,
  clauseVerbAt: number,
): { index: number; isExplicit: boolean } | null {
  let index = from;
  let isExplicit = false;
  while (
    index < tokens.length &&
    (skippable.has(tokens[index]?.lower ?? '') ||
      /\wly$/.test(tokens[index]?.lower ?? '') ||
      (tokens[index]?.lower === 'be' && tokens[index + 1]?.lower === 'able'))
  ) {
    if (tokens[index]?.lower === 'to') isExplicit = true;
    index++;
  }
  if (['want', 'need', 'like'].includes(tokens[index]?.lower ?? '') && tokens[index + 1]?.lower === 'to') {
    index += 2;
    isExplicit = true;
  }
  if (tokens[index]?.lower === 'ability' && tokens[index + 1]?.lower === 'to') {
    index += 2;
    isExplicit = true;
  }
  const token = tokens[index];
  if (!token) return null;
  if (isExplicit) return isVerbAt(tokens, index, true) ? { index, isExplicit } : null;
  const before = tokens[joinIndex - 1];
  const isComma = tokens[joinIndex]?.text === ',' && from === joinIndex + 1;
  // "documents that I create and edit": the join is inside the clause.
  if (
    clauseVerbAt >= 0 &&
    before &&
    joinIndex - clauseVerbAt <= 4 &&
    isVerbAt(tokens, joinIndex - 1, false) &&
    !/^(?:is|are|be)$/.test(before.lower)
  )
    return null;
  // After a comma alone only a list of deeds goes on: "create, modify rules".
  const previousIsVerb = before !== undefined && isKnownVerb(before.lower) && joinIndex <= from;
  if (isComma && !(previousIsVerb && isVerbAt(tokens, index, false) && !isAlsoNounHere(tokens, index, true)))
    return null;
  return isVerbAt(tokens, index, false, previousIsVerb && before !== undefined) ? { index, isExplicit } : null;
}

function isAlsoNounHere(tokens: readonly Token[], index: number, previousIsVerb: boolean): boolean {
  return isAlsoNoun(tokens[index]?.lower ?? '') && !previousIsVerb;
}

/** Whether the word at `index` is a verb in its base form here. */
function isVerbAt(tokens: readonly Token[], index: number, isAfterTo: boolean, isAfterVerb = false): boolean {
  const token = tokens[index];
  if (!token || !/^[a-z][a-z-]*$/i.test(token.text)) return false;
  const word = token.lower;
  const next = tokens[index + 1];
  if (/(?:ing|ed|ly|ion|ness|ity|ment)$/.test(word) && !isKnownVerb(word)) return false;
  if (word === 'be' || word === 'have' || word === 'do') return true;
  if (/[^s]s$/.test(word) && !isKnownVerb(word)) return false;
  const isTagged = token.pos === 'VERB';
  if (isAfterTo) return isTagged || isKnownVerb(word);
  if (!isKnownVerb(word))
    return isTagged && next !== undefined && (nounPhraseStart.has(next.pos) || next.pos === 'NOUN');
  if (!isAlsoNoun(word)) return true;
  if (isAfterVerb && isTagged) return true;
  if (!next) return isAfterVerb;
  if (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'NUM') return true;
  if (isAfterVerb && (isScreenDeed(word) || isTagged)) return true;
  if (isScreenDeed(word) && ['NOUN', 'ADJ', 'PROPN', 'NUM', 'VERB'].includes(next.pos) && !isJoin(next)) return true;
  return isTagged && (next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'PROPN');
}
