/** What a handler gives back, before it becomes bytes. */
export interface Answer {
  readonly status: number;
  /** Sent as JSON; absent means an empty body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

/** A request that Jira turns down, in Jira's own error shape. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly messages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super(messages[0] ?? Object.values(errors)[0] ?? `HTTP ${status}`);
    this.name = 'Refusal';
  }

  toAnswer(): Answer {
    return { status: this.status, body: { errorMessages: this.messages, errors: this.errors } };
  }
}

export const badRequest = (...messages: string[]): Refusal => new Refusal(400, messages);
export const badField = (field: string, message: string): Refusal => new Refusal(400, [], { [field]: message });
export const notFound = (message: string): Refusal => new Refusal(404, [message]);
export const forbidden = (message: string): Refusal => new Refusal(403, [message]);

/** Jira says the same of an issue that is gone and of one that is hidden. */
export const noSuchIssue = (): Refusal => notFound('Issue does not exist or you do not have permission to see it.');

export const notSignedIn = (): Refusal => new Refusal(401, ['Client must be authenticated to access this resource.']);
