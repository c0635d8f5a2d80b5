import type { Item } from '../../model/item';
import type { ItemReview } from '../../model/review';
import { splitSubject } from '../split/split-subject';
import type { CriteriaHelp } from './criteria-help';
import { criteriaQuestions } from './questions';
import type { CriteriaForm } from './skeleton';
import { bugSkeletons, spikeSkeletons, storySkeletons } from './skeletons';

/**
 * Helps to write acceptance criteria from an item's own words. It states nothing as a fact that the item does not
 * say: frames have visible blanks, and what is missing comes as a question.
 */
export function criteriaHelp(item: Pick<Item, 'summary'>, review: ItemReview, form: CriteriaForm): CriteriaHelp {
  const nothing = { skeletons: [], questions: [], covered: [] };
  if (review.language === 'other') return { ...nothing, silence: 'other-language' };
  // An epic is described by its items, a sub-task by its parent.
  if (review.kind === 'epic' || review.kind === 'subtask') return { ...nothing, silence: 'no-criteria-here' };
  const subject = splitSubject(item, review);
  if (review.kind === 'spike') return { ...nothing, skeletons: spikeSkeletons(subject), silence: null };
  if (review.kind === 'bug') {
    return { ...nothing, skeletons: review.criteria.length > 0 ? [] : bugSkeletons(subject, form), silence: null };
  }
  const { open, covered } = criteriaQuestions(subject);
  return { skeletons: storySkeletons(subject, form), questions: open, covered, silence: null };
}
