import { stem } from './stem';

/** One term of the index, with the words it was written in. */
export interface Term {
  readonly term: string;
  readonly written: string;
}

/** Function words, and the words every report is written with; rarity weighs all others. */
const empty = new Set(
  (
    'a an the and or but if then else than so of to in on at by for from with without into onto over under up down out off ' +
    'as is are was were be been being am do does did done has have had having will would shall should can could may might must ' +
    'i me my we us our you your he she it its they them their this that these those there here what which who whom whose when ' +
    'where why how not no nor only just also too very any some all each every both more most other another such same own ' +
    'please thanks thank hi hello etc eg ie via per vs about after before while because since until during between again ' +
    'want need like able get got use used using see'
  ).split(' '),
);

const chunk = /https?:\/\/\S+|[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_$.#'’:-]*[\p{L}\p{N}\p{M}_])?/gu;
const version = /^v?\d+(?:\.\d+)+(?:[.-]?[a-z]+\d*)*$/i;
const identifier = /[a-z][A-Z]|[A-Z]{2,}[a-z]|_|\p{L}\d|[\p{L}\d][.#:]+\p{L}/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** Beyond this a run of characters is a key, a hash or an encoded file, not a word. */
const longestWord = 60;

/** Calls `take` with each term of a text, in reading order; identifiers give themselves and the words they are made of. */
export function eachTerm(text: string, take: (term: Term) => void): void {
  for (const [found] of text.matchAll(chunk)) {
    if (/^https?:\/\//.test(found)) eachTermOfLink(found, take);
    else if (cjk.test(found)) eachPair(found, take);
    else if (found.length > longestWord && !found.includes('.')) continue;
    else eachTermOfChunk(found, take);
  }
}

function eachTermOfChunk(found: string, take: (term: Term) => void): void {
  if (version.test(found)) return void eachTermOfVersion(found.toLowerCase().replace(/^v/, ''), found, take);
  if (/^[\d.:#'’-]+$/.test(found)) {
    if (/^\d{3,8}$/.test(found)) take({ term: found, written: found });
    return;
  }
  if (/^[A-Z][A-Z0-9]+-\d[\d-]*$/.test(found)) return void take({ term: found.toLowerCase(), written: found });
  if (!identifier.test(found)) {
    for (const part of found.split(/[^\p{L}\p{N}\p{M}]+/u)) plainWord(part, take);
    return;
  }
  const names = found.split(/[^\p{L}\p{N}\p{M}_]+/u).filter((name) => name !== '');
  for (const name of names.slice(-2)) eachTermOfName(name, take);
}

/** 3.8.2 and 3.8.3 are about the same release, 3.4.14 is not: the first two numbers are a name of their own. */
function eachTermOfVersion(number: string, written: string, take: (term: Term) => void): void {
  take({ term: number, written });
  const release = /^\d+\.\d+(?=\.)/.exec(number);
  if (release) take({ term: release[0], written });
}

function eachTermOfName(name: string, take: (term: Term) => void): void {
  const parts = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_]+/)
    .filter((part) => part !== '');
  if (parts.length > 1) take({ term: name.toLowerCase().replace(/_/g, ''), written: name });
  for (const part of parts) plainWord(part, take);
}

function plainWord(part: string, take: (term: Term) => void): void {
  const lower = part.toLowerCase();
  if (lower.length < 2 || lower.length > longestWord || empty.has(lower) || /^\d{1,2}$/.test(lower)) return;
  // Hexadecimal ids are as unique as they are meaningless.
  if (lower.length >= 8 && /^[0-9a-f]*\d[0-9a-f]*$/.test(lower)) return;
  take({ term: stem(lower), written: part });
}

/** Only the end of a link speaks of its subject; hosts and paths are shared by all links of a site. */
function eachTermOfLink(link: string, take: (term: Term) => void): void {
  const names = link.match(/[A-Z][A-Z0-9]+-\d[\d-]*/g);
  if (names) {
    for (const name of names) take({ term: name.toLowerCase(), written: name });
    return;
  }
  const last = link
    .replace(/[?#|].*$/, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .split('/')
    .slice(3)
    .at(-1);
  if (last !== undefined && last !== '') eachTermOfChunk(last.slice(0, longestWord), take);
}

/** Scripts that do not part their words: pairs of characters stand for words. */
function eachPair(run: string, take: (term: Term) => void): void {
  const letters = Array.from(run);
  for (let at = 0; at < letters.length - 1; at++) {
    const pair = `${letters[at] ?? ''}${letters[at + 1] ?? ''}`;
    take({ term: pair, written: pair });
  }
  if (letters.length === 1) take({ term: run, written: run });
}
