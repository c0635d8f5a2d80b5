import { asksYesOrNo, sortOf } from './question-sorts';
import { decided, filler, news, putOff, robot, solvedByAsker, thanksOnly, yesOrNo } from './reply-kinds';

/** An answer is looked for in so many characters of a message. */
const longestRead = 3000;

const smallWords = new Set(
  'the a an and or but of to in on at for with by from is are was were be been do does did can could should would will shall may might must have has had it its this that these those there here we you they he she i me my our your us them what which who whom whose when where why how if then than so not no yes any some all also just only still about into out up as please thanks think know get got need want like make sure really maybe'.split(
    ' ',
  ),
);

/** Words that carry the matter, cut to a stem of six letters so that "cards" meets "card". */
export function matterOf(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, longestRead)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(
    words.filter((word) => !smallWords.has(word)).map((word) => word.replace(/(?:es|s|ing|ed)$/, '').slice(0, 6)),
  );
}

export interface AskedBefore {
  readonly text: string;
  readonly askedBy: string;
  readonly directedAt: string | null;
  readonly matter: ReadonlySet<string>;
}

/** Whether two spellings may be the same person: "Anna", "anna.k", "Anna Keller". */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.toLowerCase().replace(/^@/, '').trim());
  if (!a || !b) return false;
  return a === b || a.split(/[\s._-]+/)[0] === b.split(/[\s._-]+/)[0];
}

/** The asker themselves says that it is settled. */
export const isSettledByAsker = (reply: string): boolean => solvedByAsker.test(reply.slice(0, longestRead));

export interface Reply {
  readonly author: string;
  readonly text: string;
  /** Whether nobody has said anything since the question but news, thanks and promises. */
  readonly isNext: boolean;
}

/** Whether a message says something that could be an answer: no news, no thanks, no promise, no mere question. */
export function speaks({ author, text }: Pick<Reply, 'author' | 'text'>): boolean {
  const plain = toldIn(text).join(' ');
  return plain !== '' && !robot.test(author) && !thanksOnly.test(plain) && !putOff.test(plain) && !news.test(plain);
}

/** Whether a later message of somebody else plausibly answers. */
export const answers = (question: AskedBefore, reply: Reply): boolean => fitOf(question, reply) !== 'none';

/**
 * Which of the questions of one message a reply answers. Where it clearly takes up some of them, the others are only
 * answered by what it says besides.
 */
export function answeredBy(questions: readonly AskedBefore[], reply: Reply): readonly AskedBefore[] {
  const clear = questions.filter((question) => fitOf(question, reply) === 'clear');
  if (clear.length === 0 || clear.length === questions.length)
    return questions.filter((question) => fitOf(question, reply) !== 'none');
  const besides = toldIn(reply.text).filter((text) =>
    clear.every((question) => fitOf(question, { ...reply, text }) !== 'clear'),
  );
  const rest = { ...reply, text: besides.join(' ') };
  return questions.filter(
    (question) => clear.includes(question) || (quotesIn(reply.text).length === 0 && answers(question, rest)),
  );
}

/** Clear: it takes up the question's words. Likely: it says yes or no, tells what was asked for, or was said next. */
function fitOf(question: AskedBefore, reply: Reply): 'clear' | 'likely' | 'none' {
  const told = toldIn(reply.text);
  if (told.length === 0 || robot.test(reply.author)) return 'none';
  const plain = told.join(' ');
  if (isAgreed.test(plain)) return reply.isNext && asksYesOrNo(question.text) ? 'likely' : 'none';
  if (thanksOnly.test(plain)) return 'none';
  const quote = quotesIn(reply.text).find(
    ({ quoted }) => shared(question.matter, matterOf(quoted)) >= Math.min(2, question.matter.size),
  );
  if (quote) return putOff.test(quote.said) || !/\p{L}|\d/u.test(quote.said) ? 'none' : 'clear';
  if (putOff.test(plain) && !decided.test(plain)) return 'none';
  const inCommon = shared(question.matter, matterOf(plain));
  if (inCommon >= 2) return 'clear';
  const tells = sortOf(question.text)?.tells ?? null;
  const isTold = tells?.test(plain) ?? true;
  if (inCommon >= 1 && isTold && !news.test(plain) && (tells || question.matter.size <= 2)) return 'clear';
  return isLikely(question, reply, { plain, inCommon, isTold }) ? 'likely' : 'none';
}

function isLikely(
  question: AskedBefore,
  { author, isNext }: Reply,
  { plain, inCommon, isTold }: { readonly plain: string; readonly inCommon: number; readonly isTold: boolean },
): boolean {
  if (decided.test(plain) && (isNext || inCommon > 0)) return true;
  const isAsked = question.directedAt === null || isSamePerson(question.directedAt, author);
  const isNews = news.test(plain);
  if (namesIn(plain, question.askedBy)) return !isNews || yesOrNo.test(plain);
  if (yesOrNo.test(plain) && (isNext || question.directedAt !== null)) return isAsked || isNext;
  if (isNews || !isTold) return false;
  // Who neither says yes or no nor stays with the matter speaks of something else.
  if (asksYesOrNo(question.text) && inCommon === 0 && !/\d/.test(plain) && !takesUp.test(plain) && !decides.test(plain))
    return false;
  return question.directedAt !== null ? isAsked : isNext;
}

const isAgreed = /^\W*(?:\+1|👍|✅)\W*$/u;
/** "…, so please keep it", "…, but it can." */
const decides =
  /\b(?:please\s+(?:do|don['’]t|keep|drop|leave|remove|take|use|add|skip)\b|(?:it|they|we|you|that|he|she)\s+(?:can|does|do|is|are|will|should|must|may|would)(?:n['’]t|\s+not)?\W*$)/i;
const takesUp =
  /^\W*(?:it|they|that|this|these|those|he|she|only|never|always|sometimes|later|depends|if|when|then|same\s+here|me\s+too)\b/i;

/** What a message says in sentences of its own: no quotes, no questions. */
function toldIn(message: string): readonly string[] {
  return message
    .slice(0, longestRead)
    .replace(/\{quote\}[\s\S]*?\{quote\}/g, '\n')
    .replace(/^\s*(?:>|bq\.).*$/gm, '')
    .trim()
    .split(/(?<=[.!?\n])\s+/)
    .filter((sentence) => /\p{L}|\d/u.test(sentence) && !/[?？]\W*$/.test(sentence) && !filler.test(sentence));
}

interface Quote {
  readonly quoted: string;
  /** What stands behind it, up to the next one. */
  readonly said: string;
}

/** The stretches a message quotes, each with the reply to it. */
function quotesIn(message: string): readonly Quote[] {
  const found: { quoted: string; said: string }[] = [];
  const quoteMark = /^\s*(?:>|bq\.)/;
  const lines = message
    .slice(0, longestRead)
    .replace(/\{quote\}([\s\S]*?)\{quote\}/g, (_, inside: string) => `\n> ${inside.trim().replace(/\n/g, '\n> ')}\n`)
    .split('\n');
  let isInQuote = false;
  for (const line of lines) {
    const last = found.at(-1);
    if (quoteMark.test(line)) {
      const words = line.replace(quoteMark, '');
      if (isInQuote && last) last.quoted += ` ${words}`;
      else found.push({ quoted: words, said: '' });
      isInQuote = true;
    } else if (line.trim() !== '') {
      if (last) last.said += `${line}\n`;
      isInQuote = false;
    }
  }
  return found;
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let count = 0;
  for (const word of one) if (other.has(word)) count++;
  return count;
};

function namesIn(text: string, name: string): boolean {
  const first = name.replace(/^@/, '').split(/[\s._-]+/)[0] ?? '';
  if (first.length < 2) return false;
  const at = text.toLowerCase().indexOf(first.toLowerCase());
  return at >= 0 && (text[at - 1] === '@' || at < 4);
}
