/** The estimate from which an item counts as too big: the team's own scale where it is known, else its setting. */
export const tooBigLimit = (around: {
  readonly settings: { readonly tooBigFrom: number };
  readonly tooBigOnScale?: number;
}): number => Math.max(around.settings.tooBigFrom, around.tooBigOnScale ?? 0);

/** Share of estimated items that may reach the limit before the limit says more about the scale than about the items. */
const bigShareAtMost = 0.15;

/**
 * The estimate from which an item is too big, on the scale this backlog really uses: a team whose every fourth item
 * has 13 counts in other units than the one the default was written for. Never below the team's own setting.
 */
export function tooBigFromScale(estimates: readonly number[], tooBigFrom: number): number {
  const sorted = estimates.filter((estimate) => estimate > 0).sort((a, b) => a - b);
  if (sorted.length < 20) return tooBigFrom;
  const big = sorted.filter((estimate) => estimate >= tooBigFrom).length;
  if (big <= sorted.length * bigShareAtMost) return tooBigFrom;
  const largestUsual = sorted[Math.ceil(sorted.length * (1 - bigShareAtMost)) - 1] ?? tooBigFrom;
  // Strictly above what is usual, or the limit would lie in the middle of a crowd of equal estimates.
  return sorted.find((estimate) => estimate > largestUsual) ?? Math.max(tooBigFrom, largestUsual + 1);
}
