import { JiraFailure } from './failure';

/** What one invocation may spend on Jira: requests and time. It counts what was really sent, retries included. */
export class RequestBudget {
  readonly #sent: string[] = [];
  readonly #startedAt: number;

  constructor(
    private readonly limits: {
      /** A brake against runaway paging, not a target. */
      readonly requestsAtMost: number;
      /** Forge ends a resolver after 25 s; what is left after this time goes to thinking and answering. */
      readonly timeInMs: number;
      readonly now: () => number;
    },
  ) {
    this.#startedAt = limits.now();
  }

  spend(ask: string): void {
    if (this.#sent.length >= this.limits.requestsAtMost) {
      throw new JiraFailure('out-of-budget', ask, `${ask}: ${this.#sent.length} requests are enough for one answer`);
    }
    this.#sent.push(ask);
  }

  get leftInMs(): number {
    return this.limits.timeInMs - (this.limits.now() - this.#startedAt);
  }

  /** Names of the requests sent, in order. */
  get sent(): readonly string[] {
    return this.#sent;
  }
}
