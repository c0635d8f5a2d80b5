import type { Severity } from '../model/finding';
import type { ItemReview } from '../model/review';
import type { TeamSettings } from '../model/settings';
import { itemRules, setRules } from '../rules/catalogue';
import { counted, numeral } from '../text/counted';

/** What most items of a backlog share: said once about the whole instead of on each item. */
export interface Habit {
  readonly rule: string;
  readonly severity: Severity;
  /** "14 of 20 items: There are no acceptance criteria yet." */
  readonly message: string;
  readonly why: string;
  readonly advice: string;
  readonly itemIds: readonly string[];
  /** Of the items the rule could speak on, 0 to 1. */
  readonly share: number;
}

/** A share of fewer items than this is an accident, not a habit. */
export const habitNeedsItems = 10;

/**
 * Takes a rule's findings off the items where it speaks on at least `habitFromShare` of those of the kinds it speaks on.
 * Levels stay as they are: a habit explains a missing condition, it does not excuse it.
 */
export function splitHabits<T extends { readonly id: string; readonly review: ItemReview }>(
  reviewed: readonly T[],
  settings: Pick<TeamSettings, 'habitFromShare'>,
): { readonly reviewed: readonly T[]; readonly habits: readonly Habit[] } {
  const habits = [...itemRules, ...setRules].flatMap((rule): Habit[] => {
    const spoken = reviewed.filter(({ review }) => review.findings.some((finding) => finding.rule === rule.id));
    const kinds = new Set(spoken.map(({ review }) => review.kind));
    const among = reviewed.filter(({ review }) => kinds.has(review.kind)).length;
    const first = spoken[0]?.review.findings.find((finding) => finding.rule === rule.id);
    if (!first || among < habitNeedsItems || spoken.length / among < settings.habitFromShare) return [];
    return [
      {
        rule: rule.id,
        severity: first.severity,
        message: `${numeral(spoken.length)} of ${counted(among, 'item')} break one rule: ${rule.title}.`,
        why: rule.why,
        advice: rule.advice,
        itemIds: spoken.map(({ id }) => id),
        share: spoken.length / among,
      },
    ];
  });
  const isHabit = new Set(habits.map(({ rule }) => rule));
  if (isHabit.size === 0) return { reviewed, habits };
  return {
    reviewed: reviewed.map((one) => ({
      ...one,
      review: { ...one.review, findings: one.review.findings.filter(({ rule }) => !isHabit.has(rule)) },
    })),
    habits,
  };
}
