import { Chance } from '../chance';
import type { Period } from './calendar';

/**
 * What comes into one release, one future after the other. As with the pace, a past period that was drawn once is
 * likelier to be drawn again (Pólya’s urn, see pace-walk.ts): how fast the scope really grows stays as uncertain as a
 * short history leaves it.
 */
export class GrowthTrial {
  private readonly chance: Chance;
  private readonly past: Float64Array;
  /** Share of a whole period that each coming one is long. */
  private readonly shares: Float64Array;
  /** Places of past periods drawn so far in this future. */
  private readonly drawn: Uint16Array;
  /** Amount that came in before each coming period. */
  private readonly cameIn: Float64Array;
  private trial = 0;
  private count = 0;

  constructor(perPeriod: readonly number[], periods: readonly Period[], seed: number) {
    this.chance = new Chance(seed);
    this.past = Float64Array.from(perPeriod);
    const last = periods.at(-1);
    const whole = last ? last.to - last.from : 1;
    this.shares = Float64Array.from(periods, ({ from, to }) => Math.min(1, (to - from) / whole));
    this.drawn = new Uint16Array(periods.length);
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
    // Only futures in which it is asked for cost anything.
    if (count === 0) chance.beginTrial(this.trial);
    const ticket = chance.below(past.length + count);
    const place = ticket < count ? (this.drawn[ticket] ?? 0) : ticket - count;
    this.drawn[count] = place;
    this.cameIn[count + 1] = (this.cameIn[count] ?? 0) + (past[place] ?? 0) * (this.shares[count] ?? 1);
    this.count = count + 1;
  }
}
