/** Which of a site's link types means what: every site names them itself, in its own language. */
export interface LinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export type LinkMeaning = 'duplicates' | 'relates' | 'split';

export interface FoundLinkType {
  readonly type: LinkType;
  /** True where the phrase in question is the outward one, as in "A duplicates B" or "A is split to B". */
  readonly isOutward: boolean;
}

const meanings: Readonly<Record<LinkMeaning, RegExp>> = {
  duplicates: /duplic|dupliz|duplik|doublon|dubbl|dubler|dubb?elt|дубл|重複|重复|중복/iu,
  relates:
    /relat|relac|bezieh|bezug|verwandt|verkn|hängt zusammen|li[ée]+ à|gerelateerd|liitty|связан|относ|пов.?яз|powiąz|souvis|関連|相关|相關|관련/iu,
  split: /split|aufgeteilt|scind|divid|gesplitst|разделен|podziel|rozděl|分割|拆分|분할/iu,
};

/** Whether a link's phrase tells of a split, in either direction. */
export const isSplitPhrase = (phrase: string): boolean => meanings.split.test(phrase);

/** Signs that a phrase is told from the passive end: "is duplicated by", "wird dupliziert von", "split from". */
const passive = /\b(by|from|von|aus|par|por|da|door|af|av|przez|od)\b|^(wird|est|es|è|wordt|é)\s|ован|され|被|됨/iu;

/** Whether a link's phrase says of the item that tells it: this one is a duplicate of the other. */
export const saysDuplicate = (phrase: string): boolean => namesDuplicates(phrase) && !passive.test(phrase);

/** Whether a name, of a link or of a resolution, is about duplicates. */
export const namesDuplicates = (name: string): boolean => meanings.duplicates.test(name);

/** Null where the site has no such type. The type's own name counts before its phrases. */
export function linkTypeFor(types: readonly LinkType[], meaning: LinkMeaning): FoundLinkType | null {
  const pattern = meanings[meaning];
  const type =
    types.find(({ name }) => pattern.test(name)) ??
    types.find(({ inward, outward }) => pattern.test(inward) && pattern.test(outward));
  if (!type) return null;
  return { type, isOutward: !passive.test(type.outward) || passive.test(type.inward) };
}
