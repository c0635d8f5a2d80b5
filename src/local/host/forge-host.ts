/** What the web shell needs of the local Forge host: the app's surfaces, and doors to its functions. */
import type { ProductEvent } from '../jira/site';

/** A module of the manifest that draws something. */
export interface UiModule {
  /** "jira:issueContext" */
  readonly type: string;
  readonly key: string;
  readonly title: string;
  /** Folder of static files that the module's resource names. */
  readonly resourceDirectory: string;
  readonly resourceKey: string;
  /** The manifest function that answers `invoke`; null for a module without resolver. */
  readonly resolverFunctionKey: string | null;
  /** The module as the manifest has it. */
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ResolverCall {
  readonly module: UiModule;
  readonly functionKey: string;
  readonly payload: unknown;
  readonly accountId: string;
  /** The `extension` object of Forge's context: where the person is. */
  readonly extension: Readonly<Record<string, unknown>>;
}

export interface ProductCall {
  readonly accountId: string;
  readonly restPath: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface ProductAnswer {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly statusText: string;
}

/** One line in the shell's log drawer. */
export interface HostLogLine {
  readonly at: string;
  readonly level: 'info' | 'warn' | 'error';
  /** The function that wrote it, or "host". */
  readonly source: string;
  readonly text: string;
  readonly durationInMs?: number;
}

export interface ForgeHost {
  readonly app: {
    readonly id: string;
    readonly environmentId: string;
    readonly version: string;
    readonly cloudId: string;
  };
  readonly modules: readonly UiModule[];
  readonly scopes: readonly string[];
  /** The value of the Content-Security-Policy header for a module's resource, as @forge/csp computes it. */
  contentSecurityPolicy(module: UiModule): string;
  /** Runs a resolver and gives its JSON answer; rejects with the error a browser would see. */
  invoke(call: ResolverCall): Promise<unknown>;
  /** The bridge's requestJira: the person's own rights, inside the app's scopes. */
  fetchProduct(call: ProductCall): Promise<ProductAnswer>;
  deliver(event: ProductEvent): void;
  readonly schedules: readonly { readonly key: string; readonly interval: string }[];
  runSchedule(key: string): Promise<void>;
  /** Resolves once no trigger, consumer or schedule is running or waiting without a delay. */
  settled(): Promise<void>;
  onLog(listener: (line: HostLogLine) => void): void;
  recentLog(): readonly HostLogLine[];
  /** Told while developing, when the app's bundle or static files are other ones: open pages should load again. */
  onAppChanged?(listener: () => void): void;
  close(): Promise<void>;
}
