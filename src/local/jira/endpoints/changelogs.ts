import { badRequest, ok } from '../http/answer';
import { bodyObject, platformScopes, readWork, stringList, type Endpoint } from '../http/endpoint';
import { mapPage, pageOf } from '../http/paging';
import type { History, IssueState } from '../state/issue-state';
import { historyJson } from '../wire/changelog';
import { visibleIssue } from './access';
import { wordsOf } from '../http/words';

const scopeSets = platformScopes(readWork, 'read:issue-meta', 'read:avatar', 'read:issue.changelog');
const issuesAtMost = 1000;
const fieldsAtMost = 10;
const changesAtMost = 10_000;
const changesByDefault = 1000;

interface Entry {
  readonly issue: IssueState;
  readonly history: History;
}

function tokenOffset(token: unknown): number {
  if (token === undefined || token === null || token === '') return 0;
  const offset = Number(Buffer.from(wordsOf(token), 'base64url').toString('utf8'));
  if (!Number.isInteger(offset) || offset < 0) throw badRequest('The nextPageToken is not valid.');
  return offset;
}

/** Changes of one page, gathered by issue in the order in which they come. */
function byIssue(entries: readonly Entry[]): { issue: IssueState; histories: History[] }[] {
  const groups = new Map<string, { issue: IssueState; histories: History[] }>();
  for (const { issue, history } of entries) {
    const group = groups.get(issue.id) ?? { issue, histories: [] };
    group.histories.push(history);
    groups.set(issue.id, group);
  }
  return [...groups.values()];
}

export const changelogEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: '/rest/api/3/issue/{issueIdOrKey}/changelog',
    scopeSets,
    handle(ask) {
      const issue = visibleIssue(ask);
      const { site, query } = ask;
      const page = mapPage(pageOf(issue.histories, query, 100), (history) => historyJson(site, history));
      const self = `${site.baseUrl}/rest/api/3/issue/${issue.id}/changelog`;
      const at = (startAt: number) => `${self}?maxResults=${page.maxResults}&startAt=${startAt}`;
      return ok({
        self: at(page.startAt),
        ...(page.isLast ? {} : { nextPage: at(page.startAt + page.values.length) }),
        ...page,
      });
    },
  },
  {
    method: 'POST',
    template: '/rest/api/3/changelog/bulkfetch',
    scopeSets,
    handle(ask) {
      const { site, viewer } = ask;
      const body = bodyObject(ask);
      const wanted = stringList(body.issueIdsOrKeys);
      const fieldIds = stringList(body.fieldIds);
      if (!wanted || wanted.length === 0) throw badRequest('issueIdsOrKeys must be provided.');
      if (wanted.length > issuesAtMost) throw badRequest(`issueIdsOrKeys can have at most ${issuesAtMost} entries.`);
      if (fieldIds && fieldIds.length > fieldsAtMost) {
        throw badRequest(`fieldIds can have at most ${fieldsAtMost} entries.`);
      }
      const size = Math.min(Number(body.maxResults ?? changesByDefault), changesAtMost);
      const isWanted = (history: History): boolean =>
        !fieldIds || history.items.some((item) => fieldIds.includes(item.fieldId ?? ''));
      const entries: Entry[] = [...new Set(wanted.map((idOrKey) => site.issue(idOrKey)))]
        .flatMap((issue) => (issue && viewer.canBrowse(site.projectOf(issue)) ? [issue] : []))
        .flatMap((issue) => issue.histories.filter(isWanted).map((history) => ({ issue, history })))
        .sort(
          (a, b) => a.history.createdAt.localeCompare(b.history.createdAt) || Number(a.issue.id) - Number(b.issue.id),
        );
      const start = tokenOffset(body.nextPageToken);
      const page = entries.slice(start, start + size);
      const isLast = start + page.length >= entries.length;
      return ok({
        issueChangeLogs: byIssue(page).map(({ issue, histories }) => ({
          issueId: issue.id,
          changeHistories: histories.map((history) => historyJson(site, history)),
        })),
        ...(isLast ? {} : { nextPageToken: Buffer.from(String(start + page.length)).toString('base64url') }),
      });
    },
  },
];
