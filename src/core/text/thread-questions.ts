import { answeredBy, type AskedBefore, isSamePerson, isSettledByAsker, matterOf, speaks } from './answers';
import { sentencesIn } from './english';
import { guessLanguage } from './language';
import { questionOpening } from './question-sorts';
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
  /^\W*(?:would\s+(?:it|that|this)\s+not\b|(?:is|are|was|were|do|does|did|has|have|would|wo)n['’]?t\s+(?:it|that|this|these|they|we|you)\b[^?]{0,40}\b(?:great|nice|cool|lovely|awesome|amazing|beautiful|wonderful|fun|funny|love|good|fantastic|neat|brilliant)|how\s+(?:cool|nice|great|awesome|hard|difficult)\b|how\s+are\s+(?:you|things)|how(?:['’]s|\s+is|\s+was)\s+(?:it\s+going|your|the\s+(?:weekend|holiday|vacation))|what\s+could\s+(?:possibly\s+)?go\s+wrong|who\s+(?:knows|cares|would(?:n['’]t|\s+not)?\s+(?:want|love)|does(?:n['’]t)?\s+(?:love|like))|what(?:['’]s|\s+is)\s+not\s+to\s+(?:like|love)|why\s+not\W*$|what\s+else\W*$|you\s+know\W*$|see\s+what\s+I\s+mean|did\s+you\s+have\s+a\s+(?:good|nice)|guess\s+what|remember\W*$)/i;
/** A request for words, asked without a question mark. */
const asksForWords =
  /\b(?:please|pls|kindly|can\s+you|could\s+you)\b[^.!?]{0,40}\b(?:confirm|clarify|decide|tell|advise|let\s+(?:me|us)\s+know|answer|specify|explain)\b|\blet\s+(?:me|us)\s+know\s+(?:if|whether|which|what|when|who|how|where)\b/i;
const answersItself =
  /^\s*(?:[-–—:>]+\s*)?(?:because\b|yes\b|no\b(?!\s+\w+\s+(?:said|knows))|nope\b|of\s+course\b|I\s+(?:do\s*n['’]?t\s+)?think\s+(?:so|not)|I\s+guess\s+(?:so|not)|A(?:nswer)?\s*[:.)]|exactly\b|nobody\b|nothing\b|simple\b|easy\b|I\s+(?:looked|checked|found|asked|figured)\b)/i;
const asksOfTheSame =
  /^\W*(?:do|does|is|are|was|were|can|could|should|will|would|must|may)\s+(?:they|it|those|these)\b/i;
const reminder =
  /^\W*(?:any|some)\s+(?:updates?|news|progress|thoughts?|ideas?|feedback)\b|^\W*(?:ping|bump|reminder)\b/i;

/** Whether the conversation is in English; the words of other languages are not judged. */
export const isReadable = (thread: readonly Message[]): boolean =>
  guessLanguage(thread.map(({ text }) => text).join('\n')) !== 'other';

/** The questions of a conversation that nobody has answered yet, in the order they were asked. */
export function openQuestions(thread: readonly Message[]): readonly OpenQuestion[] {
  if (!isReadable(thread)) return [];
  const authors = new Set(thread.map(({ author }) => author).filter((author) => author !== ''));
  const open: OpenQuestion[] = [];
  thread.forEach(({ author, text }, index) => {
    const waits = open.some(({ askedBy }) => askedBy === author);
    const asked = questionsOf(text, author, authors).filter((one) => !(waits && reminder.test(one.text)));
    const answered = answeredLater(asked, thread, index);
    for (const one of asked)
      if (!answered.has(one)) open.push({ index, text: one.text, askedBy: author, directedAt: one.directedAt });
  });
  return open;
}

function answeredLater(
  asked: readonly AskedBefore[],
  thread: readonly Message[],
  index: number,
): ReadonlySet<AskedBefore> {
  const answered = new Set<AskedBefore>();
  let isNext = true;
  for (const reply of thread.slice(index + 1, index + 1 + repliesReadAtMost)) {
    const waiting = asked.filter((one) => !answered.has(one));
    if (waiting.length === 0) break;
    if (reply.author === thread[index]?.author) {
      if (isSettledByAsker(reply.text)) return new Set(asked);
      continue;
    }
    for (const one of answeredBy(waiting, { ...reply, isNext })) answered.add(one);
    if (speaks(reply)) isNext = false;
  }
  return answered;
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
      if (last && goesOn(text)) last.text += ` ${text}`;
      else found.push({ text, directedAt: spokenTo });
    }
  }
  return found.map(({ text, directedAt }) => ({ text, askedBy: author, directedAt, matter: matterOf(text) }));
}

/** Goes on with the question before it: "Or Amex?", "Visa only, or Amex too?", "Are they free?" */
function goesOn(sentence: string): boolean {
  const words = sentence.split(/\s+/).length;
  return (
    words <= 2 ||
    (words <= 6 && asksOfTheSame.test(sentence)) ||
    /^\W*or\b/i.test(sentence) ||
    (words <= 8 && /\bor\b/i.test(sentence) && !questionOpening.test(sentence))
  );
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
