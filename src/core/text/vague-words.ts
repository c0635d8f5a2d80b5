/**
 * Words that leave a reader free to expect anything: the subjective and ambiguous terms among the smells of
 * ISO/IEC/IEEE 29148. Only where they qualify what is asked for; see rules/wording for the contexts that excuse them.
 */
const vague =
  /(?<![-\w])(?:user[- ]friendly|easy|easily|easier|simple|simply|simpler|intuitive(?:ly)?|nice(?:ly)?|pretty|beautiful|modern|elegant|seamless(?:ly)?|smooth(?:ly)?|convenient(?:ly)?|comfortabl[ey]|flexibl[ey]|robust|appropriate(?:ly)?|adequate(?:ly)?|sufficient(?:ly)?|reasonabl[ey]|suitabl[ey]|proper(?:ly)?|correctly|quick(?:ly)?|fast|rapid(?:ly)?|timely|efficient(?:ly)?|effective(?:ly)?|significant(?:ly)?|minimal|as\s+needed|good|great|well|clean|clear(?:ly)?|meaningful|relevant|acceptable|performant|scalable|reliabl[ey]|accurate(?:ly)?|safe(?:ly)?|secure(?:ly)?|responsibl[ey]|ethical(?:ly)?)(?![-\w])/i;

/** The first vague word, or null. */
export function vagueWordIn(words: string): { readonly word: string; readonly at: number } | null {
  const match = vague.exec(words);
  return match ? { word: match[0], at: match.index } : null;
}
