import { badRequest, notFound, ok } from '../http/answer';
import { platformScopes, readUser, type Ask, type Endpoint } from '../http/endpoint';
import { numberParam } from '../http/paging';
import type { SeedUser } from '../seed';
import { viewerFor } from '../state/viewer';
import { appAccountId, userJson } from '../wire/people';
import { signedIn, visibleIssue, visibleProject } from './access';

const ownScopes = platformScopes(readUser, 'read:application-role', 'read:group', 'read:user', 'read:avatar');

/** A person as the user resources give them, with the sizes of lists that only `expand` would fill. */
function personJson(ask: Ask, accountId: string | null): Record<string, unknown> {
  const user = accountId === null ? undefined : ask.site.users.get(accountId);
  return {
    ...userJson(ask.site, accountId),
    locale: (user?.locale ?? 'en-US').replace('-', '_'),
    groups: { size: 1, items: [] },
    applicationRoles: { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  };
}

/** These resources give a bare array, a page of it. */
function page(ask: Ask, users: readonly SeedUser[]): readonly Record<string, unknown>[] {
  const startAt = numberParam(ask.query, 'startAt', 0);
  const maxResults = numberParam(ask.query, 'maxResults', 50, 1000);
  return users.slice(startAt, startAt + maxResults).map((user) => userJson(ask.site, user.accountId));
}

function matching(ask: Ask): SeedUser[] {
  const { query, site } = ask;
  const text = query.get('query')?.toLowerCase() ?? '';
  const accountId = query.get('accountId');
  return [...site.users.values()].filter(
    (user) => (accountId === null || user.accountId === accountId) && user.displayName.toLowerCase().includes(text),
  );
}

export const peopleEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: '/rest/api/3/myself',
    scopeSets: ownScopes,
    handle(ask) {
      signedIn(ask);
      return ok(personJson(ask, ask.viewer.accountId));
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/user',
    scopeSets: ownScopes,
    handle(ask) {
      signedIn(ask);
      const accountId = ask.query.get('accountId');
      if (accountId === null) throw badRequest("The 'accountId' query parameter is required.");
      if (accountId === appAccountId) return ok(personJson(ask, null));
      if (!ask.site.users.has(accountId))
        throw notFound('Specified user does not exist or you do not have required permissions');
      return ok(personJson(ask, accountId));
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/user/search',
    scopeSets: platformScopes(
      readUser,
      'read:user',
      'read:user.property',
      'read:application-role',
      'read:avatar',
      'read:group',
    ),
    handle(ask) {
      signedIn(ask);
      if (!ask.query.has('query') && !ask.query.has('accountId')) {
        throw badRequest("The 'query', 'accountId' or 'property' query parameter must be given.");
      }
      return ok(page(ask, matching(ask)));
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/user/assignable/search',
    scopeSets: platformScopes(
      readUser,
      'read:issue',
      'read:project',
      'read:user',
      'read:application-role',
      'read:avatar',
      'read:group',
    ),
    handle(ask) {
      signedIn(ask);
      const { query, site } = ask;
      const issue = query.get('issueKey') ?? query.get('issueId');
      const place = query.get('project');
      if (issue === null && place === null) throw badRequest('Either an issue or a project must be given.');
      const project = issue === null ? visibleProject(ask, place ?? '') : site.projectOf(visibleIssue(ask, issue));
      return ok(
        page(
          ask,
          matching(ask).filter(({ accountId }) => viewerFor({ kind: 'user', accountId }).canEdit(project)),
        ),
      );
    },
  },
];
