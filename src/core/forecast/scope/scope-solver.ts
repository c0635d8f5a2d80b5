import type { Known } from '../../model/known';
import { usualSimulation, type Simulation } from '../amount-forecast';
import { Chance } from '../chance';
import { futuresWords } from '../forecast-words';
import { dayNumber } from '../release/calendar';
import { amountTrials } from '../release/amount-trials';
import { releaseForecast } from '../release/release-forecast';
import type { RemainingItem, TeamPlan } from '../release/release-plan';
import { toldDay } from '../told-day';
import { packingOf, type Parcel } from './packing';

export interface ScopeItem extends RemainingItem {
  /** What it is worth, in any unit; where one item has none, all are valued by their place in the order. */
  readonly value: number | null;
  /** What is started stays in. */
  readonly isStarted: boolean;
}

export interface ScopeQuestion {
  readonly team: Omit<TeamPlan, 'items'> & { readonly items: readonly ScopeItem[] };
  readonly from: string;
  readonly by: string;
  /** Probability in per cent with which the date shall be kept. */
  readonly level: number;
}

export interface LeftOut {
  readonly key: string;
  readonly size: number;
  readonly value: number;
  /** Items left out as well because they depend on it. */
  readonly takesAlong: readonly string[];
}

export interface ScopeSolution {
  readonly leaveOut: readonly LeftOut[];
  /** Sum of the values that stay in, and of all. */
  readonly valueKept: number;
  readonly valueOfAll: number;
  /** Share of futures in which the date is kept with everything in, and after leaving these out; not capped. */
  readonly chanceWithAll: number;
  readonly chanceAfter: number;
  /** Whether even what is started cannot be done in time with that probability. */
  readonly isOutOfReach: boolean;
  /** Whether it is known that nothing better exists; never where sizes are drawn. */
  readonly isBest: boolean;
  readonly valueFrom: 'values' | 'order';
}

/** Halvings of the room that drawn sizes may fill: finer than any estimate. */
const halvings = 8;

/**
 * Which items of one team to leave out so that the rest is done by a date with a probability, losing as little value as
 * possible. Known sizes make it one packing problem: the room is what the team gets done with that probability. Drawn
 * sizes have no such room: there the packing by mean sizes is looked for that keeps the date in enough trials.
 */
export function solveScope(question: ScopeQuestion, simulation: Simulation = usualSimulation): Known<ScopeSolution> {
  const { team, from, by, level } = question;
  const refused = releaseForecast({ teams: [team], risks: [], from, by, milestones: [] }, { ...simulation, trials: 1 });
  if (refused.kind !== 'known') return refused;
  if (refused.value.byOwnDate.kind !== 'known') return refused.value.byOwnDate;

  const days = (dayNumber(by) ?? 0) - (dayNumber(from) ?? 0) + 1;
  const rooms = amountTrials(team, days, simulation);
  const scope = new DrawnScope(team, rooms, simulation);
  const hasValues = team.items.every(({ value }) => value !== null);
  const parcels = parcelsOf(team, hasValues, scope.meanSizes);
  const must = closureOf(
    parcels,
    team.items.map(({ isStarted }) => isStarted),
  );
  const everything = parcels.map(() => true);
  const chanceWithAll = scope.chanceOf(everything);
  const claim = level / 100;

  const solution =
    chanceWithAll >= claim
      ? { kept: everything, isBest: true }
      : scope.chanceOf(must) < claim
        ? { kept: must, isBest: true }
        : bestScope(parcels, must, scope, claim);
  const leftOut = team.items.flatMap((_, place) => (solution.kept[place] ? [] : [place]));
  const valueOfAll = parcels.reduce((sum, { value }) => sum + value, 0);
  const valueLost = leftOut.reduce((sum, place) => sum + (parcels[place]?.value ?? 0), 0);
  const chanceAfter = scope.chanceOf(solution.kept);
  return {
    kind: 'known',
    value: {
      leaveOut: leftOut.map((place) => ({
        key: team.items[place]?.key ?? '',
        size: parcels[place]?.size ?? 0,
        value: parcels[place]?.value ?? 0,
        takesAlong: leftOut.flatMap((other) =>
          parcels[other]?.needs.includes(place) ? [team.items[other]?.key ?? ''] : [],
        ),
      })),
      valueKept: valueOfAll - valueLost,
      valueOfAll,
      chanceWithAll,
      chanceAfter,
      isOutOfReach: chanceAfter < claim,
      isBest: solution.isBest,
      valueFrom: hasValues ? 'values' : 'order',
    },
    formula: `the most valuable items that were done by ${toldDay(by)} in ${level}% of ${futuresWords(simulation)}, with all they depend on and all that is started`,
  };
}

/** Sizes and room of each trial, so that the chance of a choice can be counted. */
class DrawnScope {
  readonly meanSizes: readonly number[];
  readonly isDrawn: boolean;
  /** One row of trials for each item; empty where sizes are known. */
  private readonly sizes: readonly Float64Array[];

  constructor(
    { items, sizesFinished, splitFactors }: ScopeQuestion['team'],
    readonly rooms: Float64Array,
    { seed }: Simulation,
  ) {
    this.isDrawn = splitFactors.length > 0 || items.some(({ size }) => size === null);
    const chance = new Chance(seed + 2);
    const drawn = (from: readonly number[], otherwise: number): number => from[chance.below(from.length)] ?? otherwise;
    this.sizes = this.isDrawn
      ? items.map(({ size }) =>
          rooms.map(() => (size === null ? drawn(sizesFinished, 0) : size * drawn(splitFactors, 1))),
        )
      : [];
    this.meanSizes = items.map(({ size }, place) => {
      const row = this.sizes[place];
      return row ? row.reduce((sum, one) => sum + one, 0) / row.length : (size ?? 0);
    });
  }

  /** Share of trials in which all that is kept is done in time. */
  chanceOf(kept: readonly boolean[]): number {
    const known = this.meanSizes.reduce((sum, size, place) => sum + (kept[place] ? size : 0), 0);
    let inTime = 0;
    for (let trial = 0; trial < this.rooms.length; trial += 1) {
      let load = this.isDrawn ? 0 : known;
      for (let place = 0; place < this.sizes.length; place += 1) {
        if (kept[place]) load += this.sizes[place]?.[trial] ?? 0;
      }
      // Sums of fractions differ in their last digits with the order of adding.
      if (load <= (this.rooms[trial] ?? 0) + 1e-9) inTime += 1;
    }
    return inTime / this.rooms.length;
  }
}

function bestScope(parcels: readonly Parcel[], must: readonly boolean[], scope: DrawnScope, claim: number) {
  const free = parcels.flatMap((_, place) => (must[place] ? [] : [place]));
  const placeOf = new Map(free.map((place, index) => [place, index]));
  const open = free.map((place): Parcel => {
    const { size = 0, value = 0, needs = [] } = parcels[place] ?? {};
    return { size, value, needs: needs.flatMap((need) => placeOf.get(need) ?? []) };
  });
  const mustSize = parcels.reduce((sum, { size }, place) => sum + (must[place] ? size : 0), 0);
  const packed = (room: number) => {
    const { kept, isBest } = packingOf(open, room - mustSize);
    return {
      kept: parcels.map((_, place) => (must[place] ? true : (kept[placeOf.get(place) ?? -1] ?? false))),
      isBest,
    };
  };
  const sorted = scope.rooms.slice().sort();
  const sure = sorted[Math.max(0, sorted.length - Math.ceil(claim * sorted.length - 1e-9))] ?? 0;
  if (!scope.isDrawn) return packed(sure + 1e-9);

  let best = { kept: [...must], isBest: false };
  let [low, high] = [mustSize, Math.max(mustSize, sorted.at(-1) ?? 0)];
  for (let halving = 0; halving < halvings; halving += 1) {
    const room = (low + high) / 2;
    const { kept } = packed(room);
    if (scope.chanceOf(kept) >= claim) {
      low = room;
      best = { kept, isBest: false };
    } else high = room;
  }
  return best;
}

/** All that is marked, with all that it needs. */
function closureOf(parcels: readonly Parcel[], marked: readonly boolean[]): readonly boolean[] {
  const closed = [...marked];
  const add = (place: number): void => {
    for (const need of parcels[place]?.needs ?? []) {
      if (closed[need]) continue;
      closed[need] = true;
      add(need);
    }
  };
  marked.forEach((isMarked, place) => (isMarked ? add(place) : undefined));
  return closed;
}

function parcelsOf({ items }: ScopeQuestion['team'], hasValues: boolean, sizes: readonly number[]): readonly Parcel[] {
  const placeOf = new Map(items.map(({ key }, place) => [key, place]));
  return items.map(({ value, dependsOn }, place) => ({
    size: sizes[place] ?? 0,
    // By order: each place further up is worth one more.
    value: hasValues ? Math.max(0, value ?? 0) : items.length - place,
    needs: dependsOn.flatMap((key) => placeOf.get(key) ?? []),
  }));
}
