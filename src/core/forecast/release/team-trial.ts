import { Chance } from '../chance';
import { commitmentEffect } from '../commitment';
import type { PaceHistory } from '../pace-history';
import { PaceWalk } from '../pace-walk';
import { teamPace } from '../team-pace';
import type { TeamPlan } from './release-plan';

/** Working days in a two-week sprint: what is known of teams is known per sprint. */
const daysPerSprint = 10;

/** The walk through a team's coming periods, sprints or days. */
export function walkOf(pace: PaceHistory, chance: Chance, periodsAtMost: number): PaceWalk {
  if (pace.kind === 'days') return new PaceWalk(teamPace(pace.amounts, daysPerSprint), chance, periodsAtMost);
  const team = teamPace(pace.sprints.map(({ delivered }) => delivered));
  const committed = pace.sprints.map((sprint) => sprint.committed);
  return new PaceWalk(team, chance, periodsAtMost, commitmentEffect(team, committed, pace.committedNext));
}

/** One team's part of a release, played one trial after the other; nothing is allocated while it plays. */
export class TeamTrial {
  /** Day on which each item would be done if it waited for nobody, Infinity beyond the horizon. */
  readonly doneOn: Float64Array;
  /** Amount that must be done for each item and all before it. */
  private readonly upTo: Float64Array;
  private readonly known: Float64Array;
  private readonly capacity: Float64Array;
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  private readonly walk: PaceWalk;
  /** Sizes, splits and growth have numbers of their own, so that they never shift those of the pace. */
  private readonly scopeChance: Chance;
  private readonly isScopeDrawn: boolean;

  constructor(
    private readonly plan: TeamPlan,
    seed: number,
    /** Whether somebody waits for items or asks for a milestone: only then is it told when each is done. */
    private readonly areItemsAsked: boolean,
  ) {
    this.doneOn = new Float64Array(plan.items.length);
    this.upTo = new Float64Array(plan.items.length);
    this.known = Float64Array.from(plan.items, ({ size }) => size ?? NaN);
    this.capacity = Float64Array.from(plan.periods, (_, period) => plan.capacity?.[period] ?? 1);
    this.from = Float64Array.from(plan.periods, ({ from }) => from);
    this.to = Float64Array.from(plan.periods, ({ to }) => to);
    this.walk = walkOf(plan.pace, new Chance(seed), plan.periods.length);
    this.scopeChance = new Chance(seed + 1);
    this.isScopeDrawn = plan.splitFactors.length > 0 || plan.items.some(({ size }) => size === null);
    if (!this.isScopeDrawn) this.addUp();
  }

  /** Plays one future; returns the day on which all is done that the scope has grown to, Infinity beyond the horizon. */
  play(trial: number): number {
    const { walk, upTo, scopeChance } = this;
    const count = upTo.length;
    if (count === 0) return 0;
    walk.beginTrial(trial);
    const growths = this.plan.growthPerPeriod;
    if (this.isScopeDrawn || growths.length > 0) scopeChance.beginTrial(trial);
    if (this.isScopeDrawn) this.drawScope();
    const asked = upTo[count - 1] ?? 0;
    let scope = asked;
    let reached = 0;
    let item = 0;
    for (let period = 0; period < this.capacity.length; period += 1) {
      const amount = walk.next() * (this.capacity[period] ?? 1);
      const end = reached + amount;
      while (this.areItemsAsked && item < count && (upTo[item] ?? 0) <= end) {
        this.doneOn[item] = this.dayAt(period, (upTo[item] ?? 0) - reached, amount);
        item += 1;
      }
      if (scope <= end && asked <= end) return this.dayAt(period, scope - reached, amount);
      reached = end;
      if (growths.length > 0) scope += growths[scopeChance.below(growths.length)] ?? 0;
    }
    this.doneOn.fill(Infinity, item);
    return Infinity;
  }

  /** Work goes on evenly within a period. */
  private dayAt(period: number, need: number, amount: number): number {
    const from = this.from[period] ?? 0;
    const share = amount > 0 ? Math.min(1, Math.max(0, need / amount)) : 0;
    return from + share * ((this.to[period] ?? 0) - from);
  }

  private drawScope(): void {
    const { plan, upTo, known, scopeChance } = this;
    const sizes = plan.sizesFinished;
    const splits = plan.splitFactors;
    let sum = 0;
    for (let item = 0; item < known.length; item += 1) {
      let size = known[item] ?? NaN;
      if (Number.isNaN(size)) size = sizes[scopeChance.below(sizes.length)] ?? 0;
      if (splits.length > 0) size *= splits[scopeChance.below(splits.length)] ?? 1;
      sum += size;
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
