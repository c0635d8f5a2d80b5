import type { BurnUpWithFan } from '../../../src/core/model/forecast-report';

/** One day of a burn-up with its fan; today may lie in the past and in the fan. */
export interface FanStep {
  readonly at: string;
  readonly past: { readonly scope: number; readonly done: number } | null;
  readonly ahead: {
    readonly low: number;
    readonly middle: number;
    readonly high: number;
    readonly scope: number;
  } | null;
}

/** Oldest first, each day once. */
export function fanSteps({ past, fan }: BurnUpWithFan): readonly FanStep[] {
  const steps = new Map<string, FanStep>();
  for (const { at, scope, done } of past) steps.set(at, { at, past: { scope, done }, ahead: null });
  for (const { at, p15, p50, p85, scope } of fan) {
    // What is reached with 85 % is the smaller amount; a fan told the other way round is the same fan.
    const ahead = { low: Math.min(p15, p85), middle: p50, high: Math.max(p15, p85), scope };
    steps.set(at, { at, past: steps.get(at)?.past ?? null, ahead });
  }
  return [...steps.values()].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** Index of the place that lies nearest to `left`. */
export function nearestStep(places: readonly number[], left: number): number {
  return places.reduce((best, at, index) => {
    const isNearer = Math.abs(at - left) < Math.abs((places[best] ?? Infinity) - left);
    return isNearer ? index : best;
  }, 0);
}
