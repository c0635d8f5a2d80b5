import type { Chance } from './chance';
import { commitmentIgnored, type CommitmentEffect } from './commitment';
import type { TeamPace } from './team-pace';

/**
 * One possible future of a team at a time, period by period. Three things keep its spread honest over many periods:
 * a past drawn once is likelier to be drawn again (Pólya's urn, which is the Bayesian bootstrap of Rubin 1981: what the
 * team's true pace is stays uncertain), the level drifts, and a commitment speaks about the first period.
 */
export class PaceWalk {
  /** Places drawn so far in this future. */
  private readonly drawn: Uint16Array;
  /** What keeps the mean of the level at 1, by period: a logarithm that spreads lifts the mean. */
  private readonly lift: Float64Array;
  private count = 0;
  private level = 0;

  constructor(
    private readonly pace: TeamPace,
    private readonly chance: Chance,
    periodsAtMost: number,
    private readonly commitment: CommitmentEffect | null = null,
  ) {
    this.drawn = new Uint16Array(periodsAtMost);
    this.lift = new Float64Array(periodsAtMost);
    let variance = 0;
    for (let period = 1; period < periodsAtMost; period += 1) {
      variance = pace.driftKept ** 2 * variance + pace.driftPerPeriod ** 2;
      this.lift[period] = -variance / 2;
    }
  }

  /** Begins another future; the same trial is always the same future. */
  beginTrial(trial: number): void {
    this.chance.beginTrial(trial);
    this.count = 0;
    this.level = 0;
  }

  /** What is finished in the next period. At most `periodsAtMost` calls after `beginTrial`. */
  next(): number {
    const { pace, chance, commitment } = this;
    const period = this.count;
    const ticket = chance.next() * (pace.worth + period);
    const place = (ticket < period ? this.drawn[Math.floor(ticket)] : pace.deck[chance.below(pace.deck.length)]) ?? 0;
    this.drawn[period] = place;
    this.count = period + 1;
    if (period === 0) {
      return (commitment && chance.next() >= commitmentIgnored ? commitment : pace).amounts[place] ?? 0;
    }
    this.level = pace.driftKept * this.level + pace.driftPerPeriod * chance.normal();
    return (pace.amounts[place] ?? 0) * Math.exp(this.level + (this.lift[period] ?? 0)) * (commitment?.laterLevel ?? 1);
  }
}
