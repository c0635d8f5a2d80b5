import type { Amount, ClosedSprint } from '../../model/closed-sprint';
import type { Item } from '../../model/item';
import type { RefinementLevel } from '../../model/review';
import type { PlanningView } from '../../model/sprint-story';
import { daysIn } from '../../forecast/report/day-in-zone';
import { nextSprint } from '../../forecast/report/next-sprint';
import { countedSprints } from '../../forecast/report/team-past';
import { amountOf } from '../amount';
import { goalCandidates } from './goal-candidates';

/** A planned item with how far it is refined; null where nobody has looked. */
export interface PlannedItem {
  readonly item: Item;
  readonly level: RefinementLevel | null;
  readonly nextStep: string | null;
}

/** An open item of the running sprint with its chance of coming along; null where that is unknown. */
export interface OpenItem {
  readonly estimate: number | null;
  readonly spillChance: number | null;
}

/** Level from which an item is ready to be planned. */
const readyFrom: RefinementLevel = 4;

/** What helps to plan a sprint to come. `open` is null where no sprint is running. */
export function planningView(
  planned: readonly PlannedItem[],
  open: readonly OpenItem[] | null,
  closed: readonly ClosedSprint[],
): PlanningView {
  const items = planned.map(({ item }) => item);
  const sized = items.filter(({ estimate }) => estimate !== null).length;
  const areEstimated = closed.length > 0 ? closed.every(({ totals }) => totals.done.points !== null) : sized > 0;
  return {
    fits: fitsOf(closed),
    planned: amountOf(items, areEstimated || sized > 0),
    carryOver: open === null ? null : carryOverOf(open, areEstimated),
    notReady: planned.flatMap(({ item, level, nextStep }) =>
      level === null || level >= readyFrom ? [] : [{ key: item.key, level, nextStep }],
    ),
    goalCandidates: goalCandidates(items),
  };
}

/** The same as the Forecast section says: in the unit, and from the sprints, that it counts. */
function fitsOf(closed: readonly ClosedSprint[]): PlanningView['fits'] {
  const { unit, pace } = countedSprints(closed, daysIn('UTC'));
  const known = nextSprint(pace.sprints);
  return known.kind === 'known' ? { ...known, value: { ...known.value, unit } } : known;
}

/** What may be expected: each item counts with its chance; where that is unknown, it counts as coming along. */
function carryOverOf(open: readonly OpenItem[], areEstimated: boolean): Amount {
  const weighed = (size: (item: OpenItem) => number): number =>
    Math.round(open.reduce((sum, item) => sum + size(item) * (item.spillChance ?? 1), 0));
  return { items: weighed(() => 1), points: areEstimated ? weighed(({ estimate }) => estimate ?? 0) : null };
}
