import { childTitle, tidy } from '../child-title';
import type { SplitPattern } from '../split-pattern';
import { wordsMatching } from '../split-subject';
import { wishWith } from '../variant-title';

/** What is added to a core that would stand without it. */
const extra =
  /[,(]?\s*\b(?:including|as\s+well\s+as|along\s+with|together\s+with|with\s+(?:optional|advanced|additional|extra|full|detailed|multiple|custom(?:isable|izable)?)|with\s+the\s+option\s+(?:to|of)|with\s+options\s+(?:to|for)|optionally|and\s+optionally)\s+[^.;:\n]{3,120}/giu;
const rich = /\b(?:advanced|sophisticated|fully[\s-]featured|full[\s-]featured|highly\s+configurable)\b/giu;

export const simpleComplex: SplitPattern = {
  id: 'simple-complex',
  name: 'Simple first, then the rest',
  why: 'The simplest version that works teaches what the rest must look like.',
  question: 'What is the simplest version that somebody would use?',
  see(subject) {
    const [more] = wordsMatching([subject.wish], extra);
    if (more) {
      const core = wishWith(subject, more, '');
      const added = tidy(
        more.text.replace(/^[\s,(]*(?:and\s+)?(?:including|as\s+well\s+as|along\s+with|together\s+with)\s+/i, ''),
      ).replace(/\)$/, '');
      return {
        evidence: [more],
        children:
          core === null || core === '' ? [] : [childTitle(subject, core), childTitle(subject, `${core}: ${added}`)],
      };
    }
    const words = wordsMatching([subject.wish], rich);
    const [first] = words;
    if (!first) return null;
    const plain = wishWith(subject, first, '');
    return {
      evidence: words,
      children: plain === null ? [] : [childTitle(subject, plain), childTitle(subject, tidy(subject.wish.text))],
    };
  },
};
