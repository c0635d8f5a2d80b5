import { type AskedBefore, answers, isSamePerson, isSettledByAsker, matterOf } from './answers';
import { sentencesIn } from './english';
import { directedAt, isQuestion } from './questions';
import { isRequest } from './requests';
import { readRichText } from './rich-text';

export interface Message {
  readonly author: string;
  readonly text: string;
}

export interface OpenQuestion {
  /** Which message of the thread asks, from 0. */
  readonly index: number;
  readonly text: string;
  readonly askedBy: string;
  readonly directedAt: string | null;
}

/** An answer that has not come within so many messages is looked for no further: long threads stay linear. */
const repliesReadAtMost = 40;

/** Nice to say, nothing to answer. */
const courtesy =
  /^\W*(?:(?:is|are|was|were|do|does|did|has|have|would|wo)n['’]?t\s+(?:it|that|this|these|they|we|you)\b[^?]{0,40}\b(?:great|nice|cool|lovely|awesome|amazing|beautiful|wonderful|fun|funny|love|good|fantastic|neat|brilliant)|how\s+(?:cool|nice|great|awesome|hard|difficult)\b|how\s+are\s+(?:you|things)|how(?:['’]s|\s+is|\s+was)\s+(?:it\s+going|your|the\s+(?:weekend|holiday|vacation))|what\s+could\s+(?:possibly\s+)?go\s+wrong|who\s+(?:knows|cares|would(?:n['’]t)?\s+(?:want|love)|does(?:n['’]t)?\s+(?:love|like))|what(?:['’]s|\s+is)\s+not\s+to\s+(?:like|love)|why\s+not\W*$|what\s+else\W*$|you\s+know\W*$|see\s+what\s+I\s+mean|did\s+you\s+have\s+a\s+(?:good|nice)|guess\s+what|remember\W*$)/i;
/** A request for words, asked without a question mark. */
const asksForWords =
  /\b(?:please|pls|kindly|can\s+you|could\s+you)\b[^.!?]{0,40}\b(?:confirm|clarify|decide|tell|advise|let\s+(?:me|us)\s+know|answer|specify|explain)\b|\blet\s+(?:me|us)\s+know\s+(?:if|whether|which|what|when|who|how|where)\b/i;
const answersItself =
  /^\s*(?:[-–—:>]+\s*)?(?:because\b|yes\b|no\b(?!\s+\w+\s+(?:said|knows))|nope\b|of\s+course\b|I\s+(?:do\s*n['’]?t\s+)?think\s+(?:so|not)|I\s+guess\s+(?:so|not)|A(?:nswer)?\s*[:.)]|exactly\b|nobody\b|nothing\b|simple\b|easy\b)/i;
const reminder =
  /^\W*(?:any|some)\s+(?:updates?|news|progress|thoughts?|ideas?|feedback)\b|^\W*(?:ping|bump|reminder)\b/i;

/** The questions of a conversation that nobody has answered yet, in the order they were asked. */
export function openQuestions(thread: readonly Message[]): readonly OpenQuestion[] {
  const authors = new Set(thread.map(({ author }) => author).filter((author) => author !== ''));
  const open: OpenQuestion[] = [];
  thread.forEach(({ author, text }, index) => {
    for (const asked of questionsOf(text, author, authors)) {
      const isRepeat = reminder.test(asked.text) && open.some(({ askedBy }) => askedBy === author);
      if (!isRepeat && !isAnswered(asked, thread, index)) {
        open.push({ index, text: asked.text, askedBy: author, directedAt: asked.directedAt });
      }
    }
  });
  return open;
}

function isAnswered(asked: AskedBefore, thread: readonly Message[], index: number): boolean {
  let isNext = true;
  for (const reply of thread.slice(index + 1, index + 1 + repliesReadAtMost)) {
    if (reply.author === asked.askedBy) {
      if (isSettledByAsker(reply.text)) return true;
      continue;
    }
    if (answers(asked, { author: reply.author, text: reply.text, isNext })) return true;
    isNext = false;
  }
  return false;
}

/** What one message really asks: no code, no quotes, no courtesy, nothing it answers itself. */
function questionsOf(message: string, author: string, authors: ReadonlySet<string>): readonly AskedBefore[] {
  const read = readRichText({ format: 'wiki', text: message.replace(/\{quote\}[\s\S]*?\{quote\}/g, '\n') });
  const found: { text: string; directedAt: string | null }[] = [];
  let spokenTo: string | null = null;
  for (const block of read.blocks) {
    if (block.kind === 'code' || block.kind === 'quote' || /^\s*>/.test(read.text.slice(block.start, block.start + 5)))
      continue;
    const sentences = sentencesIn(read.text, block);
    for (const { start, end } of sentences) {
      const text = read.text.slice(start, end).trim();
      spokenTo = personIn(text, author, authors) ?? spokenTo;
      const asks = isQuestion(text) || (spokenTo !== null && asksForWords.test(text) && text.length < 600);
      if (!asks || courtesy.test(text.replace(/^\W*@[\p{L}\p{N}._-]+[\s,:]*/u, ''))) continue;
      if (spokenTo === null && isRequest(text)) continue;
      if (answersItself.test(read.text.slice(end, end + 60))) continue;
      const last = found.at(-1);
      // "Which cards? Visa or Amex?" is one question.
      if (last && (/^\W*or\b/i.test(text) || text.split(/\s+/).length <= 2)) last.text += ` ${text}`;
      else found.push({ text, directedAt: spokenTo });
    }
  }
  return found.map(({ text, directedAt }) => ({ text, askedBy: author, directedAt, matter: matterOf(text) }));
}

/** To whom a sentence speaks: a mention, a name in front or behind, preferably as the thread spells it. */
function personIn(sentence: string, author: string, authors: ReadonlySet<string>): string | null {
  const named =
    directedAt(sentence) ??
    /^\W*(?:hi|hey|hello|dear)\s+@?(\p{Lu}\p{Ll}+)\b/u.exec(sentence)?.[1] ??
    /,\s*@?(\p{Lu}\p{Ll}+)\s*[?？]\W*$/u.exec(sentence)?.[1] ??
    null;
  if (named) return named;
  // A name of the thread at the head, without a comma: "Anna which cards do we take?"
  const head = /^\W*(\p{L}+)[\s:–-]/u.exec(sentence)?.[1];
  const known = head ? [...authors].find((one) => one !== author && isSamePerson(one, head)) : undefined;
  return known && head && /^\p{Lu}/u.test(head) ? head : null;
}
