/** An answer is looked for in so many characters of a message. */
const longestRead = 3000;

/** Somebody says that they will see, not what is. */
const putOff =
  /\b(?:(?:I['’]?ll|I\s+will|let\s+me|we['’]?ll|we\s+will|need\s+to|have\s+to|going\s+to)\s+(?:have\s+to\s+)?(?:check|ask|see|look|find\s+out|investigate|get\s+back|come\s+back|clarify|discuss|think)|good\s+question|(?:not|n['’]t)\s+(?:sure|know|certain)|no\s+(?:idea|clue)|same\s+question|wondering\s+(?:the\s+same|too)|(?:like|want|curious|interested)\s+to\s+know|get(?:ting)?\s+back\s+to|who\s+(?:can|could|would)\s+(?:know|answer)|(?:looking|look)\s+into|still\s+(?:open|unclear|waiting)|waiting\s+for\s+(?:an?\s+)?(?:answer|reply|feedback)|\+1)/i;
const yesOrNo =
  /^\W*(?:(?:@?\p{Lu}\p{Ll}+|hi|hey)\W+)?(?:yes|yep|yeah|yup|no|nope|nah|sure|correct|right|exactly|agreed|absolutely|definitely|indeed|true|false|both|neither|either|confirmed|of\s+course|not\s+(?:yet|necessarily|really|for\s+now|in\s+this)|it\s+(?:does|is|should|will|can)(?:n['’]t)?\b|we\s+(?:do|should|can|will)(?:n['’]t)?\b|I\s+(?:do|don['’]t|did|didn['’]t|think|believe|would|guess|suggest|agree)|please\s+do|go\s+ahead|let['’]?s|only|done\b|fixed\b)(?![\p{L}\p{N}])/iu;
const decided =
  /\b(?:decided|decision|agreed|answer(?:ed)?\s*:|as\s+discussed|per\s+(?:our|the)\s+(?:call|meeting|discussion)|confirmed\s+(?:with|by|that))\b/i;
/** What people write about their work: news, not an answer. */
const news =
  /\b(?:(?:I(?:['’]ve|\s+have)?|we(?:['’]ve|\s+have)?)\s+(?:just\s+)?(?:moved|updated|added|changed|pushed|attached|assigned|merged|uploaded|linked|started|closed|rebased|committed|opened|created|renamed|deployed|finished)|^\W*(?:moved|updated|pushed|merged|uploaded|closed|reopened|rebased|renamed|deployed|attached|assigned|linked)\s+\w+|pull\s+request|\bPR\b|merged|build\s+(?:#?\d+\s+)?(?:failed|passed|is)|pipeline|status\s+(?:changed|update)|fyi|moved\s+to|(?:is|are)\s+(?:ready\s+for|in)\s+(?:review|test)|deployed|rebased|sprint\s+\d+)\b/i;
const thanksOnly =
  /^\W*(?:(?:many\s+)?thanks?(?:\s+you)?|thx|great|nice|cool|ok(?:ay)?|got\s+it|welcome|ping|bump|\+1)\b[^.!?]{0,30}[.!]*\W*$/i;
const solvedByAsker =
  /\b(?:never\s*mind|nvm|found\s+(?:it|out|the\s+answer)|figured\s+(?:it\s+)?out|answering\s+my\s+own|got\s+(?:the|an)\s+answer|forget\s+(?:it|about\s+it|my\s+question)|(?:clarified|discussed|decided|agreed|confirmed|talked)\s+(?:with|by|in|this|it|on|offline)|no\s+longer\s+(?:needed|relevant)|solved|resolved)\b/i;

/** Accounts of machines: what they write is news of work. */
const robot =
  /(?:^|[\s._-])(?:bot|robot|automation|jenkins|ci|github|gitlab|bitbucket|sonar\w*|dependabot|renovate)(?:$|[\s._-])/i;

/** What the question asks for, and how an answer of that sort looks. */
const sorts: readonly { readonly asks: RegExp; readonly tells: RegExp }[] = [
  {
    asks: /\b(?:how\s+(?:many|much|long|often|big|large|far|old)|what\s+(?:is\s+the\s+)?(?:limit|size|number|maximum|minimum|value|price|version|percentage|timeout|threshold))\b/i,
    tells:
      /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|hundred|thousand|none|unlimited|no\s+limit|half|all)\b/i,
  },
  {
    asks: /\b(?:when|by\s+when|what\s+(?:date|day|time)|until\s+when|since\s+when|deadline|eta)\b/i,
    tells:
      /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|yesterday|next|week|month|year|soon|never|immediately|end\s+of|after|before|as\s+soon)\b/i,
  },
  {
    asks: /\b(?:who|whom|whose)\b/i,
    tells: /@\w|\b(?:I|me|we|us|he|she|they|everyone|nobody|only)\b|(?:^|[^.!?]\s)\p{Lu}\p{Ll}+/u,
  },
  {
    asks: /\bwhy\b|\bwhat(?:['’]s|\s+is)\s+the\s+reason\b/i,
    tells: /\b(?:because|since|due\s+to|so\s+that|in\s+order|reason|otherwise|as\s+(?:the|it|we|they))\b/i,
  },
  {
    asks: /\bwhere\b|\b(?:link|url)\b/i,
    tells: /https?:|\/\w|\b(?:in|on|at|under|here|there|below|above|behind)\s+\w/i,
  },
];

/** "Do we show it when …" asks for yes or no, "do you know when …" for a time. */
const asksYesOrNo =
  /^\W*(?:@[\p{L}\p{N}._-]+[\s,:]+)?(?:(?:and|so|but|or|also)\s+)?(?:do|does|did|is|are|was|were|can|could|should|shall|will|would|must|may|has|have)(?:n['’]t)?\s(?!.{0,60}\b(?:know|tell|say|remember|clear|decided?|sure|idea|confirm)\b)/iu;

/** The sort of the question word that comes first. */
function sortOf(question: string): (typeof sorts)[number] | null {
  if (asksYesOrNo.test(question)) return null;
  let first: { readonly at: number; readonly sort: (typeof sorts)[number] } | null = null;
  for (const sort of sorts) {
    const at = question.search(sort.asks);
    if (at >= 0 && (!first || at < first.at)) first = { at, sort };
  }
  return first?.sort ?? null;
}

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
    (question) => clear.includes(question) || (quotedIn(reply.text) === '' && answers(question, rest)),
  );
}

/** Clear: it takes up the question's words. Likely: it says yes or no, tells what was asked for, or was said next. */
function fitOf(question: AskedBefore, reply: Reply): 'clear' | 'likely' | 'none' {
  const told = toldIn(reply.text);
  if (told.length === 0 || robot.test(reply.author)) return 'none';
  const plain = told.join(' ');
  if (thanksOnly.test(plain)) return 'none';
  const quoted = quotedIn(reply.text.slice(0, longestRead));
  if (quoted !== '' && shared(question.matter, matterOf(quoted)) >= Math.min(2, question.matter.size))
    return putOff.test(plain) ? 'none' : 'clear';
  if (putOff.test(plain) && !decided.test(plain)) return 'none';
  const inCommon = shared(question.matter, matterOf(plain));
  if (inCommon >= 2 || (inCommon >= 1 && question.matter.size <= 2)) return 'clear';
  const sort = sortOf(question.text);
  if (sort && inCommon > 0 && sort.tells.test(plain) && !news.test(plain)) return 'clear';
  return isLikely(question, reply, { plain, inCommon, tells: sort?.tells ?? null }) ? 'likely' : 'none';
}

function isLikely(
  question: AskedBefore,
  { author, isNext }: Reply,
  { plain, inCommon, tells }: { readonly plain: string; readonly inCommon: number; readonly tells: RegExp | null },
): boolean {
  if (decided.test(plain) && (isNext || inCommon > 0)) return true;
  const isAsked = question.directedAt === null || isSamePerson(question.directedAt, author);
  const isNews = news.test(plain);
  if (namesIn(plain, question.askedBy)) return !isNews || yesOrNo.test(plain);
  if (yesOrNo.test(plain) && (isNext || question.directedAt !== null)) return isAsked || isNext;
  if (isNews) return false;
  if (tells) return tells.test(plain) && (isNext || (isAsked && question.directedAt !== null));
  return question.directedAt !== null ? isAsked : isNext;
}

/** What a message says in sentences of its own: no quotes, no questions. */
function toldIn(message: string): readonly string[] {
  return message
    .slice(0, longestRead)
    .replace(/\{quote\}[\s\S]*?\{quote\}/g, '\n')
    .replace(/^\s*(?:>|bq\.).*$/gm, '')
    .trim()
    .split(/(?<=[.!?\n])\s+/)
    .filter((sentence) => /\p{L}|\d/u.test(sentence) && !/[?？]\W*$/.test(sentence));
}

const quotedIn = (text: string): string =>
  (text.match(/^\s*(?:>|bq\.).*$/gm) ?? []).join(' ') + (/\{quote\}([\s\S]{0,1000}?)\{quote\}/.exec(text)?.[1] ?? '');

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
