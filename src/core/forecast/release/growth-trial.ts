import { Chance } from '../chance';
import type { Period } from './calendar';
import type { MilestoneGrowth } from './release-plan';

/**
 * What comes into one release, one future after the other. As with the pace, a past period that was drawn once is
 * likelier to be drawn again (Pólya’s urn, see pace-walk.ts): how fast the scope really grows stays as uncertain as a
 * short history leaves it. Where the past is that of others, one of them is drawn first, and how many times as fast this
 * one grows: how much releases differ is then as uncertain as well.
 */
export class GrowthTrial {
  private readonly chance: Chance;
  private readonly past: Float64Array;
  private readonly periodsOf: readonly number[];
  private readonly spread: number;
  /** Share of a whole period that each coming one is long. */
  private readonly shares: Float64Array;
  /** Places of past periods drawn so far in this future. */
  private readonly drawn: Uint32Array;
  /** Amount that came in before each coming period. */
  private readonly cameIn: Float64Array;
  private trial = 0;
  private count = 0;
  /** Where the periods begin that this future draws from, how many they are, and what they are multiplied by. */
  private from = 0;
  private worth: number;
  private pace = 1;

  constructor(
    { perPeriod, lent }: Pick<MilestoneGrowth, 'perPeriod' | 'lent'>,
    periods: readonly Period[],
    seed: number,
  ) {
    this.chance = new Chance(seed);
    this.past = Float64Array.from(perPeriod);
    this.periodsOf = lent?.periodsOf ?? [];
    this.spread = lent?.spread ?? 0;
    this.worth = perPeriod.length;
    const last = periods.at(-1);
    const whole = last ? last.to - last.from : 1;
    this.shares = Float64Array.from(periods, ({ from, to }) => Math.min(1, (to - from) / whole));
    this.drawn = new Uint32Array(periods.length);
    this.cameIn = new Float64Array(periods.length + 1);
  }

  /** Begins another future; the same trial is always the same future. */
  beginTrial(trial: number): void {
    this.trial = trial;
    this.count = 0;
  }

  /** Amount that has come in by the beginning of a coming period: nothing by that of the first. */
  before(period: number): number {
    while (this.count < Math.min(period, this.shares.length)) this.draw();
    return this.cameIn[this.count < period ? this.count : period] ?? 0;
  }

  private draw(): void {
    const { chance, past, count } = this;
    if (count === 0) this.begin();
    const ticket = chance.below(this.worth + count);
    const place = ticket < count ? (this.drawn[ticket] ?? 0) : this.from + ticket - count;
    this.drawn[count] = place;
    this.cameIn[count + 1] = (this.cameIn[count] ?? 0) + this.pace * (past[place] ?? 0) * (this.shares[count] ?? 1);
    this.count = count + 1;
  }

  /** Only futures in which growth is asked for cost anything. */
  private begin(): void {
    const { chance, periodsOf } = this;
    chance.beginTrial(this.trial);
    if (periodsOf.length === 0) return;
    const lender = chance.below(periodsOf.length);
    this.from = 0;
    for (let before = 0; before < lender; before += 1) this.from += periodsOf[before] ?? 0;
    this.worth = periodsOf[lender] ?? 0;
    this.pace = Math.exp(this.spread * chance.normal());
  }
}
