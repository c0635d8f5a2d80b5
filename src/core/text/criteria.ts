import type { Criterion, TextBlock } from '../model/review';
import type { ItemKind } from '../model/item';
import { tokensIn, trimmed } from './english';
import type { ItemText } from './item-text';
import type { Section } from './sections';
import { vagueWordIn } from './vague-words';
import { isKnownVerb } from './verbs';

const acceptanceField =
  /accept|criteri|akzept|abnahme|aceita|acepta|accetta|akcept|приемк|受け?入|验收|驗收|인수|definition of done/iu;
const worksThroughLists: ReadonlySet<ItemKind> = new Set(['task', 'bug', 'spike', 'subtask']);
/** More than a person would ever write: the rest of a generated list tells nothing new. */
const criteriaAtMost = 200;
const step = /^\s*(?:\*?\s*)?(given|when|then|and|but|scenario(?:\s+outline)?|examples?|background)\b[\s:*_]/i;
const oneLineScenario = /\bgiven\b.{3,400}?\bwhen\b.{3,400}?\bthen\b/is;
/** Words by which an outcome can be seen: effects, states, numbers, duties. */
const observable =
  /\d|\b(?:then|shows?|shown|displays?|displayed|appears?|sees?|visible|hidden|listed|lists?|returns?|receives?|gets?|opens?|closes?|redirect(?:s|ed)?|saved?|stored?|created?|deleted?|removed?|updated?|added?|sent|sends?|email(?:s|ed)?|notif(?:y|ies|ied)|contains?|includes?|equals?|matches|matched|enabled|disabled|selected|sorted|filtered|logged|rejects?|rejected|accepts?|accepted|prevents?|prevented|blocked|allow(?:s|ed)?|able\s+to|can(?:not|['’]t)?|must|may|should|shall|will|only|exists?|is|are|has|have|remains?|stays?|starts?|stops?|fails?|succeeds?|prints?|downloads?|uploads?|loads?|calculat\w+|validat\w+|supports?|works?\s+(?:on|in|with))\b/i;

/** The item's acceptance criteria, wherever people write them, in the order they stand. */
export function findCriteria(whole: ItemText, sections: readonly Section[], kind: ItemKind): readonly Criterion[] {
  const { text } = whole;
  const chosen = new Map<number, Criterion>();
  const add = (block: TextBlock): void => {
    if (chosen.size >= criteriaAtMost) return;
    const span = trimmed(text, block, /[\s*_]/);
    const words = text.slice(span.start, span.end);
    if (span.end - span.start < 3 || !/\p{L}/u.test(words) || chosen.has(span.start)) return;
    if (block.kind === 'heading' || block.kind === 'code') return;
    chosen.set(span.start, { text: words, ...span, testable: isTestable(words) });
  };
  for (const section of sections) {
    const isWanted =
      section.kind === 'criteria' || section.kind === 'done' || (section.kind === 'expected' && kind === 'bug');
    if (!isWanted) continue;
    for (const block of scenariosJoined(text, withoutRemark(section.blocks)))
      for (const piece of listRunTogether(text, block)) add(piece);
  }
  for (const part of whole.parts) {
    if (part.field !== 'extra' || !acceptanceField.test(part.name)) continue;
    const inside = whole.blocks.filter((block) => block.start >= part.start && block.end <= part.end);
    for (const block of scenariosJoined(text, inside)) add(block);
  }
  if (chosen.size === 0) {
    const loose = whole.blocks.filter((block) => block.kind !== 'summary' && block.kind !== 'code');
    for (const block of scenariosJoined(text, loose)) {
      const words = text.slice(block.start, Math.min(block.end, block.start + 2000));
      if (/^\s*\*?\s*(?:given|scenario)\b/i.test(words) && /\bthen\b/i.test(words)) add(block);
      else if (oneLineScenario.test(words)) add(block);
    }
  }
  if (chosen.size === 0) for (const block of inlineCriteria(text, whole.blocks)) add(block);
  // In a task or a bug, boxes to tick are the work to do.
  if (chosen.size === 0 && !worksThroughLists.has(kind)) for (const block of checklist(whole, sections)) add(block);
  return [...chosen.values()].sort((a, b) => a.start - b.start);
}

const inlineTitle =
  /(?:(?:^|\s)h[1-6]\.\s+acceptance\s+criteria\s+|(?:^|[\s.;:*_])acceptance\s+(?:criteri(?:a|on)|tests?)(?:[*_]{0,2}\s*:[*_]{0,2}|\s+(?=[*#]{1,3}\s)|(?:\s+(?:for|of)(?:\s+[\w-]{1,30}){1,4})?\s+(?:is|are)\s+that\b))\s*(?=\S)/gi;

/** Exports run lines together: "… the list. Acceptance criteria: * names are shown * ages are hidden". */
function inlineCriteria(text: string, blocks: readonly TextBlock[]): readonly TextBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code' || block.kind === 'quote') return [];
    const titles = [...text.slice(block.start, block.end).matchAll(inlineTitle)];
    return titles.flatMap((title, index) => {
      const start = block.start + title.index + title[0].length;
      const next = titles[index + 1];
      const pieces = inlinePieces(text, start, next ? block.start + next.index : block.end);
      // A title for each case: what follows its criterion is the name of the next case.
      return titles.length > 1 ? pieces.slice(0, 1) : pieces;
    });
  });
}

/** The reader takes list marks away: a block that still begins with one is a list run into one line. */
const listRunTogether = (text: string, block: TextBlock): readonly TextBlock[] =>
  /^\s*[*#-]{1,3}\s/.test(text.slice(block.start, block.start + 10))
    ? inlinePieces(text, block.start, block.end)
    : [block];

/** What stood on lines of its own; once a list has begun, only what bears its mark. */
function inlinePieces(text: string, from: number, to: number): readonly TextBlock[] {
  const pieces: (TextBlock & { readonly isMarked: boolean })[] = [];
  let start = from;
  let isMarked = false;
  for (const mark of text.slice(from, to).matchAll(/(?:^|\s+)[*#]{1,3}\s+|(?:^|\s{2,})-\s+|\s{2,}/g)) {
    const end = from + mark.index;
    if (end > start) pieces.push({ kind: 'listItem', start, end, isMarked });
    start = end + mark[0].length;
    isMarked = /[*#-]/.test(mark[0]);
  }
  if (start < to) pieces.push({ kind: 'listItem', start, end: to, isMarked });
  const isList = pieces[0]?.isMarked === true;
  return pieces.filter((piece) => !isList || piece.isMarked).map(({ kind, start, end }) => ({ kind, start, end }));
}

const isListed = ({ kind }: TextBlock): boolean => kind === 'listItem' || kind === 'checkItem';

/** What follows a list of criteria in plain paragraphs is a remark on them. */
function withoutRemark(blocks: readonly TextBlock[]): readonly TextBlock[] {
  if (blocks.filter(isListed).length < 2) return blocks;
  const end = blocks.findLastIndex((block) => block.kind !== 'paragraph') + 1;
  return blocks.slice(0, end);
}

/** Given, When, Then on lines of their own are one criterion. */
function scenariosJoined(text: string, blocks: readonly TextBlock[]): readonly TextBlock[] {
  const joined: TextBlock[] = [];
  let isOpen = false;
  for (const block of blocks) {
    const word = step.exec(text.slice(block.start, block.start + 40))?.[1]?.toLowerCase();
    const last = joined.at(-1);
    const opens = word === 'given' || word === 'when' || word?.startsWith('scenario') === true;
    const goesOn = word !== undefined && (!opens || word === 'when' || (word === 'given' && isTitleOnly(text, last)));
    if (isOpen && last && goesOn) joined[joined.length - 1] = { ...last, end: block.end };
    else {
      joined.push(block);
      isOpen = opens;
    }
  }
  return joined;
}

/** A scenario's name still waits for its first step. */
function isTitleOnly(text: string, block: TextBlock | undefined): boolean {
  if (!block) return false;
  const words = text.slice(block.start, Math.min(block.end, block.start + 300));
  return /^\s*scenario/i.test(words) && !/\bgiven\b/i.test(words);
}

/** Two or more check boxes are a list of conditions, unless they are called tasks. */
function checklist(whole: ItemText, sections: readonly Section[]): readonly TextBlock[] {
  const inTasks = new Set(
    sections
      .filter(({ kind }) => kind === 'tasks' || kind === 'steps' || kind === 'questions')
      .flatMap(({ blocks }) => blocks),
  );
  const boxes = whole.blocks.filter((block) => block.kind === 'checkItem' && !inTasks.has(block));
  return boxes.length >= 2 ? boxes : [];
}

/** Whether somebody could say yes or no by looking: an outcome is named and no vague word leaves it open. */
export function isTestable(words: string): boolean {
  // A skeleton of the criteria helper that nobody has filled in yet.
  if (/_{4}/.test(words)) return false;
  if (!observable.test(words) && !hasVerb(words) && !hasTaggedVerb(words)) return false;
  return /\d/.test(words) || vagueWordIn(words) === null;
}

/** A verb in any of its forms, behind a subject or at the head: "each vegetable names its farm", "print the list". */
function hasVerb(words: string): boolean {
  const found =
    words
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.slice(0, 40) ?? [];
  return found.some((word, index) => {
    if (index === 0) return isKnownVerb(word) && found.length > 2;
    return ['s', 'es', 'ed', 'd'].some(
      (ending) => word.endsWith(ending) && isKnownVerb(word.slice(0, -ending.length)) && index < found.length - 1,
    );
  });
}

/** "Up to three households pay their share": the lexicon does not hold every verb, nor every form. */
const hasTaggedVerb = (words: string): boolean =>
  tokensIn(words, { start: 0, end: Math.min(words.length, 300) }).some(
    ({ pos, start }) => start > 0 && (pos === 'VERB' || pos === 'AUX'),
  );
