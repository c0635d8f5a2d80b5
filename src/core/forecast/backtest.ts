import { simulateAmounts, usualSimulation, type AmountByLevel, type Simulation } from './amount-forecast';
import type { PastSprint } from './team-pace';

/** What would have been said before a past sprint, from nothing but what was known then. */
export interface PastForecast {
  /** Place of the first sprint forecast, from 0. */
  readonly origin: number;
  readonly horizon: number;
  readonly levels: AmountByLevel;
  /** What was delivered in those sprints; null while some of them are still to come. */
  readonly reached: number | null;
}

/**
 * Rolling-origin backtest (Tashman 2000): a forecast for every sprint from place `from` on, using the sprints before it
 * and its own commitment only. `sprints` are in time order.
 */
export function backtest(
  sprints: readonly PastSprint[],
  ask: { readonly horizons: readonly number[]; readonly levels: readonly number[]; readonly from: number },
  simulation: Simulation = usualSimulation,
): readonly PastForecast[] {
  return sprints.slice(ask.from).flatMap((sprint, index) => {
    const origin = ask.from + index;
    return simulateAmounts(sprints.slice(0, origin), sprint.committed, ask, simulation).map(({ horizon, levels }) => {
      const ahead = sprints.slice(origin, origin + horizon);
      return {
        origin,
        horizon,
        levels,
        reached:
          ahead.length === horizon ? ahead.reduce((sum, { delivered }) => sum + Math.max(0, delivered), 0) : null,
      };
    });
  });
}
