import type { Span } from '../model/finding';
import type { Token } from './english';
import { isAlsoNoun, isKnownVerb } from './verbs';
import { isVerbAt } from './verb-reading';
import { vagueQualityIn } from './vague-words';

/**
 * A place where a wish for a thing ("I want a tool that …") joins two of it: two things, two qualities of the thing,
 * or two deeds the thing does. Such a wish has no deed of its own, so what is joined is what is asked for.
 */
export interface ThingJoin extends Span {
  readonly kind: 'things' | 'qualities' | 'deeds';
}

/** A wish to make something is a wish for the thing. */
const making = new Set('build code create design develop implement integrate make'.split(' '));
export const isMaking = (verb: string): boolean => making.has(verb);
const modals = new Set('can could will would may might should must shall'.split(' '));
const letting = new Set('let lets allow allows enable enables help helps'.split(' '));
/** Two nouns that name one thing. */
const setPairs = new Set(
  'terms conditions, date time, name address, pros cons, drag drop, bed breakfast, black white, research development, questions answers, food drink, arts crafts, copy paste, first last'.split(
    ', ',
  ),
);

const isLink = (token: Token | undefined): boolean => token?.lower === 'and' || token?.lower === 'or';
const isNoun = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN';
const isPlural = (token: Token): boolean => /[^sui]s$/.test(token.lower);
const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'ADV' || /[a-z]{2}ly$/.test(token.lower));
const opensClause = (token: Token | undefined): boolean => token?.lower === 'that' || token?.lower === 'which';

/** What a wish for a thing joins, in order; empty where the wish is a deed. */
export function thingJoins(tokens: readonly Token[], startsWithVerb: boolean): readonly ThingJoin[] {
  const start = startOfThing(tokens, startsWithVerb);
  if (start === null) return [];
  const headEnd = endOfHead(tokens, start);
  // "the owner and the guest to agree": those who are to do it are no wish of their own.
  const isActor = tokens[headEnd]?.lower === 'to' && tokens[start]?.lower !== 'access';
  return [
    ...(isActor ? [] : joinedNouns(tokens, start, headEnd)),
    ...joinedQualities(tokens, start, headEnd),
    ...joinedDeeds(tokens, headEnd),
  ];
}

function startOfThing(tokens: readonly Token[], startsWithVerb: boolean): number | null {
  const first = tokens[0]?.lower ?? '';
  if (!startsWithVerb) return isKnownVerb(first) && !isAlsoNoun(first) ? null : 0;
  if (!isMaking(first)) return null;
  return isLink(tokens[1]) && isVerbAt(tokens, 2, { isAfterVerb: true }) ? 3 : 1;
}

/** Where the noun phrase ends: at the first preposition, clause, infinitive or finite verb. "Access to" belongs to it. */
function endOfHead(tokens: readonly Token[], start: number): number {
  let index = start;
  for (; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.lower === 'to' && tokens[index - 1]?.lower === 'access') continue;
    if (opensClause(token) || /^(?:ADP|PART|SCONJ|AUX)$/.test(token.pos) || /^[(;:]$/.test(token.text)) break;
    if (token.pos === 'VERB' && !isModifier(tokens, index)) break;
  }
  return index;
}

/** "a shared calendar", "a standardised and transparent technique": a participle before its noun. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  if (!/(?:ed|ing)$/.test(tokens[at]?.lower ?? '')) return false;
  return isNoun(tokens[at + 1]) || tokens[at + 1]?.pos === 'ADJ' || isLink(tokens[at + 1]);
}

function joinedNouns(tokens: readonly Token[], start: number, end: number): readonly ThingJoin[] {
  for (let index = start + 1; index < end - 1; index++) {
    const left = tokens[index - 1];
    if (!left || !isLink(tokens[index]) || !isNoun(left)) continue;
    let right = index + 1;
    while (right < end && !isNoun(tokens[right])) right++;
    const noun = tokens[right];
    if (!noun || right >= end || setPairs.has(`${left.lower} ${noun.lower}`)) continue;
    // "order and payment history" is one history; "orders and payment history" are two things.
    const isWhole = right > index + 1 || isPlural(left) || !isNoun(tokens[right + 1]);
    while (right + 1 < end && isNoun(tokens[right + 1])) right++;
    if (isWhole) return [{ kind: 'things', start: left.start, end: tokens[right]?.end ?? noun.end }];
  }
  return [];
}

/** Two qualities before the noun, at least one of which nobody can measure: "a fast and accurate forecast". */
function joinedQualities(tokens: readonly Token[], start: number, end: number): readonly ThingJoin[] {
  for (let index = start + 1; index < end - 1; index++) {
    const left = tokens[index - 1];
    if (!left || tokens[index]?.lower !== 'and' || isNoun(left)) continue;
    const rightAt = isAdverb(tokens[index + 1]) && tokens[index + 2]?.pos === 'ADJ' ? index + 2 : index + 1;
    const right = tokens[rightAt];
    if (!right || rightAt >= end || isNoun(right) || right.pos === 'DET') continue;
    // "user-friendly" is three words to the tagger.
    const start = tokens[index - 2]?.text === '-' ? (tokens[index - 3]?.start ?? left.start) : left.start;
    if (vagueQualityIn(left.text) || vagueQualityIn(right.text)) return [{ kind: 'qualities', start, end: right.end }];
  }
  return [];
}

/** "that finds and fixes", "that can find and fix", "that lets me order and pay": the thing does two deeds. */
function joinedDeeds(tokens: readonly Token[], from: number): readonly ThingJoin[] {
  const clauseAt = tokens.findIndex((token, index) => index >= from && opensClause(token));
  if (clauseAt < 0) return [];
  let at = clauseAt + 1;
  while (isAdverb(tokens[at])) at++;
  let isBase = false;
  if (modals.has(tokens[at]?.lower ?? '')) {
    isBase = true;
    at++;
    while (isAdverb(tokens[at])) at++;
  }
  if (letting.has(tokens[at]?.lower ?? '')) {
    isBase = true;
    at = deedOfTheLet(tokens, at + 1);
  }
  const first = tokens[at];
  if (!first) return [];
  isBase ||= isVerbAt(tokens, at, {}) && first.pos === 'VERB';
  if (!isBase && first.pos !== 'AUX' && !isThirdPerson(tokens, at)) return [];
  for (let index = at + 1; index < tokens.length - 1; index++) {
    const token = tokens[index];
    if (opensClause(token) || token?.lower === 'to' || token?.text === '(') return [];
    if (!isLink(token)) continue;
    let next = index + 1;
    while (isAdverb(tokens[next])) next++;
    const isModal = modals.has(tokens[next]?.lower ?? '');
    if (isModal) next++;
    const isDeed =
      isBase || isModal
        ? isVerbAt(tokens, next, { isAfterTo: isModal, isAfterVerb: index === at + 1 })
        : isThirdPerson(tokens, next);
    const second = tokens[next];
    if (isDeed && second) return [{ kind: 'deeds', start: first.start, end: second.end }];
  }
  return [];
}

/** "lets me order", "allows the owner to cancel": where the deed stands. */
function deedOfTheLet(tokens: readonly Token[], from: number): number {
  const reach = Math.min(tokens.length, from + 6);
  for (let at = from; at < reach; at++) {
    const before = tokens[at - 1];
    const isAfterTo = before?.lower === 'to' || before?.pos === 'PRON';
    if (at > from && isVerbAt(tokens, at, { isAfterTo })) return at;
  }
  return reach;
}

/** "tracks", "notifies": a verb in the third person, where it is no plural noun. */
function isThirdPerson(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !/[a-z]s$/.test(token.lower)) return false;
  const base = token.lower.replace(/ies$/, 'y').replace(/s$/, '');
  // The tagger takes "books it" for books: an object behind a known verb says otherwise.
  if (/^(?:DET|PRON|NUM)$/.test(tokens[at + 1]?.pos ?? '')) return token.pos === 'VERB' || isKnownVerb(base);
  return token.pos === 'VERB' && !isAlsoNoun(base);
}
