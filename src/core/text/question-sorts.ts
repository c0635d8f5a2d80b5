/** What a question asks for, and how an answer of that sort looks. */
interface QuestionSort {
  readonly asks: RegExp;
  readonly tells: RegExp;
}

const sorts: readonly QuestionSort[] = [
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
    tells:
      /@\w|\b(?:I|me|we|us|he|she|they|everyone|nobody|only|owner|team|head|manager|lead|legal|support|sales|finance|marketing|client|customers?|users?|guests?|admins?|partners?)\b|[^.!?]\s\p{Lu}\p{Ll}+|^\W*\p{Lu}\p{Ll}+(?:\s+(?:is|does|did|will|has|can|from|and|or|at|of)\b|\W*$)|\b(?:does|do|did|is|will)\W*$/u,
  },
  {
    asks: /\bwhy\b|\bwhat(?:['’]s|\s+is)\s+the\s+reason\b/i,
    // A reason needs no "because": any sentence of some length may be one.
    tells:
      /\b(?:because|since|due\s+to|so\s+that|in\s+order|reason|otherwise|as\s+(?:the|it|we|they))\b|\s(?:\S+\s+){4}\S/i,
  },
  {
    asks: /\bwhere\b|\b(?:link|url)\b/i,
    tells: /https?:|\/\w|\b(?:in|on|at|under|here|there|below|above|behind)\s+\w/i,
  },
];

/** "Do we show it when …" asks for yes or no, "do you know when …" for a time. */
const startsWithVerb =
  /^\W*(?:@[\p{L}\p{N}._-]+[\s,:]+)?(?:(?:and|so|but|or|also)\s+)?(?:do|does|did|is|are|was|were|can|could|should|shall|will|would|must|may|has|have)(?:n['’]t)?\s(?!.{0,60}\b(?:know|tell|say|remember|clear|decided?|sure|idea|confirm)\b)/iu;

/** How a question begins, whatever stands before its first verb or question word. */
export const questionOpening =
  /^\W*(?:@\S+\s+)?(?:(?:and|or|so|but|also)\s+)?(?:do|does|did|is|am|are|was|were|can|could|should|shall|will|would|must|may|has|have|who|whose|what|which|when|where|why|how)(?:n['’]t|['’]s)?\b/i;
const questionWord = /\b(?:what|which|who|whom|whose|when|where|why|how)\b/i;

/** Whether yes or no would do; "So we take both?" has no question word either. */
export const asksYesOrNo = (question: string): boolean => startsWithVerb.test(question) || !questionWord.test(question);

/** The sort of the question word that comes first. */
export function sortOf(question: string): QuestionSort | null {
  if (asksYesOrNo(question)) return null;
  let first: { readonly at: number; readonly sort: QuestionSort } | null = null;
  for (const sort of sorts) {
    const at = question.search(sort.asks);
    if (at >= 0 && (!first || at < first.at)) first = { at, sort };
  }
  return first?.sort ?? null;
}
