/** What the shell's page and its server say to each other. */
import type { SeedUser } from '../../jira/seed';
import type { HostLogLine, ProductAnswer, UiModule } from '../forge-host';

/** The header that names the person whom the shell acts as. */
export const personHeader = 'x-local-account-id';

/** A module as the page needs it: no file system paths. */
export type ShownModule = Pick<
  UiModule,
  'type' | 'key' | 'title' | 'resourceKey' | 'resolverFunctionKey' | 'properties'
>;

/** Handed to the page with its HTML. */
export interface ShellStart {
  readonly siteUrl: string;
  readonly app: {
    readonly id: string;
    readonly environmentId: string;
    readonly version: string;
    readonly cloudId: string;
  };
  /** The origin of the app's static files. */
  readonly appOrigin: string;
  readonly modules: readonly ShownModule[];
  readonly scopes: readonly string[];
  readonly users: readonly SeedUser[];
  readonly schedules: readonly { readonly key: string; readonly interval: string }[];
}

export interface InvokeRequest {
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload: unknown;
  readonly extension: Readonly<Record<string, unknown>>;
}
export type InvokeReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };

export interface ProductRequest {
  readonly restPath: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}
export type ProductReply = ProductAnswer;

/** An issue changed, whoever changed it: the shell draws it anew and tells the frames on its page. */
export interface IssueChange {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly changeType: 'updated' | 'commented' | 'created' | 'deleted';
  readonly accountId: string | null;
}

/** Messages of the event stream, by their event name. */
export interface ShellEvents {
  readonly log: HostLogLine;
  readonly issue: IssueChange;
  readonly sprint: { readonly name: string };
  /** The app was built anew: its frames must load again. */
  readonly app: Record<string, never>;
}

export const doors = {
  invoke: '/~host/invoke',
  product: '/~host/product',
  events: '/~host/events',
  log: '/~host/log',
  schedule: '/~host/schedules/',
} as const;
