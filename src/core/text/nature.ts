import type { Item, ItemKind } from '../model/item';
import type { StoryForm } from './story-form';

const bugSigns =
  /\b(?:steps\s+to\s+reproduce|how\s+to\s+reproduce|expected\s+(?:result|behaviou?r)|actual\s+(?:result|behaviou?r)|stack\s*trace|(?:NullPointer|ClassCast|IllegalState|Runtime)?Exception\b|segfault|regression)/i;
const bugTitle =
  /\b(?:bug|crash(?:es|ed|ing)?|fails?|failed|failing|failure|broken|breaks|error|exception|NPE|incorrect(?:ly)?|wrong(?:ly)?|missing|cannot|can['’]?t|unable\s+to|does\s*n[o'’]t|doesn['’]?t|is\s*n[o'’]t|not\s+(?:working|shown|displayed|possible)|no\s+longer|leak|hangs?|freezes?)\b/i;
const spikeTitle =
  /^\W*(?:\[?spike\]?|investigat\w*|research|explore|evaluate|analy[sz]e|proof\s+of\s+concept|poc|prototype|find\s+out|study|compare|figure\s+out|assess)\b/i;
const choreTitle =
  /^\W*(?:refactor|upgrade|bump|migrate|configure|rename|clean\s*-?up|set\s*-?up|setup|document|write\s+(?:tests?|docs?|documentation)|update\s+(?:dependenc\w+|docs?|documentation|copyright|versions?|libs?|librar\w+)|deploy|install|move|remove\s+(?:unused|deprecated|dead)|release|port|extract|rewrite|test|automate|fix|merge|convert|deprecate|replace)\b/i;

/**
 * What an item is by its words as well as by its type. A type called "Story" often holds a plain task or a bug:
 * story rules would only cry wolf there.
 */
export function natureOf(item: Pick<Item, 'kind' | 'summary'>, text: string, story: StoryForm | null): ItemKind {
  if (item.kind === 'epic' || item.kind === 'subtask' || item.kind === 'bug' || item.kind === 'spike') return item.kind;
  if (story && story.form !== 'wish') return 'story';
  if (spikeTitle.test(item.summary)) return 'spike';
  if (bugSigns.test(text.slice(0, 20_000)) || bugTitle.test(item.summary)) return item.kind === 'task' ? 'task' : 'bug';
  if (story) return 'story';
  if (choreTitle.test(item.summary)) return 'task';
  return item.kind;
}
