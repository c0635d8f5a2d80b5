/** What the host and a runner child say to each other over IPC. Everything in it is plain JSON. */

export interface StartMessage {
  readonly kind: 'start';
  /** The built app's file that holds the function. */
  readonly bundleFile: string;
  readonly proxyPort: number;
  /** The app's own environment variables; nothing else reaches process.env. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The plain part of Forge's runtime object; the child adds the functions (metrics, remaining time). */
export interface RuntimeFacts {
  readonly contextAri: string;
  readonly aaid?: string;
  readonly appContext: Readonly<Record<string, unknown>>;
  readonly tracing: { readonly traceId: string; readonly spanId: string };
}

export interface InvokeMessage {
  readonly kind: 'invoke';
  readonly id: string;
  readonly exportName: string;
  readonly args: readonly unknown[];
  readonly runtime: RuntimeFacts;
  /** Opens the proxy for this invocation only. */
  readonly token: string;
  /** Milliseconds since the epoch, by the machine's clock. */
  readonly deadlineAt: number;
  /** How far the site's clock is from the machine's; 0 outside of demos and tests with a set date. */
  readonly clockOffsetInMs: number;
}

export interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

export type ChildMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly text: string }
  /** `json` is undefined where the function returned undefined. */
  | { readonly kind: 'answer'; readonly id: string; readonly ok: true; readonly json?: string }
  | { readonly kind: 'answer'; readonly id: string; readonly ok: false; readonly error: PlainError };

/** Headers that carry a call through the loopback proxy. */
export const proxyHeaders = {
  token: 'forge-proxy-authorization',
  meta: 'forge-proxy-meta',
  target: 'forge-proxy-target',
  method: 'forge-proxy-method',
} as const;
