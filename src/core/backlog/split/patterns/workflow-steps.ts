import { childTitle } from '../child-title';
import { deedPhrases } from '../deed-phrases';
import type { SplitPattern } from '../split-pattern';
import { excerpt, wordsMatching } from '../split-subject';
import { isOperation } from './operations';

const sequence =
  /\b(?:first|firstly|and\s+then|then|afterwards?|after\s+that|finally|next\s+step|step\s+\d+|step[\s-]by[\s-]step|multi-?step|once\s+(?:approved|paid|submitted|confirmed|done))\b|(?:→|->|=>)/giu;
/** Phases of making it, which are nobody's workflow. */
const makingWords = new Set('develop implement code design build test document deploy release refactor'.split(' '));
const processWord =
  /\b(?:work-?flow|wizard|check-?out\s+process|approval\s+process|sign-?up\s+process|onboarding|end[\s-]to[\s-]end|whole\s+process|life-?cycle)\b/giu;

export const workflowSteps: SplitPattern = {
  id: 'workflow-steps',
  name: 'By the steps of a workflow',
  why: 'A thin path from start to end can be shown and used; special steps can follow.',
  question: 'Which step gives somebody value when the others are still done by hand?',
  see(subject) {
    const { text, deeds, wish } = subject;
    const phrases = deedPhrases(subject);
    const steps = deeds.filter(({ word }) => !isOperation(word) && (subject.parts !== null || !makingWords.has(word)));
    // "first name" and "the next page" are things, not an order in time.
    const order = wordsMatching([wish], sequence).filter(
      (word) => !/^(?:first|then)$/i.test(word.text) || deeds.length >= 2,
    );
    if (deeds.length >= 2 && (steps.length >= 2 || (order.length > 0 && steps.length >= 1))) {
      const joins = deeds.flatMap(({ joinedBy }) => (joinedBy ? [excerpt(text, joinedBy)] : []));
      return {
        evidence: [
          ...deeds.map((deed) => excerpt(text, deed)),
          ...order.filter(({ start }) => !joins.some((join) => join.start <= start && start < join.end)),
        ],
        children: subject.isTold ? [] : phrases.map(({ phrase }) => childTitle(subject, phrase)),
      };
    }
    const named = wordsMatching([wish], processWord);
    return named.length > 0 ? { evidence: named, children: [] } : null;
  },
};
