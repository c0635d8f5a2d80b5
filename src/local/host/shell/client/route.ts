/** Addresses of the shell, as close to Jira's own as they can be. */
import { openStore } from './store';

export type Route =
  | { readonly page: 'projects' | 'search' }
  | { readonly page: 'issue'; readonly issueKey: string }
  | { readonly page: 'project'; readonly projectKey: string }
  | { readonly page: 'board' | 'backlog'; readonly projectKey: string; readonly boardId: string }
  /** `base` is the address under which the app's own history lives. */
  | {
      readonly page: 'app' | 'settings';
      readonly projectKey: string;
      readonly moduleKey: string;
      readonly base: string;
    }
  | { readonly page: 'nowhere' };

const key = '([A-Za-z][A-Za-z0-9_]*)';
const project = `/jira/(?:software|core)/(?:c/)?projects/${key}`;
const patterns: readonly [RegExp, (parts: readonly string[]) => Route][] = [
  [/^\/(?:jira\/?)?(?:projects\/?)?$/, () => ({ page: 'projects' })],
  [/^\/issues\/?$/, () => ({ page: 'search' })],
  [new RegExp(`^/browse/(${key}-\\d+)/?$`), ([issueKey = '']) => ({ page: 'issue', issueKey: issueKey.toUpperCase() })],
  [new RegExp(`^/browse/${key}/?$`), ([projectKey = '']) => ({ page: 'project', projectKey })],
  [new RegExp(`^${project}/?$`), ([projectKey = '']) => ({ page: 'project', projectKey })],
  [
    new RegExp(`^${project}/boards/(\\d+)/?$`),
    ([projectKey = '', boardId = '']) => ({ page: 'board', projectKey, boardId }),
  ],
  [
    new RegExp(`^${project}/boards/(\\d+)/backlog/?$`),
    ([projectKey = '', boardId = '']) => ({ page: 'backlog', projectKey, boardId }),
  ],
  [
    new RegExp(`^(?<base>${project}/apps/([^/]+))(?:/.*)?$`),
    ([base = '', projectKey = '', moduleKey = '']) => ({ page: 'app', projectKey, moduleKey, base }),
  ],
  [
    new RegExp(`^(?<base>${project}/settings/apps/([^/]+))(?:/.*)?$`),
    ([base = '', projectKey = '', moduleKey = '']) => ({ page: 'settings', projectKey, moduleKey, base }),
  ],
];

export function parseRoute(pathname: string): Route {
  for (const [pattern, build] of patterns) {
    const match = pattern.exec(pathname);
    if (match) return build(match.slice(1));
  }
  return { page: 'nowhere' };
}

export const addresses = {
  projects: '/',
  issue: (issueKey: string) => `/browse/${issueKey}`,
  project: (projectKey: string) => `/jira/software/projects/${projectKey}`,
  board: (projectKey: string, boardId: number | string) => `/jira/software/projects/${projectKey}/boards/${boardId}`,
  backlog: (projectKey: string, boardId: number | string) =>
    `/jira/software/projects/${projectKey}/boards/${boardId}/backlog`,
  app: (projectKey: string, moduleKey: string) => `/jira/software/projects/${projectKey}/apps/${moduleKey}`,
  settings: (projectKey: string, moduleKey: string) =>
    `/jira/software/projects/${projectKey}/settings/apps/${moduleKey}`,
};

/** The address bar, as a value; it also changes when an app's own history moves. */
export const address = openStore(location.pathname + location.search + location.hash);
const read = (): void => address.set(location.pathname + location.search + location.hash);
addEventListener('popstate', read);

/** Goes to an address of this site without loading the page again. */
export function goTo(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  read();
}

/** Records an address that an app's frame has already moved to, telling nobody. */
export function recordAddress(path: string, how: 'PUSH' | 'REPLACE'): void {
  if (how === 'PUSH') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
}
