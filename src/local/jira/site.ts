import type { SearchableProperty } from './state/searchable-property';

/** What the local Forge host needs of a Jira: answer HTTP as somebody, and tell what happened. */

/** Whose eyes a request is answered with. `nobody` is what Jira calls anonymous. */
export type Caller =
  { readonly kind: 'user'; readonly accountId: string } | { readonly kind: 'app' } | { readonly kind: 'nobody' };

export interface JiraRequest {
  readonly method: string;
  /** Path and query as the app wrote them: "/rest/api/3/issue/SHOP-1?fields=summary". */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly caller: Caller;
}

export interface JiraResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A product event as a Forge trigger receives it: `name` is "avi:jira:updated:issue" and the like. */
export interface ProductEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The person who caused it, or null for the app itself. */
  readonly causedBy: string | null;
  readonly causedByApp: boolean;
}

/** What a documented endpoint demands, by method and path template; null where no such endpoint is modelled. */
export interface EndpointNeeds {
  /** "GET /rest/api/3/issue/{issueIdOrKey}" */
  readonly name: string;
  /** Any one of these sets of OAuth scopes opens the endpoint. */
  readonly scopeSets: readonly (readonly string[])[];
}

export interface JiraSite {
  handle(request: JiraRequest): Promise<JiraResponse>;
  needs(method: string, path: string): EndpointNeeds | null;
  onEvent(listener: (event: ProductEvent) => void): void;
  /** Makes values of issue properties searchable, as an installed app's manifest declares them. */
  declareProperties?(declared: readonly SearchableProperty[]): void;
  /** Whether an account is still there. A site that cannot tell leaves it out. */
  knows?(accountId: string): boolean;
  /** The site's clock, which scenarios and tests may set. */
  now(): Date;
}
