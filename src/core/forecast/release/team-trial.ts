import { Chance } from '../chance';
import { commitmentEffect } from '../commitment';
import type { PaceHistory } from '../pace-history';
import { PaceWalk } from '../pace-walk';
import { teamPace } from '../team-pace';
import { GrowthTrial } from './growth-trial';
import type { MilestoneGrowth, TeamPlan } from './release-plan';

/** Working days in a two-week sprint: what is known of teams is known per sprint. */
const daysPerSprint = 10;

/** The walk through a team's coming periods, sprints or days. */
export function walkOf(pace: PaceHistory, chance: Chance, periodsAtMost: number): PaceWalk {
  if (pace.kind === 'days') return new PaceWalk(teamPace(pace.amounts, daysPerSprint), chance, periodsAtMost);
  const team = teamPace(pace.sprints.map(({ delivered }) => delivered));
  const committed = pace.sprints.map((sprint) => sprint.committed);
  return new PaceWalk(team, chance, periodsAtMost, commitmentEffect(team, committed, pace.committedNext));
}

/** Growth has numbers of its own, so that it never shifts those of pace and sizes. */
export const growthSeed = (teamSeed: number, place: number): number => teamSeed + 2 + place;

/** What a trial is asked, and what stands between a team's items. */
export interface TrialQuestion {
  /** Places of items, in rising order, whose day is wanted. */
  readonly stops: Uint32Array;
  /** Scope that is to come in, in the order in which it is worked on. */
  readonly slots: readonly GrowthSlot[];
  /** Whether somebody waits: only then is it told how long items take. */
  readonly isWaitedFor: boolean;
}

/** Where scope that comes into a release is worked on: after the last item of it, before all that stands below. */
export interface GrowthSlot {
  readonly growth: MilestoneGrowth;
  /** How many of the team's items are done before it. */
  readonly after: number;
  readonly seed: number;
}

/** One team's part of a release, played one trial after the other; nothing is allocated while it plays. */
export class TeamTrial {
  /** Day on which each item asked for would be done if it waited for nobody, Infinity beyond the horizon. */
  readonly doneOn: Float64Array;
  /** The same if no scope came in. */
  readonly doneWithoutGrowth: Float64Array;
  /** Day on which all that came into each slot is done. */
  readonly grownOn: Float64Array;
  /** How much that is, Infinity where there is no such day: what would come in later does not. */
  private readonly grown: Float64Array;
  private readonly growths: readonly GrowthTrial[];
  /** Amount that must be done for each item and all before it, scope that comes in left out. */
  private readonly upTo: Float64Array;
  /** Amount done by the end of each period, of those that were played. */
  private readonly reachedBy: Float64Array;
  private played = 0;
  private isDone = true;
  private readonly known: Float64Array;
  private readonly sizes: Float64Array;
  private readonly splits: Float64Array;
  private readonly capacity: Float64Array;
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  private readonly slotsAfter: Uint32Array;
  private readonly walk: PaceWalk;
  private readonly scopeChance: Chance;
  private readonly isScopeDrawn: boolean;
  private readonly isWithoutGrowthAsked: boolean;

  constructor(
    { items, periods, pace, capacity, sizesFinished, splitFactors }: TeamPlan,
    seed: number,
    private readonly question: TrialQuestion,
  ) {
    const { stops, slots } = question;
    this.doneOn = new Float64Array(stops.length);
    this.isWithoutGrowthAsked = question.isWaitedFor && slots.length > 0;
    this.doneWithoutGrowth = this.isWithoutGrowthAsked ? new Float64Array(stops.length) : this.doneOn;
    this.grownOn = new Float64Array(slots.length);
    this.grown = new Float64Array(slots.length);
    this.growths = slots.map((slot) => new GrowthTrial(slot.growth, periods, slot.seed));
    this.slotsAfter = Uint32Array.from(slots, ({ after }) => after);
    this.upTo = new Float64Array(items.length);
    this.reachedBy = new Float64Array(periods.length);
    this.known = Float64Array.from(items, ({ size }) => size ?? NaN);
    this.sizes = Float64Array.from(sizesFinished);
    this.splits = Float64Array.from(splitFactors);
    this.capacity = Float64Array.from(periods, (_, period) => capacity?.[period] ?? 1);
    this.from = Float64Array.from(periods, ({ from }) => from);
    this.to = Float64Array.from(periods, ({ to }) => to);
    this.walk = walkOf(pace, new Chance(seed), periods.length);
    this.scopeChance = new Chance(seed + 1);
    this.isScopeDrawn = splitFactors.length > 0 || items.some(({ size }) => size === null);
    this.addUp();
  }

  /** Plays one future; returns the day on which all is done that the scope has grown to, Infinity beyond the horizon. */
  play(trial: number): number {
    const { walk, upTo, doneOn, slotsAfter } = this;
    const { stops } = this.question;
    if (upTo.length === 0) return 0;
    walk.beginTrial(trial);
    for (const growth of this.growths) growth.beginTrial(trial);
    if (this.isScopeDrawn) this.drawScope(trial);
    let [reached, grown, day] = [0, 0, 0];
    let [stop, slot, free] = [0, 0, 0];
    for (let period = 0; period < this.capacity.length; period += 1) {
      const amount = walk.next() * (this.capacity[period] ?? 1);
      const end = reached + amount;
      this.reachedBy[period] = end;
      this.played = period + 1;
      if (this.isWithoutGrowthAsked) free = this.markWithoutGrowth(free, period, reached, amount);
      for (;;) {
        const until = slotsAfter[slot] ?? upTo.length;
        for (; stop < stops.length && (stops[stop] ?? 0) < until; stop += 1) {
          const need = (upTo[stops[stop] ?? 0] ?? 0) + grown;
          if (need > end) break;
          day = this.dayAt(period, need - reached, amount);
          doneOn[stop] = day;
        }
        if (stop < stops.length && (stops[stop] ?? 0) < until) break;
        const growth = this.growths[slot];
        if (!growth) {
          this.isDone = true;
          return day;
        }
        // Scope comes in evenly too, so that within a period work gains on it by the difference.
        const came = growth.before(period);
        const coming = growth.before(period + 1) - came;
        const need = (upTo[until - 1] ?? 0) + grown + came - reached;
        if (need > 0 && need > amount - coming) break;
        day = Math.max(day, this.dayAt(period, need, amount - coming));
        const more = came + (need > 0 ? need / (amount - coming) : 0) * coming;
        this.grownOn[slot] = day;
        this.grown[slot] = more;
        grown += more;
        slot += 1;
      }
      reached = end;
    }
    this.isDone = false;
    doneOn.fill(Infinity, stop);
    if (this.isWithoutGrowthAsked) this.doneWithoutGrowth.fill(Infinity, free);
    this.grownOn.fill(Infinity, slot);
    this.grown.fill(Infinity, slot);
    return Infinity;
  }

  /** Amount done by the end of a day of the future played last; Infinity once all is. */
  amountBy(end: number): number {
    const { to, reachedBy, played } = this;
    let period = 0;
    while (period < played && (to[period] ?? 0) <= end) period += 1;
    const before = period > 0 ? (reachedBy[period - 1] ?? 0) : 0;
    if (period >= played) return this.isDone ? Infinity : before;
    return before + this.shareOf(period, end) * ((reachedBy[period] ?? 0) - before);
  }

  /** What came into a slot by the end of a day of the future played last. */
  growthOf(slot: number, end: number): number {
    const growth = this.growths[slot];
    const final = this.grown[slot] ?? 0;
    if (!growth || (end === Infinity && final < Infinity)) return final;
    let period = 0;
    while (period < this.to.length && (this.to[period] ?? 0) <= end) period += 1;
    const came = growth.before(period);
    return Math.min(final, came + this.shareOf(period, end) * (growth.before(period + 1) - came));
  }

  sizeOf(item: number): number {
    return (this.upTo[item] ?? 0) - (item > 0 ? (this.upTo[item - 1] ?? 0) : 0);
  }

  /** Share of a period that is over at the end of a day; 0 before it and after the last. */
  private shareOf(period: number, end: number): number {
    const [from, to] = [this.from[period] ?? 0, this.to[period] ?? 0];
    return to > from ? Math.max(0, (end - from) / (to - from)) : 0;
  }

  /** Work goes on evenly within a period. */
  private dayAt(period: number, need: number, amount: number): number {
    const from = this.from[period] ?? 0;
    const share = amount > 0 ? Math.min(1, Math.max(0, need / amount)) : 0;
    return from + share * ((this.to[period] ?? 0) - from);
  }

  private markWithoutGrowth(from: number, period: number, reached: number, amount: number): number {
    const { upTo } = this;
    const { stops } = this.question;
    let stop = from;
    for (; stop < stops.length; stop += 1) {
      const need = upTo[stops[stop] ?? 0] ?? 0;
      if (need > reached + amount) break;
      this.doneWithoutGrowth[stop] = this.dayAt(period, need - reached, amount);
    }
    return stop;
  }

  /** An item that has no size gets one that items had in the end; one that has may still change on the way. */
  private drawScope(trial: number): void {
    const { upTo, known, sizes, splits, scopeChance } = this;
    scopeChance.beginTrial(trial);
    let sum = 0;
    for (let item = 0; item < known.length; item += 1) {
      const size = known[item] ?? NaN;
      if (Number.isNaN(size)) sum += sizes[scopeChance.below(sizes.length)] ?? 0;
      else sum += splits.length > 0 ? size * (splits[scopeChance.below(splits.length)] ?? 1) : size;
      upTo[item] = sum;
    }
  }

  private addUp(): void {
    let sum = 0;
    this.known.forEach((size, item) => {
      sum += size;
      this.upTo[item] = sum;
    });
  }
}
