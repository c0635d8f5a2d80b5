import { eachTerm } from '../../text/duplicates/terms';

/** The terms of a stretch in one order, so that "the bookings of a guest" and "a guest's booking" compare as equal. */
export function termsIn(text: string): readonly string[] {
  const terms = new Set<string>();
  eachTerm(text, ({ term }) => void terms.add(term));
  return [...terms].sort();
}
