/**
 * Words that leave a reader free to expect anything: subjective and ambiguous terms among the smells of
 * ISO/IEC/IEEE 29148. A hyphen makes them part of a name ("fast-track", "easy-read").
 */
const quality =
  'user[- ]friendly|eas(?:y|ily)|simpl[ey]|intuitive(?:ly)?|seamless(?:ly)?|smooth(?:ly)?|robust|flexibl[ey]|appropriate(?:ly)?|reasonabl[ey]|adequate(?:ly)?|sufficient(?:ly)?|quick(?:ly)?|fast|rapid(?:ly)?|timely|efficient(?:ly)?|effective(?:ly)?|reliabl[ey]|accurate(?:ly)?|safe(?:ly)?|secure(?:ly)?|fair(?:ly)?|transparent(?:ly)?(?!\\s+about)|responsibl[ey](?!\\s+for)|ethical(?:ly)?|proactive(?:ly)?|scalable|performant|significant(?:ly)?|nice(?:ly)?|pretty|beautiful|elegant|modern|convenient(?:ly)?|comfortabl[ey]|properly';
const degree = 'high[- ](?:quality|performance|accuracy|precision)|state-of-the-art|cutting-edge';
/** In a wish, what somebody will know by it has to be named as well: "insights" are anything. */
const inWish = new RegExp(`(?<![-\\w])(?:${quality}|${degree}|insights?|clear(?!\\s+button))(?![-\\w])`, 'i');
const inVerdict = new RegExp(
  `(?<=\\b(?:be|make\\s+(?:it|this|them|the\\s+\\w+(?:\\s\\w+)?)|keep\\s+(?:it|them)|work|run|load|look|feel)\\s(?:[\\w-]+(?:,|\\sand)?\\s){0,3})(?:${quality})(?=\\s*(?:[.,;!)]|$|and\\b|or\\b|etc\\b|also\\b|enough\\b|to\\s+use\\b))`,
  'i',
);
/** A criterion is there to be checked, so that more words are too weak for it than for a wish. */
const inCriterion = new RegExp(
  `(?<![-\\w])(?:${quality}|${degree}|suitabl[ey]|correctly|minimal|as\\s+needed|good|great|well|clean(?:ly)?|clear(?:ly)?|meaningful|relevant|acceptable)(?![-\\w])`,
  'i',
);

export interface VagueWord {
  readonly word: string;
  readonly at: number;
}

/** The first word of a wish from `from` on that names a quality without saying how it shows, or null. */
export const vagueQualityIn = (words: string, from = 0): VagueWord | null => found(inWish, words, from);

/** The first quality a demand passes on something: "make it fast", "must be secure"; not one before its noun. */
export const vagueVerdictIn = (words: string): VagueWord | null => found(inVerdict, words);

/** The first word of a criterion on which two testers would differ, or null. */
export const vagueWordIn = (words: string): VagueWord | null => found(inCriterion, words);

function found(pattern: RegExp, words: string, from = 0): VagueWord | null {
  const match = pattern.exec(words.slice(from));
  return match ? { word: match[0], at: from + match.index } : null;
}
