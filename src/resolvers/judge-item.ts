import { withoutDemandsOnDone } from '../core/backlog/done-item';
import { readinessOf, type ItemReadiness } from '../core/backlog/readiness';
import type { Finding } from '../core/model/finding';
import type { ItemReview } from '../core/model/review';
import type { TeamSettings } from '../core/model/settings';
import type { FoundItem } from '../jira/issue-item';
import type { TandemProperty } from '../jira/tandem-property';
import { silences, type Mute } from '../store/mutes';
import { tandemPropertyOf } from './issue-marks';

/** What a person sees of an item and what stands on it for JQL: the same, because both come from here. */
export interface Judgement {
  /** `findings` holds what is not muted. */
  readonly review: ItemReview;
  readonly muted: readonly { readonly finding: Finding; readonly mute: Mute }[];
  readonly readiness: ItemReadiness;
  readonly property: TandemProperty;
}

/** A muted finding is silent, and costs nothing, for as long as the same words stand in the text. */
export function judgeItem(
  found: FoundItem,
  review: ItemReview,
  around: { readonly mutes: readonly Mute[]; readonly settings: TeamSettings; readonly now: string },
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
    property: tandemPropertyOf(found, review, readiness, around.now),
  };
}
