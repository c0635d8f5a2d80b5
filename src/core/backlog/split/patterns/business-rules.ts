import { tidy } from '../child-title';
import type { SplitPattern } from '../split-pattern';
import { wordsMatching } from '../split-subject';
import { variantTitle } from '../variant-title';

/** A clause that makes a rule: "if the cart is over 50 euros", "unless the member is on hold". */
const condition =
  /\b(?:if|unless|except\s+(?:when|if|for)|only\s+(?:if|when)|in\s+case(?:\s+of)?|provided\s+that|as\s+long\s+as)\s+[^,.;:\n]{3,90}/giu;
const dependsOn =
  /\b(?:depending\s+on|based\s+on\s+(?:the\s+)?(?:role|status|type|region|country|membership|plan|rules?)|according\s+to\s+(?:the\s+)?(?:role|status|type|rules?|policy|policies)|different\s+rules|business\s+rules|various\s+(?:rules|conditions))\b[^,.;:\n]{0,40}/giu;
/** "see if", "know if", "as if" ask or compare; "if possible" and "if any" are loopholes. */
const noRule =
  /\b(?:see|know|check|tell|decide|verify|determine|wonder|ask|test|sure|as|even|what|understand)\s+$|^(?:if|when)\s+(?:possible|necessary|needed|any|so|not|you\s+(?:have|want|need|like)|appropriate|applicable|required)\b/iu;
/** Somebody talks about what happened, rather than saying what shall hold. */
const talk = /\b(?:I|you|we|would|could|might|seems?|looks?|currently|as\s+follows|e\.g)\b/u;
const childrenAtMost = 6;

export const businessRules: SplitPattern = {
  id: 'business-rules',
  name: 'By business rule',
  why: 'The plain case often serves most people; each rule on top of it is a story of its own.',
  question: 'Which rule may be missing in the first version without harm?',
  see(subject) {
    const told = subject.parts ? subject.sentences : subject.sentences.filter(({ text }) => !talk.test(text));
    const rules = wordsMatching(told, condition).filter(
      ({ start, text }) => !noRule.test(text) && !noRule.test(subject.text.slice(Math.max(0, start - 14), start)),
    );
    const hints = wordsMatching(told, dependsOn);
    if (rules.length < 2 && hints.length === 0) return null;
    return {
      evidence: [...rules, ...hints],
      children:
        rules.length < 2 ? [] : rules.slice(0, childrenAtMost).map(({ text }) => variantTitle(subject, tidy(text))),
    };
  },
};
