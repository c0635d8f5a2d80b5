import { tidy } from '../child-title';
import { conditionsIn, statementsOf } from '../conditions';
import type { SplitPattern } from '../split-pattern';
import { wordsMatching } from '../split-subject';
import { variantTitle } from '../variant-title';

const dependsOn =
  /\b(?:depending\s+on|based\s+on\s+(?:the\s+)?(?:role|status|type|region|country|membership|plan|rules?)|according\s+to\s+(?:the\s+)?(?:role|status|type|rules?|policy|policies)|different\s+rules|business\s+rules|various\s+(?:rules|conditions))\b[^,.;:\n]{0,40}/giu;
const childrenAtMost = 6;

export const businessRules: SplitPattern = {
  id: 'business-rules',
  name: 'By business rule',
  why: 'The plain case often serves most people; each rule on top of it is a story of its own.',
  question: 'Which rule may be missing in the first version without harm?',
  see(subject) {
    const rules = conditionsIn(subject);
    const hints = wordsMatching(statementsOf(subject), dependsOn);
    if (rules.length < 2 && hints.length === 0) return null;
    return {
      evidence: [...rules, ...hints],
      children:
        rules.length < 2 ? [] : rules.slice(0, childrenAtMost).map(({ text }) => variantTitle(subject, tidy(text))),
    };
  },
};
