import type { Span } from '../model/finding';
import { type Deed, deedsIn } from './coordination';
import { sentencesIn, type Token, tokensIn } from './english';
import { isAlsoNoun, isKnownVerb } from './verbs';
import { isVerbAt } from './verb-reading';

/** Words that make a sentence a demand, where no story says what is wanted. */
const duty = /\b(?:should|must|shall|needs?\s+to|has\s+to|have\s+to)\b/i;
const duties = new Set(['should', 'must', 'shall']);
const dutiesWithTo = new Set(['need', 'needs', 'has', 'have']);
/** Verbs that ask for a state rather than a deed. */
const statives = new Set(['be', 'have', 'know', 'work', 'look', 'stay', 'remain', 'contain', 'include']);
const sentencesReadAtMost = 20;

/** What a plain item asks for: its title where that begins with a deed, and the sentences that say what must be. */
export function demandsIn(text: string, title: Span, prose: readonly Span[], taken: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let read = 0;
  for (const block of prose) {
    const isTitle = block.start < title.end;
    if (!isTitle && !duty.test(text.slice(block.start, block.end))) continue;
    for (const sentence of sentencesIn(text, block)) {
      if (++read > sentencesReadAtMost) return found;
      const words = text.slice(sentence.start, sentence.end);
      if (words.endsWith('?') || taken.some(({ start, end }) => start < sentence.end && sentence.start < end)) continue;
      if (duty.test(words) || (isTitle && opensWithDeed(words))) found.push(sentence);
    }
  }
  return found;
}

const opensWithDeed = (words: string): boolean => {
  const [, first = '', next = ''] = /^\W*([a-z]+)\b\W*([a-z]*)/i.exec(words) ?? [];
  return (
    isKnownVerb(first.toLowerCase()) && (!isAlsoNoun(first.toLowerCase()) || /^(?:the|an?|it|all|my)$/i.test(next))
  );
};

/** From this many deeds on, one sentence is more than one item; two are as often one thing and its proof. */
export const severalFrom = 3;

/** The deeds of the first sentence that asks for several, or tells several of more than one actor; else none. */
export function severalDeedsIn(text: string, sentences: readonly Span[]): readonly Deed[] {
  for (const sentence of sentences.slice(0, sentencesReadAtMost)) {
    const joins = text.slice(sentence.start, sentence.end).match(/,|\b(?:and|or)\b/gi)?.length ?? 0;
    if (joins < severalFrom - 1) continue;
    const deeds = deedsOfSentence(text, sentence);
    if (deeds.length >= severalFrom) return deeds;
  }
  return [];
}

/** The deeds one sentence asks for or tells: "they should confirm, move or cancel", "guests pay and the owner opens". */
export function deedsOfSentence(text: string, sentence: Span): readonly Deed[] {
  const tokens = tokensIn(text, sentence);
  const demanded = demandedIn(tokens);
  return demanded.length > 0 ? demanded : toldIn(tokens);
}

function demandedIn(tokens: readonly Token[]): readonly Deed[] {
  const starts = tokens.flatMap((token, index) => {
    if (duties.has(token.lower)) return [index + 1];
    return dutiesWithTo.has(token.lower) && tokens[index + 1]?.lower === 'to' ? [index + 2] : [];
  });
  if (starts.length === 0 && tokens[0] && opensWithDeed(tokens.map(({ text }) => text).join(' '))) starts.push(0);
  return starts.flatMap((from, clause) => {
    const at = behindAble(tokens, from);
    if (!isVerbAt(tokens, at, { isAfterTo: true }) && tokens[at]?.pos !== 'ADV') return [];
    const deeds = deedsIn(tokens.slice(at, starts[clause + 1] ?? tokens.length), true);
    const joinedBy = clause > 0 ? joinBefore(tokens, from) : null;
    return deeds
      .filter(({ level, word }) => level === 'own' && !statives.has(word))
      .map((deed, index) => (index === 0 && joinedBy ? { ...deed, joinedBy } : deed));
  });
}

const behindAble = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.lower === 'be' && tokens[at + 1]?.lower === 'able' && tokens[at + 2]?.lower === 'to' ? at + 3 : at;

/** ", and the reception should": from the mark or word that begins the clause to where its deed begins. */
function joinBefore(tokens: readonly Token[], from: number): Span | null {
  for (let index = from - 1; index > 0; index--) {
    if (!isJoin(tokens[index])) continue;
    const first = isJoin(tokens[index - 1]) ? tokens[index - 1] : tokens[index];
    return first ? { start: first.start, end: tokens[from - 1]?.end ?? first.end } : null;
  }
  return null;
}

const isJoin = (token: Token | undefined): boolean => token?.lower === 'and' || token?.text === ',';

/** Clauses with an actor each: "guests order, the cook cooks and the waiter brings it". */
function toldIn(tokens: readonly Token[]): readonly Deed[] {
  const found: Deed[] = [];
  for (let index = 0; index < tokens.length - 1; index++) {
    const isStart = index === 0;
    if (!isStart && !isJoin(tokens[index])) continue;
    let at = isStart ? 0 : index + 1;
    const actorAt = at;
    while (at < actorAt + 4 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[at]?.pos ?? '') && !isTold(tokens, at, actorAt))
      at++;
    const verb = tokens[at];
    const join = tokens[index];
    if (!verb || !join || at === actorAt || !isTold(tokens, at, actorAt)) continue;
    const joinedBy = isStart ? null : { start: join.start, end: tokens[at - 1]?.end ?? join.end };
    found.push({ word: verb.lower, start: verb.start, end: verb.end, joinedBy, level: 'other' });
  }
  return found;
}

/** A present verb behind a noun: "the doctor approves", "patients order". */
function isTold(tokens: readonly Token[], at: number, actorAt: number): boolean {
  const token = tokens[at];
  const actor = tokens[at - 1];
  if (!token || !actor || at <= actorAt || !/^(?:NOUN|PROPN)$/.test(actor.pos)) return false;
  if (/[^s]s$/.test(actor.lower)) return isVerbAt(tokens, at, {}) || (isKnownVerb(token.lower) && at === actorAt + 1);
  return /[^s]s$/.test(token.lower) && token.pos === 'VERB';
}
