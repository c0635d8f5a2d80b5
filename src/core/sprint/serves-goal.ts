import type { Item } from '../model/item';
import type { ServesGoal } from '../model/sprint-report';
import { contentWords } from './content-words';

export interface MarkedItem {
  readonly item: Item;
  /** What a person said; null where nobody did. */
  readonly mark: boolean | null;
}

/** From this share of the sprint's items on, a word is the product's name rather than a sign of the goal. */
const commonFromShare = 0.8;
/** Below this many items a share says nothing. */
const shareNeedsItems = 8;

/**
 * Which items serve the goal: a person's mark first; else the same parent as marked work, or a parent that speaks of the
 * goal; else words shared with the goal. Suggestions are shown with their reason and wait for somebody's yes or no.
 */
export function servesGoal(entries: readonly MarkedItem[], goal: string): ReadonlyMap<string, ServesGoal> {
  const goalWords = contentWords(goal);
  const ownWords = new Map(entries.map(({ item }) => [item.key, contentWords(item.summary)]));
  const telling = new Map([...goalWords].filter(([folded]) => !isCommon(folded, [...ownWords.values()])));
  const servedParents = new Set(
    entries.flatMap(({ item, mark }) => (mark === true && item.parent ? [item.parent.key] : [])),
  );

  return new Map(
    entries.map(({ item, mark }): [string, ServesGoal] => {
      if (mark !== null) return [item.key, { kind: 'marked', serves: mark }];
      const inParent = item.parent ? shared(contentWords(item.parent.summary), goalWords) : [];
      if (item.parent && isSign(inParent, goalWords.size)) {
        return [item.key, { kind: 'suggested', because: 'parent', words: inParent }];
      }
      if (item.parent && servedParents.has(item.parent.key)) {
        return [item.key, { kind: 'suggested', because: 'parent', words: [item.parent.summary || item.parent.key] }];
      }
      const inItem = shared(ownWords.get(item.key) ?? new Map<string, string>(), telling);
      if (isSign(inItem, telling.size)) return [item.key, { kind: 'suggested', because: 'words', words: inItem }];
      return [item.key, { kind: 'no-sign' }];
    }),
  );
}

function isCommon(folded: string, texts: readonly ReadonlyMap<string, string>[]): boolean {
  if (texts.length < shareNeedsItems) return false;
  return texts.filter((words) => words.has(folded)).length >= texts.length * commonFromShare;
}

/** The shared words as the item writes them. */
function shared(words: ReadonlyMap<string, string>, goalWords: ReadonlyMap<string, string>): readonly string[] {
  return [...words].flatMap(([folded, word]) => (goalWords.has(folded) ? [word] : []));
}

/** One shared word is a sign where the goal has few or the word is long enough to mean something by itself. */
function isSign(words: readonly string[], goalWordCount: number): boolean {
  if (words.length >= 2) return true;
  const [only] = words;
  if (only === undefined) return false;
  return goalWordCount <= 3 || only.length >= 5 || !/^[a-z]+$/i.test(only);
}
