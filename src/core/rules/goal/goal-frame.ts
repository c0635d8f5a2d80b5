import type { Excerpt } from '../../model/finding';
import { isPerson } from './goal-words';

/** The three things a Sprint Goal says, as far as its own words say them, and a sentence with gaps for the rest. */
export interface GoalFrame {
  readonly forWhom: Excerpt | null;
  readonly outcome: Excerpt | null;
  readonly seenBy: Excerpt | null;
  /** To be filled by a person; never a goal by itself. */
  readonly sentence: string;
}

const change = /\b(?:so that|in order to|can|could|(?:be )?able to|no longer)\b[^.;\n]{3,}/i;
/** An amount with its unit; the number of an item's key or of a version is none. */
const sign =
  /(?<![\p{L}\p{N}][-.]?)(?:(?:in|within|under|below|above|at least|at most|by|from|to|less than|more than|fewer than)\s+){0,3}(?:an? )?(?:\d[\d.,]*\s?(?:%|\p{L}+)|(?:half|third|quarter|zero|none)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) \p{L}+)/iu;

/** Finds what is there; what is not stays a gap. Nothing is rewritten. */
export function goalFrame(text: string): GoalFrame {
  const person = [...text.matchAll(/\p{L}[\p{L}'’-]*/gu)].find(([word]) => isPerson(word.toLowerCase()));
  const forWhom = person ? excerpt(text, person.index, person[0].length) : null;
  const outcome = found(text, change);
  const seenBy = found(text, sign);
  return {
    forWhom,
    outcome,
    seenBy,
    sentence:
      `${gap(forWhom, 'who')} ${outcome ? '' : 'can '}${gap(outcome, 'what they cannot do today')}; ` +
      `at the review we see it by ${gap(seenBy, 'a figure, or somebody doing it')}.`,
  };
}

const gap = (excerpt: Excerpt | null, what: string): string => (excerpt ? `“${excerpt.text}”` : `[${what}]`);

function found(text: string, pattern: RegExp): Excerpt | null {
  const match = pattern.exec(text);
  return match ? excerpt(text, match.index, match[0].trimEnd().length) : null;
}

const excerpt = (text: string, start: number, length: number): Excerpt => ({
  text: text.slice(start, start + length),
  start,
  end: start + length,
});
