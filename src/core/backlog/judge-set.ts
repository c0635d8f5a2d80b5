import type { Finding } from '../model/finding';
import type { TeamSettings } from '../model/settings';
import { setRules } from '../rules/catalogue';
import type { SetMember } from '../rules/backlog/set-rule';
import { loudestFirst } from './review-item';

/**
 * Adds what the rules about several items say to the reviews of those they speak on, loudest first. Finished items are
 * compared with where `finishedAreKnown`, and found nothing wrong with. Levels and readiness stay those of the item alone.
 */
export function judgeSet<T extends SetMember>(
  reviewed: readonly T[],
  around: { readonly settings: Pick<TeamSettings, 'rules'>; readonly finishedAreKnown: boolean },
): readonly T[] {
  const isDone = ({ item }: SetMember): boolean => item.status.category === 'done';
  const open = reviewed.filter((one) => !isDone(one));
  const finished = reviewed.filter(isDone);
  const found = new Map<SetMember, Finding[]>();
  for (const rule of setRules) {
    const wanted = around.settings.rules[rule.id];
    if (wanted === 'off' || (rule.needsFinished && !around.finishedAreKnown)) continue;
    for (const { member, start, end, message, advice, severity } of rule.check({ open, finished })) {
      const finding: Finding = {
        rule: rule.id,
        severity: wanted ?? severity ?? rule.severity,
        start,
        end,
        quote: member.review.text.slice(start, end),
        message,
        advice: advice ?? rule.advice,
      };
      found.set(member, [...(found.get(member) ?? []), finding]);
    }
  }
  return reviewed.map((one) => {
    const more = found.get(one);
    if (!more) return one;
    return { ...one, review: { ...one.review, findings: loudestFirst([...one.review.findings, ...more]) } };
  });
}
