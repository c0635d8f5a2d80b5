import { childTitle, tidy } from './child-title';
import type { SplitSubject } from './split-subject';

/** The whole wish for one case of many: "renew online: if the card has expired". */
export function variantTitle(subject: SplitSubject, variant: string): string {
  const wish = tidy(subject.wish.text);
  return wish.toLowerCase().includes(variant.toLowerCase())
    ? childTitle(subject, wish)
    : childTitle(
        { ...subject, parts: subject.parts && { ...subject.parts, ends: null } },
        `${wish}: ${lowerFirst(variant)}`,
      );
}

/** The wish with one stretch of it replaced; null where the stretch lies outside the wish. */
export function wishWith(
  { wish }: SplitSubject,
  stretch: { readonly start: number; readonly end: number },
  words: string,
): string | null {
  if (stretch.start < wish.start || stretch.end > wish.end) return null;
  const from = stretch.start - wish.start;
  const after = words + wish.text.slice(stretch.end - wish.start);
  const isVowel = /^\s*[aeiou]/i.test(after);
  const before = wish.text.slice(0, from).replace(/\ban?(\s*)$/, isVowel ? 'an$1' : 'a$1');
  return tidy(before + after);
}

/** Takes a sentence's capital away; names and abbreviations such as "PayPal" and "VAT" keep theirs. */
export const lowerFirst = (words: string): string =>
  /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
