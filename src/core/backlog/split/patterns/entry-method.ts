import { childTitle, tidy } from '../child-title';
import type { SplitPattern } from '../split-pattern';
import { wordsMatching } from '../split-subject';
import { wishWith } from '../variant-title';

/** Ways to enter something that cost more than a plain field. */
const richEntry =
  /\b(?:(?:by|in|with|using|via|through)\s+)?(?:an?\s+|the\s+)?(?:drag(?:ging)?[\s-]and[\s-]drop(?:ping)?|auto-?complet(?:e|ion)|type-?ahead|date\s?picker|colou?r\s?picker|calendar\s+picker|rich[\s-]text(?:\s+editor)?|wysiwyg(?:\s+editor)?|bar-?codes?(?:\s+scann(?:er|ing))?|qr[\s-]codes?|voice(?:\s+(?:input|command|search))?|speech|hand-?writing|gestures?|swip(?:e|ing)|photo\s+of|taking\s+a\s+(?:photo|picture)|camera|signature\s+pad|interactive\s+map|clicking\s+on\s+(?:a|the)\s+map|keyboard\s+shortcuts?)\b/giu;

export const entryMethod: SplitPattern = {
  id: 'entry-method',
  name: 'By how it is entered',
  why: 'A plain form lets people use the rest at once; the comfortable way to enter things can follow.',
  question: 'What is the plainest way to enter this that somebody could live with for a while?',
  see(subject) {
    const ways = wordsMatching(subject.sentences.slice(0, 20), richEntry);
    const [first] = ways;
    if (!first) return null;
    // Without "by" or "with" before it, taking the words out would leave no sentence.
    const without = /^(?:by|in|with|using|via|through)\s/i.test(first.text) ? wishWith(subject, first, '') : null;
    return {
      evidence: ways,
      children:
        without === null || without.split(' ').length < 2
          ? []
          : [childTitle(subject, `${without} with a plain form`), childTitle(subject, tidy(subject.wish.text))],
    };
  },
};
