import { withoutDemandsOnDone } from '../../core/backlog/done-item';
import { readinessOf, type ItemReadiness } from '../../core/backlog/readiness';
import { reviewItem } from '../../core/backlog/review-item';
import { tooBigFromScale } from '../../core/backlog/too-big';
import type { Finding } from '../../core/model/finding';
import type { ItemReview } from '../../core/model/review';
import type { TeamSettings } from '../../core/model/settings';
import type { FoundItem } from '../../jira/items/issue-item';
import { silences, type Mute } from '../../store/mutes';

/** An item as Jira told it, by the rules: with what is known of its project, and of its links. */
export function reviewFound(
  { item, linksAreKnown }: FoundItem,
  around: {
    readonly settings: TeamSettings;
    readonly estimatesAreUsed: boolean;
    readonly estimates: readonly number[];
    readonly now: string;
  },
): ItemReview {
  const { settings, estimatesAreUsed, estimates, now } = around;
  const tooBigOnScale = tooBigFromScale(estimates, settings.tooBigFrom);
  return reviewItem(item, { settings, tooBigOnScale, estimatesAreUsed, linksAreKnown, now });
}

/** What is said of an item after its team's mutes: to a person, and, of what everybody may see, in its marks. */
export interface Judgement {
  /** `findings` holds what is not muted. */
  readonly review: ItemReview;
  readonly muted: readonly { readonly finding: Finding; readonly mute: Mute }[];
  readonly readiness: ItemReadiness;
}

/** A muted finding is silent, and costs nothing, for as long as the same words stand in the text. */
export function judgeItem(
  found: FoundItem,
  review: ItemReview,
  around: { readonly mutes: readonly Mute[]; readonly settings: TeamSettings },
): Judgement {
  const muteOf = (finding: Finding) => around.mutes.find((mute) => silences(mute, finding));
  const unmuted = { ...review, findings: review.findings.filter((finding) => !muteOf(finding)) };
  const spoken = withoutDemandsOnDone(found.item, unmuted);
  const readiness = readinessOf(spoken, found.item, around.settings);
  return {
    review: spoken,
    muted: review.findings.flatMap((finding) => {
      const mute = muteOf(finding);
      return mute ? [{ finding, mute }] : [];
    }),
    readiness,
  };
}
