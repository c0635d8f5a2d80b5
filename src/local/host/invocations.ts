/** The invocations that are running now. A token opens the proxy only while its invocation runs. */
import { randomBytes } from 'node:crypto';

export interface Invocation {
  readonly id: string;
  readonly token: string;
  readonly functionKey: string;
  /** The person the invocation acts for; null for triggers, consumers and schedules. */
  readonly accountId: string | null;
  /** How many queue events stand between this invocation and a person or product event. */
  readonly cycle: number;
}

export class Invocations {
  private readonly running = new Map<string, Invocation>();

  begin(invocation: Omit<Invocation, 'token'>): Invocation {
    const begun = { ...invocation, token: randomBytes(24).toString('base64url') };
    this.running.set(begun.token, begun);
    return begun;
  }

  end(invocation: Invocation) {
    this.running.delete(invocation.token);
  }

  byToken(token: string): Invocation | undefined {
    return this.running.get(token);
  }
}
