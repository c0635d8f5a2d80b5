/** Somebody says that they will see, not what is. */
const putOff =
  /\b(?:(?:I['’]?ll|I\s+will|let\s+me|we['’]?ll|we\s+will|need\s+to|have\s+to|going\s+to)\s+(?:have\s+to\s+)?(?:check|ask|see|look|find\s+out|investigate|get\s+back|come\s+back|clarify|discuss|think)|good\s+question|(?:not|n['’]t)\s+(?:sure|know|certain)|no\s+(?:idea|clue)|same\s+question|wondering\s+(?:the\s+same|too)|also\s+(?:like|want)\s+to\s+know|get(?:ting)?\s+back\s+to|who\s+(?:can|could|would)\s+(?:know|answer)|(?:looking|look)\s+into|still\s+(?:open|unclear|waiting)|waiting\s+for\s+(?:an?\s+)?(?:answer|reply|feedback)|\+1)/i;
const yesOrNo =
  /^\W*(?:(?:@?\p{Lu}\p{Ll}+|hi|hey)\W+)?(?:yes|yep|yeah|yup|no|nope|nah|sure|correct|right|exactly|agreed|absolutely|definitely|indeed|true|false|both|neither|either|confirmed|of\s+course|not\s+(?:yet|necessarily|really|for\s+now|in\s+this)|it\s+(?:does|is|should|will|can)(?:n['’]t)?\b|we\s+(?:do|should|can|will)(?:n['’]t)?\b|I\s+(?:do|don['’]t|did|didn['’]t|think|believe|would|guess|suggest|agree)|please\s+do|go\s+ahead|let['’]?s|only|done\b|fixed\b)(?![\p{L}\p{N}])/iu;
const decided =
  /\b(?:decided|decision|agreed|answer(?:ed)?\s*:|as\s+discussed|per\s+(?:our|the)\s+(?:call|meeting|discussion)|confirmed\s+(?:with|by|that))\b/i;
/** What people write about their work: news, not an answer. */
const news =
  /\b(?:(?:I(?:['’]ve|\s+have)?|we(?:['’]ve|\s+have)?)\s+(?:just\s+)?(?:moved|updated|added|changed|pushed|attached|assigned|merged|uploaded|linked|started|closed|rebased|committed|opened|created|renamed|deployed|finished)|pull\s+request|\bPR\b|merged|build\s+(?:failed|passed|is)|pipeline|status\s+(?:changed|update)|fyi|moved\s+to|(?:is|are)\s+(?:ready\s+for|in)\s+(?:review|test)|deployed|rebased|sprint\s+\d+)\b/i;
const thanksOnly =
  /^\W*(?:(?:many\s+)?thanks?(?:\s+you)?|thx|great|nice|cool|ok(?:ay)?|got\s+it|welcome|ping|bump|\+1)\b[^.!?]{0,30}[.!]*\W*$/i;
const solvedByAsker =
  /\b(?:never\s*mind|nvm|found\s+(?:it|out|the\s+answer)|figured\s+(?:it\s+)?out|answering\s+my\s+own|got\s+(?:the|an)\s+answer|forget\s+(?:it|about\s+it|my\s+question)|(?:clarified|discussed|decided|agreed|confirmed|talked)\s+(?:with|by|in|this|it|on|offline)|no\s+longer\s+(?:needed|relevant)|solved|resolved)\b/i;

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

const smallWords = new Set(
  'the a an and or but of to in on at for with by from is are was were be been do does did can could should would will shall may might must have has had it its this that these those there here we you they he she i me my our your us them what which who whom whose when where why how if then than so not no yes any some all also just only still about into out up as please thanks think know get got need want like make sure really maybe'.split(
    ' ',
  ),
);

/** Words that carry the matter, cut to a stem of six letters so that "cards" meets "card". */
export function matterOf(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 3000)
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
export const isSettledByAsker = (reply: string): boolean => solvedByAsker.test(reply.slice(0, 3000));

/**
 * Whether a later message of somebody else plausibly answers: it says yes or no, tells what was asked for, takes up
 * the question's words or its asker, or simply is what was said next. News of work and "I will ask" answer nothing.
 */
export function answers(
  question: AskedBefore,
  reply: { readonly author: string; readonly text: string; readonly isNext: boolean },
): boolean {
  const text = reply.text.slice(0, 3000);
  const quoted = quotedIn(text);
  const said = text.replace(/^\s*(?:>|bq\.).*$/gm, '').trim();
  const told = said
    .split(/(?<=[.!?\n])\s+/)
    .filter((sentence) => /\p{L}|\d/u.test(sentence) && !/[?？]\W*$/.test(sentence));
  if (told.length === 0) return false;
  const plain = told.join(' ');
  if (thanksOnly.test(plain)) return false;
  if (quoted !== '' && shared(question.matter, matterOf(quoted)) >= Math.min(2, question.matter.size))
    return !putOff.test(plain);
  if (putOff.test(plain) && !decided.test(plain)) return false;
  const inCommon = shared(question.matter, matterOf(plain));
  if (inCommon >= 2 || (inCommon >= 1 && question.matter.size <= 2)) return true;
  if (decided.test(plain) && (reply.isNext || inCommon > 0)) return true;
  const isAsked = question.directedAt === null || isSamePerson(question.directedAt, reply.author);
  const isNews = news.test(plain);
  if (namesIn(plain, question.askedBy)) return !isNews || yesOrNo.test(said);
  if (yesOrNo.test(said) && (reply.isNext || question.directedAt !== null)) return isAsked || reply.isNext;
  if (isNews) return false;
  const sort = sorts.find(({ asks }) => asks.test(question.text));
  if (sort)
    return sort.tells.test(plain) && (reply.isNext || inCommon > 0 || (isAsked && question.directedAt !== null));
  if (question.directedAt !== null) return isAsked;
  return reply.isNext;
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
