import type { Span } from '../model/finding';
import type { Understanding } from './understand';

/** A stretch that says what is asked for: the only prose in which a vague word leaves a promise open. */
export interface AskedFor extends Span {
  readonly place: 'means' | 'ends' | 'criterion';
}

/** The wish, its benefit and the criteria; empty where language rules must be silent. */
export function askedFor(understanding: Understanding): readonly AskedFor[] {
  if (understanding.language !== 'en') return [];
  const { story, criteria } = understanding;
  const found: AskedFor[] = [];
  if (story?.parts.means) found.push({ start: story.parts.means.start, end: story.parts.means.end, place: 'means' });
  if (story?.parts.ends) found.push({ start: story.parts.ends.start, end: story.parts.ends.end, place: 'ends' });
  for (const { start, end } of criteria) found.push({ start, end, place: 'criterion' });
  return found;
}
