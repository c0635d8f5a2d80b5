/**
 * Seeded chance for simulations: the same seed gives the same trials on every machine. Each trial has numbers of its own,
 * so that one that takes longer changes no other, and two plans can be compared trial by trial.
 */
export class Chance {
  private readonly start: number;
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 0;
  /** The second of a pair of normal numbers, kept for the next call; NaN where there is none. */
  private spare = NaN;

  constructor(seed: number) {
    this.start = mixed(seed);
    this.beginTrial(0);
  }

  beginTrial(trial: number): void {
    this.a = mixed((this.start + trial) | 0);
    this.b = mixed(this.a ^ this.start);
    this.c = mixed(this.b);
    this.counter = 1;
    this.spare = NaN;
    // The author's advice: the first numbers still show the seed.
    for (let warmUp = 0; warmUp < 12; warmUp += 1) this.next();
  }

  /** In [0, 1): one step of sfc32 (Chris Doty-Humphrey, PractRand, public domain). */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  /** A whole number from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** Normal with mean 0 and variance 1 (polar method; Marsaglia and Bray 1964). */
  normal(): number {
    if (!Number.isNaN(this.spare)) {
      const kept = this.spare;
      this.spare = NaN;
      return kept;
    }
    for (;;) {
      const x = 2 * this.next() - 1;
      const y = 2 * this.next() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        const stretch = Math.sqrt((-2 * Math.log(square)) / square);
        this.spare = y * stretch;
        return x * stretch;
      }
    }
  }
}

/** One step of splitmix32, so that seeds 1 and 2 start far apart (Steele, Lea and Flood 2014). */
function mixed(seed: number): number {
  let z = (seed + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}
