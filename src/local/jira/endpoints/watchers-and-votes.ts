import { badRequest, forbidden, noContent, ok } from '../http/answer';
import { platformScopes, readWork, writeWork, type Ask, type Endpoint } from '../http/endpoint';
import type { IssueState } from '../state/issue-state';
import { appAccountId, userJson } from '../wire/people';
import { signedIn, visibleIssue } from './access';
import { wordsOf } from '../http/words';

const watchers = '/rest/api/3/issue/{issueIdOrKey}/watchers';
const votes = '/rest/api/3/issue/{issueIdOrKey}/votes';

const own = (ask: Ask): string => {
  signedIn(ask);
  return ask.viewer.accountId ?? appAccountId;
};

function setWatchers(ask: Ask, issue: IssueState, watcherIds: readonly string[]): void {
  ask.site.change(issue, (changed) => void (changed.watcherIds = watcherIds));
}

function setVoters(ask: Ask, voterIds: (own: string, issue: IssueState) => readonly string[]): void {
  const accountId = own(ask);
  const issue = visibleIssue(ask);
  if (issue.reporterId === accountId) throw forbidden('You cannot vote for an issue you have reported.');
  ask.site.change(issue, (changed) => void (changed.voterIds = voterIds(accountId, changed)));
}

export const watcherAndVoteEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: watchers,
    scopeSets: platformScopes(readWork, 'read:issue.watcher', 'read:user', 'read:avatar'),
    handle(ask) {
      const { site, viewer } = ask;
      const issue = visibleIssue(ask);
      return ok({
        self: `${site.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
        isWatching: viewer.accountId !== null && issue.watcherIds.includes(viewer.accountId),
        watchCount: issue.watcherIds.length,
        watchers: issue.watcherIds.map((accountId) => userJson(site, accountId)),
      });
    },
  },
  {
    method: 'POST',
    template: watchers,
    scopeSets: platformScopes(writeWork, 'write:issue.watcher'),
    handle(ask) {
      const accountId = ask.body === undefined ? own(ask) : wordsOf(ask.body);
      const issue = visibleIssue(ask);
      if (!ask.site.users.has(accountId)) throw badRequest(`User '${accountId}' does not exist.`);
      setWatchers(ask, issue, [...new Set([...issue.watcherIds, accountId])]);
      return noContent;
    },
  },
  {
    method: 'DELETE',
    template: watchers,
    scopeSets: platformScopes(writeWork, 'write:issue.watcher'),
    handle(ask) {
      const accountId = ask.query.get('accountId') ?? own(ask);
      const issue = visibleIssue(ask);
      setWatchers(
        ask,
        issue,
        issue.watcherIds.filter((id) => id !== accountId),
      );
      return noContent;
    },
  },
  {
    method: 'GET',
    template: votes,
    scopeSets: platformScopes(
      readWork,
      'read:issue.vote',
      'read:user',
      'read:application-role',
      'read:avatar',
      'read:group',
    ),
    handle(ask) {
      const { site, viewer } = ask;
      const issue = visibleIssue(ask);
      return ok({
        self: `${site.baseUrl}/rest/api/3/issue/${issue.key}/votes`,
        votes: issue.voterIds.length,
        hasVoted: viewer.accountId !== null && issue.voterIds.includes(viewer.accountId),
        voters: issue.voterIds.map((accountId) => userJson(site, accountId)),
      });
    },
  },
  {
    method: 'POST',
    template: votes,
    scopeSets: platformScopes(writeWork, 'write:issue.vote'),
    handle(ask) {
      setVoters(ask, (accountId, issue) => [...new Set([...issue.voterIds, accountId])]);
      return noContent;
    },
  },
  {
    method: 'DELETE',
    template: votes,
    scopeSets: platformScopes(writeWork, 'write:issue.vote'),
    handle(ask) {
      setVoters(ask, (accountId, issue) => issue.voterIds.filter((id) => id !== accountId));
      return noContent;
    },
  },
];
