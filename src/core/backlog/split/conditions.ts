import type { Excerpt } from '../../model/finding';
import { type SplitSubject, wordsMatching } from './split-subject';

/** A clause that makes a rule: "if the cart is over 50 euros", "unless the member is on hold". */
const condition =
  /\b(?:if|unless|except\s+(?:when|if|for)|only\s+(?:if|when)|in\s+case(?:\s+of)?|provided\s+that|as\s+long\s+as)\s+[^,.;:\n]{3,90}/giu;
/** "see if", "know if", "as if" ask or compare; "if possible" and "if any" are loopholes. */
const noRule =
  /\b(?:see|know|check|tell|decide|verify|determine|wonder|ask|test|sure|as|even|what|understand)\s+$|^(?:if|when)\s+(?:possible|necessary|needed|any|so|not|you\s+(?:have|want|need|like)|appropriate|applicable|required)\b/iu;
/** Somebody talks about what happened, rather than saying what shall hold. */
const talk = /\b(?:I|you|we|would|could|might|seems?|looks?|currently|as\s+follows|e\.g)\b/u;

/** Sentences of an item that say what shall hold; of what is no story, those that merely tell are left out. */
export function statementsOf({ parts, sentences }: SplitSubject): readonly Excerpt[] {
  return parts ? sentences : sentences.filter(({ text }) => !talk.test(text));
}

/** The conditions an item states, as it words them. */
export function conditionsIn(subject: SplitSubject): readonly Excerpt[] {
  return wordsMatching(statementsOf(subject), condition).filter(
    ({ start, text }) => !noRule.test(text) && !noRule.test(subject.text.slice(Math.max(0, start - 14), start)),
  );
}
