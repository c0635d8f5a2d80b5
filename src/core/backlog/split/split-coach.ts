import type { Item } from '../../model/item';
import type { ItemReview } from '../../model/review';
import { layerSplitIn } from './layers';
import { splitPatterns } from './patterns';
import type { SplitAdvice } from './split-advice';
import { splitSubject } from './split-subject';

/** Rules that say an item asks for too much at once. */
const callingRules = new Set(['story/atomic', 'size/too-big', 'criteria/too-many']);
const features = new Set<ItemReview['kind']>(['story', 'task', 'epic', 'other']);

/**
 * How an item could be split into smaller ones that are each worth having, judged by its own words.
 * The same item gives the same advice; nothing is proposed that its text does not suggest.
 */
export function splitAdvice(item: Pick<Item, 'summary'>, review: ItemReview): SplitAdvice {
  const isCalledFor = review.findings.some(({ rule }) => callingRules.has(rule));
  const silent = (silence: SplitAdvice['silence']): SplitAdvice => ({
    suggestions: [],
    refused: null,
    isCalledFor,
    silence,
  });
  if (!features.has(review.kind)) return silent('not-a-feature');
  if (review.language === 'other') return silent('other-language');
  const subject = splitSubject(item, review);
  const suggestions = splitPatterns.flatMap((pattern) => {
    const seen = pattern.see(subject);
    if (!seen) return [];
    const { id, name, why, question } = pattern;
    const children = [...new Set(seen.children)];
    return [
      { pattern: id, name, why, question, evidence: seen.evidence, children: children.length > 1 ? children : [] },
    ];
  });
  return { suggestions, refused: layerSplitIn(subject), isCalledFor, silence: null };
}
