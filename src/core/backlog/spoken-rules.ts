import type { Finding } from '../model/finding';
import type { Item } from '../model/item';
import type { ReviewedItem } from './health';

/** How often a rule speaks in a backlog, and how often people told it to be silent. */
export interface SpokenRule {
  /** Items on which it speaks, muted or not. */
  readonly on: number;
  /** Of these, those on which at least one of its findings is muted. */
  readonly muted: number;
}

/** Counts by rule, given reviews that still hold their muted findings. A rule that says nothing is absent. */
export function spokenRules(
  reviewed: readonly ReviewedItem[],
  isMuted: (item: Item, finding: Finding) => boolean,
): ReadonlyMap<string, SpokenRule> {
  const counts = new Map<string, SpokenRule>();
  for (const { item, review } of reviewed) {
    const onItem = new Map<string, boolean>();
    for (const finding of review.findings)
      onItem.set(finding.rule, (onItem.get(finding.rule) ?? false) || isMuted(item, finding));
    for (const [rule, hasMute] of onItem) {
      const { on, muted } = counts.get(rule) ?? { on: 0, muted: 0 };
      counts.set(rule, { on: on + 1, muted: muted + Number(hasMute) });
    }
  }
  return counts;
}
