import type { Span } from '../model/finding';
import type { Understanding } from './understand';

/** A stretch that says what is asked for: the only prose in which a vague word leaves a promise open. */
export interface AskedFor extends Span {
  /** "purpose" is the end of the means that says what it is for, as "ends" does in a sentence of its own. */
  readonly place: 'means' | 'purpose' | 'ends' | 'criterion' | 'demand';
}

/** The wish, its benefit, the criteria and what is demanded outside of them; empty where language rules must be silent. */
export function askedFor(understanding: Understanding): readonly AskedFor[] {
  if (understanding.language !== 'en') return [];
  const { story, criteria } = understanding;
  const found: AskedFor[] = [];
  const means = story?.parts.means;
  if (means) {
    const end = understanding.purposeFrom ?? means.end;
    found.push({ start: means.start, end, place: 'means' });
    if (end < means.end) found.push({ start: end, end: means.end, place: 'purpose' });
  }
  if (story?.parts.ends) found.push({ start: story.parts.ends.start, end: story.parts.ends.end, place: 'ends' });
  for (const { start, end } of criteria) found.push({ start, end, place: 'criterion' });
  for (const { start, end } of understanding.demands) found.push({ start, end, place: 'demand' });
  return found;
}
