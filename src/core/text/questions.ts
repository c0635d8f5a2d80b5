import { answers, isSettledByAsker, matterOf, speaks } from './answers';
import type { Comment, Item } from '../model/item';
import type { Question } from '../model/review';
import { sentencesIn } from './english';
import type { ItemText } from './item-text';
import { questionOpening } from './question-sorts';
import { isRequest } from './requests';
import { readRichText } from './rich-text';
import type { Section } from './sections';

/** A question of more than this is a pasted text. */
const longestQuestion = 600;
const openMark =
  /\b(?:to\s+be\s+(?:clarified|decided|discussed|confirmed)|needs?\s+(?:clarification|to\s+be\s+clarified)|(?:unclear|not\s+(?:yet\s+)?clear)\s+(?:whether|if|how|what|who|which)|wonder(?:ing)?\s+(?:if|whether|how|what|why|who))\b/i;
const answerAhead =
  /^\s*(?:[-*>→]+|=>|->)?\s*(?:A(?:nswer)?\s*[:.)]|→|=>|->|yes\b|no\b[,.;]|decided\b|answered\b|resolved\b|it\s+means\b|propos(?:ed|al)\s*:|(?:update|edit)\b[^:\n]{0,20}:)/i;
const rhetorical = /^(?:why not|who cares|right|ok|okay|no|yes|really|isn['’]t it)\W*$/i;
/** Said to every reader at the end of an idea; nobody in particular owes an answer. */
const opinion = /^\W*(?:so,?\s+)?what\s+do\s+you\s+(?:all\s+|guys\s+)?think\W*$/i;

/** Open and answered questions of an item: in its own text, then in its comments, oldest first. */
export function findQuestions(
  whole: ItemText,
  sections: readonly Section[],
  item: Pick<Item, 'comments' | 'reporter' | 'kind'>,
): readonly Question[] {
  return [...questionsInText(whole, sections, item), ...questionsInComments(item.comments)];
}

function questionsInText(
  whole: ItemText,
  sections: readonly Section[],
  item: Pick<Item, 'reporter' | 'kind'>,
): readonly Question[] {
  const { text } = whole;
  const asked = new Set(
    sections.filter(({ kind }) => kind === 'questions').flatMap(({ blocks }) => blocks.map(({ start }) => start)),
  );
  const found: Question[] = [];
  const struck = whole.quiet;
  for (const [index, block] of whole.blocks.entries()) {
    if (block.kind === 'code' || block.kind === 'quote') continue;
    // Looking for the mark first keeps long texts cheap.
    const words = text.slice(block.start, block.end);
    const isListed = asked.has(block.start);
    if (!isListed && !/[?？]/.test(words) && !openMark.test(words)) continue;
    for (const sentence of sentencesIn(text, block)) {
      const asks = text.slice(sentence.start, sentence.end);
      if (!isListed && !isQuestion(asks)) continue;
      if (isListed && asks.length < 8) continue;
      const person = directedAt(asks);
      // A spike is there to answer its own questions; only what it asks of a person waits.
      if (item.kind === 'spike' && person === null) continue;
      if (!isListed && person === null && (isRequest(asks) || opinion.test(asks))) continue;
      const isQuiet = struck.some((span) => span.start <= sentence.start && span.end >= sentence.end - 1);
      const after = text.slice(sentence.end, sentence.end + 60);
      const next = whole.blocks[index + 1];
      const isAnswered =
        isQuiet ||
        block.checked === true ||
        answerAhead.test(after) ||
        (next !== undefined && answerAhead.test(text.slice(next.start, next.start + 60)));
      found.push({
        text: asks,
        place: 'text',
        start: sentence.start,
        end: sentence.end,
        commentId: null,
        askedBy: item.reporter?.displayName ?? null,
        directedAt: person,
        askedAt: null,
        answered: isAnswered,
      });
    }
  }
  return found;
}

/** Questions asked in comments, oldest first, and whether a later comment answers them. */
export function questionsInComments(comments: readonly Comment[]): readonly Question[] {
  const ordered = [...comments].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const read = ordered.map(({ body }) => readRichText(body));
  return ordered.flatMap((comment, index): Question[] => {
    const body = read[index];
    if (!body) return [];
    const asks = body.blocks
      .filter(({ kind }) => kind !== 'code' && kind !== 'quote')
      .flatMap((block) => (/[?？]/.test(body.text.slice(block.start, block.end)) ? sentencesIn(body.text, block) : []));
    const real = asks.map((span) => body.text.slice(span.start, span.end)).filter(isQuestion);
    // Comments are conversation: one that asks three things waits for one answer.
    const first = real[0];
    if (first === undefined) return [];
    const text = real.join(' ');
    return [
      {
        text,
        place: 'comment',
        start: 0,
        end: 0,
        commentId: comment.id,
        askedBy: comment.author?.displayName ?? null,
        directedAt: directedAt(body.text),
        askedAt: comment.createdAt,
        answered: isAnsweredIn(ordered, read, index, text),
      },
    ];
  });
}

/** An answer that has not come within so many comments is looked for no further: ten thousand stay linear. */
const repliesReadAtMost = 40;

/** Whether a later comment answers: another question, news of work or "I will ask" do not. */
function isAnsweredIn(
  comments: readonly Comment[],
  read: readonly { readonly text: string }[],
  index: number,
  text: string,
): boolean {
  const asker = comments[index];
  if (!asker) return false;
  const directed = directedAt(read[index]?.text ?? '');
  const question = { text, askedBy: nameOf(asker), directedAt: directed, matter: matterOf(text) };
  let isNext = true;
  for (let later = index + 1; later < Math.min(comments.length, index + 1 + repliesReadAtMost); later++) {
    const reply = comments[later];
    if (!reply) continue;
    const said = read[later]?.text ?? '';
    if (authorOf(reply) === authorOf(asker)) {
      if (isSettledByAsker(said)) return true;
      continue;
    }
    if (answers(question, { author: nameOf(reply), text: said, isNext })) return true;
    if (speaks({ author: nameOf(reply), text: said })) isNext = false;
  }
  return false;
}

const nameOf = (comment: Comment): string => comment.author?.displayName ?? '';

const authorOf = (comment: Comment): string => comment.author?.accountId ?? '';

/** Whether a sentence asks something, rather than quoting a dialog, an address or a query. */
export function isQuestion(sentence: string): boolean {
  if (sentence.length > longestQuestion) return false;
  if (openMark.test(sentence)) return true;
  if (!/[?？][\s)"'”’*_]*$/.test(sentence)) return false;
  const bare = sentence.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (bare.length < 4 || rhetorical.test(bare)) return false;
  // Words on a button or in a dialogue are quoted, not asked; an address with a query asks nothing.
  if (/["“'‘][^"”'’]{0,200}\?["”'’]\s*$/.test(sentence) || isInsideQuotes(sentence)) return false;
  // A doubt in brackets ("an icon (animated?)") and an empty cell of a table ask nobody.
  if (isDoubt(sentence) || /\|[^|?]{0,30}\?\W*$/.test(sentence)) return false;
  // A query's parameters ("WHERE id = ?") are marks, not questions.
  if (/[=,(]\s*\?|\b(?:SELECT|WHERE|ORDER BY|OFFSET|VALUES)\b/.test(sentence)) return false;
  return questionOpening.test(sentence) || !/https?:\/\/\S*\?$|(?:^|\s)\/[\w{}./-]+\s*\?$/.test(sentence);
}

const inBrackets = /\(((?:[^\s()?]{1,40}\s+){0,11}[^\s()?]{0,40}\s*\?)\)\W*$/;

/** A remark in brackets at the end: up to four words, or more that do not begin as a question does. */
function isDoubt(sentence: string): boolean {
  const remark = inBrackets.exec(sentence)?.[1];
  if (remark === undefined) return false;
  return !questionOpening.test(remark) || remark.trim().split(/\s+/).length <= 4;
}

/** Whether a quotation is open where the sentence ends, or ends in it. */
function isInsideQuotes(sentence: string): boolean {
  const opened = sentence.match(/(?:^|[\s(:])["“](?=\p{L})/gu)?.length ?? 0;
  const closed = sentence.match(/[\p{L}.?!…]["”](?=[\s).,;?]|$)/gu)?.length ?? 0;
  return opened !== closed;
}

/** To whom a sentence speaks: a mention, a name at the head, or "ask Anna". */
export function directedAt(sentence: string): string | null {
  const mention =
    /(?<![\p{L}\p{N}._%+-])@([\p{L}][\p{L}\p{N}._-]*(?:\s\p{Lu}[\p{L}]+)?)/u.exec(sentence) ??
    /\[~(?:accountid:)?([^\]]{1,80})\]/.exec(sentence);
  // A handle ends where its sentence goes on: "@Anna Could you …", "@anna."
  if (mention?.[1]) return mention[1].replace(verbBehindName, '').replace(/[._-]+$/, '');
  const named = /^\s*(?:(?:hi|hey|hello|dear)\s+)?(\p{Lu}\p{Ll}+)\s*,\s/u.exec(sentence);
  if (named?.[1] && !notNames.has(named[1].toLowerCase())) return named[1];
  const role = /^\s*(PO|product\s+owner|UX|QA)\s*,\s/i.exec(sentence);
  if (role?.[1]) return role[1];
  const told =
    /\b(?:ask|question\s+(?:for|to)|for)\s+(?:the\s+)?(product\s+owner|PO|stakeholders?|client|customer|legal|security|ux|\p{Lu}\p{Ll}+)\b[^?]{0,12}[:,]/u.exec(
      sentence,
    );
  return told?.[1] && !notNames.has(told[1].toLowerCase()) ? told[1] : null;
}

const verbBehindName =
  /\s(?:Could|Can|Would|Will|Should|Shall|Do|Does|Did|Is|Are|Was|Were|Have|Has|What|Which|When|Where|Who|Why|How|Please|Any|May|Might|If|The|This|That|We|You|It|I|In|On|For|So|Also|And|But)$/;
const notNames = new Set(
  'also so and but or if when then well ok okay yes no however currently instead otherwise maybe perhaps anyway finally first second now today question additionally furthermore still hence thus here there please sorry thanks monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december yesterday tomorrow unfortunately actually basically generally meanwhile later earlier great good'.split(
    ' ',
  ),
);
