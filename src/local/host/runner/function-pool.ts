/** Warm processes of one function: the next invocation takes an idle one, a new one, or waits its turn. */
import { WarmFunction, type WarmFunctionOptions } from './warm-function';

const closedText = 'The local Forge host is closed.';

export class FunctionPool {
  private members: WarmFunction[] = [];
  private readonly idle: WarmFunction[] = [];
  /** Every process that was started and not yet given up, for an orderly end. */
  private readonly all = new Set<WarmFunction>();
  private readonly waiting: { resolve(member: WarmFunction): void; reject(error: Error): void }[] = [];
  private closed = false;

  constructor(
    private readonly options: WarmFunctionOptions,
    private readonly size: number,
  ) {}

  async run(...[message, timeoutInMs]: Parameters<WarmFunction['run']>): Promise<string | undefined> {
    const member = await this.take();
    try {
      return await member.run(message, timeoutInMs);
    } finally {
      this.giveBack(member);
    }
  }

  /** Starts processes ahead of the first calls; one after the other, so that the first is ready soon. */
  warm(count: number) {
    if (this.closed || this.members.length >= Math.min(count, this.size)) return;
    const member = this.added();
    this.idle.push(member);
    void member.ready.then(() => this.warm(count));
  }

  /** New code: idle processes end now, busy ones after their invocation. */
  drop() {
    this.members = [];
    for (const member of this.idle.splice(0)) {
      member.kill();
      this.all.delete(member);
    }
  }

  close() {
    this.closed = true;
    for (const waiter of this.waiting.splice(0)) waiter.reject(new Error(closedText));
    for (const member of this.all) member.kill();
  }

  private async take(): Promise<WarmFunction> {
    if (this.closed) throw new Error(closedText);
    for (let member = this.idle.pop(); member; member = this.idle.pop()) {
      if (member.isAlive) return member;
      this.forget(member);
    }
    this.members = this.members.filter((member) => member.isAlive || member.isBusy);
    if (this.members.length < this.size) return this.added();
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  private giveBack(member: WarmFunction) {
    const isCurrent = this.members.includes(member);
    const usable = member.isAlive && isCurrent && !this.closed;
    if (!usable) {
      if (member.isAlive) member.kill();
      this.forget(member);
    }
    const next = this.waiting.shift();
    if (next) next.resolve(usable ? member : this.added());
    else if (usable) this.idle.push(member);
  }

  private added(): WarmFunction {
    const member = new WarmFunction(this.options);
    this.members.push(member);
    this.all.add(member);
    return member;
  }

  private forget(member: WarmFunction) {
    this.members = this.members.filter((each) => each !== member);
    this.all.delete(member);
  }
}
