import type { Excerpt } from '../../model/finding';
import type { Token } from '../../text/english';
import { isVerbAt } from '../../text/verb-reading';

/** An enumeration of things: "PDF, CSV and Excel". */
export interface NounList {
  readonly start: number;
  readonly end: number;
  readonly members: readonly Excerpt[];
  /** The words before it, lower case, nearest last. */
  readonly before: readonly string[];
}

const thing = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const longestMember = 4;

/** The enumerations in a run of tokens; verbs that are enumerated are deeds and not listed here. */
export function nounListsIn(text: string, tokens: readonly Token[]): readonly NounList[] {
  const found: NounList[] = [];
  for (let at = 1; at < tokens.length - 1; at++) {
    if (!/^(?:and|or|&)$/.test(tokens[at]?.lower ?? '')) continue;
    const last = groupAfter(tokens, at + 1);
    if (!last) continue;
    const groups: [number, number][] = [last];
    let edge = tokens[at - 1]?.text === ',' ? at - 1 : at;
    for (;;) {
      const group = groupBefore(tokens, edge - 1);
      if (!group) break;
      groups.unshift(group);
      if (tokens[group[0] - 1]?.text !== ',') break;
      edge = group[0] - 1;
    }
    const [first] = groups;
    if (groups.length < 2 || !first) continue;
    const members = groups.map(([from, to]) => {
      const start = tokens[from]?.start ?? 0;
      const end = tokens[to]?.end ?? start;
      return { start, end, text: text.slice(start, end) };
    });
    const start = members[0]?.start ?? 0;
    found.push({
      start,
      end: members.at(-1)?.end ?? start,
      members,
      before: tokens.slice(Math.max(0, first[0] - 6), first[0]).map(({ lower }) => lower),
    });
  }
  return found;
}

const isThing = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    token !== undefined && /[\p{L}\d]/u.test(token.text) && (thing.has(token.pos) || /^[A-Z]{2,}/.test(token.text))
  );
};

function groupAfter(tokens: readonly Token[], from: number): [number, number] | null {
  let start = from;
  if (/^(?:the|an?|by|with|in|as|via|for|to|from)$/.test(tokens[start]?.lower ?? '')) start++;
  let end = start;
  while (end - start < longestMember && isThing(tokens, end)) end++;
  if (end === start || (tokens[start]?.pos !== 'PROPN' && isVerbAt(tokens, start, {}) && !isThing(tokens, start)))
    return null;
  return [start, end - 1];
}

function groupBefore(tokens: readonly Token[], last: number): [number, number] | null {
  let start = last;
  while (last - start < longestMember && isThing(tokens, start)) start--;
  return start === last ? null : [start + 1, last];
}
