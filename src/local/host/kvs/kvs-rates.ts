/** How fast an installation may use its storage: requests a second, and reads and writes a minute in units of 10 KB. */
import { KvsRefusal } from './kvs-refusal';

const requestsPerSecond = 1000;
const unitsPerMinute = 4000;
const unitInBytes = 10 * 1024;

export class KvsRates {
  constructor(private readonly now: () => Date) {}

  private second = { at: 0, used: 0 };
  private minutes = { read: { at: 0, used: 0 }, write: { at: 0, used: 0 } };

  /** Throws KvsRefusal where Forge would answer 429. `bytes` is what is written, or what was read. */
  count(kind: 'read' | 'write', bytes: number) {
    const now = this.now().getTime();
    this.second = spend(this.second, Math.floor(now / 1000), 1);
    this.minutes[kind] = spend(
      this.minutes[kind],
      Math.floor(now / 60_000),
      Math.max(1, Math.ceil(bytes / unitInBytes)),
    );
    if (this.second.used > requestsPerSecond || this.minutes[kind].used > unitsPerMinute) {
      throw new KvsRefusal(
        429,
        'RATE_LIMIT_EXCEEDED',
        `The storage takes ${unitsPerMinute} ${kind}s of 10 KB a minute.`,
      );
    }
  }
}

const spend = (window: { at: number; used: number }, at: number, units: number) =>
  window.at === at ? { at, used: window.used + units } : { at, used: units };
