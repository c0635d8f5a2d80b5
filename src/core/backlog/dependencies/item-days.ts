import { amountForecast } from '../../forecast/amount-forecast';
import { medianOf } from '../../forecast/sprint-lengths';
import type { DependencyNode } from '../../model/dependency-graph';
import type { Known } from '../../model/known';
import { cycleDays, cycleTimesOf } from '../../sprint/story/ageing';
import type { OrderedBacklog } from '../health/ordered-backlog';
import type { ItemDays } from './blocker-costs';

const dayInMs = 86_400_000;
/** What lies further ahead is not looked at: half a year to a year of sprints. */
const horizonInSprints = 26;
const level = 85;

/**
 * When each item would be done at 85 %, taken in order at the team's pace in items, and how long one takes from start to
 * done. Counted as if a sprint began today, whose items are done evenly over its days.
 */
export function itemDays({ around, isOrdered }: OrderedBacklog): Known<ItemDays> {
  if (!isOrdered) return { kind: 'not-used', why: 'The order of the items is not known' };
  const past = around.closedSprints.map(({ totals }) => ({ delivered: totals.done.items, committed: null }));
  const horizons = Array.from({ length: horizonInSprints }, (_, sprint) => sprint + 1);
  const pace = amountForecast(past, null, { horizons, levels: [level] });
  if (pace.kind !== 'known') return pace;
  const cycle = cycleTimesOf(cycleDays(around.flow));
  if (cycle.kind !== 'known') return cycle;
  const lengthInDays = medianOf(
    around.closedSprints.map(({ startAt, closedAt }) => (Date.parse(closedAt) - Date.parse(startAt)) / dayInMs),
  );
  const reached = [0, ...pace.value.map(({ levels }) => levels[level] ?? 0)];
  return {
    kind: 'known',
    value: {
      doneIn: ({ position }: DependencyNode) =>
        position === null ? null : daysUntil(position + 1, reached, lengthInDays),
      takes: () => cycle.value.p85,
    },
    formula: `${pace.formula}; sprints of ${Math.round(lengthInDays)} days; ${cycle.formula}`,
  };
}

/** `reached` holds the amount done by the end of each sprint, 0 at first; null beyond its last. */
function daysUntil(amount: number, reached: readonly number[], lengthInDays: number): number | null {
  const sprint = reached.findIndex((done) => done >= amount);
  if (sprint < 1) return null;
  const [before, after] = [reached[sprint - 1] ?? 0, reached[sprint] ?? 0];
  return (sprint - 1 + (amount - before) / (after - before)) * lengthInDays;
}
