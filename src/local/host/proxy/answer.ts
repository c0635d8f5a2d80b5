/** What the proxy answers to a call of the @forge packages. */
export interface ProxyAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A call of the @forge packages as it reached the proxy. */
export interface ProxyCall {
  /** What `__forge_fetch__` was given: type, provider, remote and the like. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly target: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const jsonAnswer = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): ProxyAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

/** Makes the @forge packages throw a ProxyRequestError with this code. */
export const proxyError = (status: number, code: string, message: string): ProxyAnswer =>
  jsonAnswer(status, { code, message }, { 'forge-proxy-error': code });
