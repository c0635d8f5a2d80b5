import type { Item } from '../../model/item';
import type { ItemReview } from '../../model/review';
import { layerSplitIn } from './layers';
import { splitPatterns } from './patterns';
import { simpleComplex } from './patterns/simple-complex';
import { workflowSteps } from './patterns/workflow-steps';
import type { SplitAdvice, SplitSuggestion } from './split-advice';
import type { SplitPattern } from './split-pattern';
import { splitSubject } from './split-subject';

/** Rules that say an item asks for too much at once. */
const callingRules = new Set(['story/atomic', 'size/too-big', 'criteria/too-many']);
/** Questions that find a cut in anything people use, whatever its words. */
const alwaysWorthAsking: readonly SplitPattern[] = [simpleComplex, workflowSteps];
const features = new Set<ItemReview['kind']>(['story', 'task', 'epic', 'other']);

/**
 * How an item could be split into smaller ones that are each worth having, judged by its own words.
 * The same item gives the same advice. No child is proposed that its text does not suggest; where a rule asks for a
 * split and the text suggests none, the questions that fit any big item are all there is.
 */
export function splitAdvice(item: Pick<Item, 'summary'>, review: ItemReview): SplitAdvice {
  const isCalledFor = review.findings.some(({ rule }) => callingRules.has(rule));
  const general = isCalledFor ? alwaysWorthAsking.map((pattern) => suggestionOf(pattern, [], [])) : [];
  const unread = { refused: null, isCalledFor };
  if (!features.has(review.kind)) return { ...unread, suggestions: [], isGeneral: false, silence: 'not-a-feature' };
  if (review.language === 'other')
    return { ...unread, suggestions: general, isGeneral: isCalledFor, silence: 'other-language' };
  const subject = splitSubject(item, review);
  const suggestions = splitPatterns.flatMap((pattern) => {
    const seen = pattern.see(subject);
    if (!seen) return [];
    const children = [...new Set(seen.children)];
    return [suggestionOf(pattern, seen.evidence, children.length > 1 ? children : [])];
  });
  const isGeneral = suggestions.length === 0 && isCalledFor;
  return {
    suggestions: isGeneral ? general : suggestions,
    isGeneral,
    refused: layerSplitIn(subject),
    isCalledFor,
    silence: null,
  };
}

function suggestionOf(
  { id, name, why, question }: SplitPattern,
  evidence: SplitSuggestion['evidence'],
  children: SplitSuggestion['children'],
): SplitSuggestion {
  return { pattern: id, name, why, question, evidence, children };
}
