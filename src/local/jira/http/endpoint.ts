import type { Caller } from '../site';
import type { SiteState } from '../state/site-state';
import type { Viewer } from '../state/viewer';
import type { Answer } from './answer';

/** One request, taken apart. */
export interface Ask {
  readonly site: SiteState;
  readonly caller: Caller;
  readonly viewer: Viewer;
  /** Path parameters by name, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body; undefined where there is none. */
  readonly body: unknown;
  /** Path and query as they were written. */
  readonly path: string;
}

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** "/rest/api/3/issue/{issueIdOrKey}" */
  readonly template: string;
  /** Alternatives as Atlassian's OpenAPI documents give them: the classic set first where there is one. */
  readonly scopeSets: readonly (readonly string[])[];
  handle(ask: Ask): Answer;
}

/** Scope sets of a Jira platform endpoint: one classic scope, or all granular ones (named without ":jira"). */
export const platformScopes = (classic: string | null, ...granular: string[]): readonly (readonly string[])[] => [
  classic === null ? [] : [classic],
  granular.map((name) => `${name}:jira`),
];

export const readWork = 'read:jira-work';
export const writeWork = 'write:jira-work';
export const readUser = 'read:jira-user';
export const manageProject = 'manage:jira-project';
export const manageConfiguration = 'manage:jira-configuration';

/** A body that must be a JSON object. */
export function bodyObject(ask: Ask): Readonly<Record<string, unknown>> {
  const { body } = ask;
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
}

export function param(ask: Ask, name: string): string {
  const value = ask.params[name];
  if (value === undefined) throw new Error(`The template has no parameter ${name}`);
  return value;
}

/** A list given as repeated or comma-separated query parameters; null where absent. */
export function listParam(query: URLSearchParams, name: string): string[] | null {
  if (!query.has(name)) return null;
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

export function stringList(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  return value.map((entry) => String(entry));
}
