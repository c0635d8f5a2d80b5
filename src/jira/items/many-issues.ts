/** The two ways Jira gives many issues: by search, page by page, and by id. Each asks nothing but what is named. */
import type { Asker } from '../ask';
import { linesSchema, searchSchema, type IssueJson } from './issue-schema';

/** What is read of each issue. */
export interface IssueDetails {
  readonly fields: readonly string[];
  readonly properties?: readonly string[];
}

export interface IssueSearch extends IssueDetails {
  readonly jql: string;
  /** Jira gives fewer where it must. */
  readonly maxResults: number;
}

export interface IssuePage {
  readonly issues: readonly IssueJson[];
  /** Null after the last page. */
  readonly nextPageToken: string | null;
}

/** As many as Jira gives by id in one request, and as many as it gives in one page at the very most. */
const idsAtMost = 100;
const pageAtMost = 5_000;

export type ManyIssues = ReturnType<typeof openManyIssues>;

export function openManyIssues(ask: Asker) {
  async function searchPage(name: string, search: IssueSearch, pageToken: string | null): Promise<IssuePage> {
    const page = await ask({
      name,
      method: 'POST',
      path: '/rest/api/3/search/jql',
      repeatable: true,
      body: { ...search, ...(pageToken === null ? {} : { nextPageToken: pageToken }) },
      schema: searchSchema,
    });
    // An empty page with a token would go round for ever.
    return { issues: page.issues, nextPageToken: page.issues.length > 0 ? (page.nextPageToken ?? null) : null };
  }

  /** Page after page; `isCut` where more issues match than were read. */
  async function searchAll(
    name: string,
    { issuesAtMost, ...search }: Omit<IssueSearch, 'maxResults'> & { readonly issuesAtMost: number },
  ): Promise<{ readonly issues: readonly IssueJson[]; readonly isCut: boolean }> {
    const issues: IssueJson[] = [];
    let pageToken: string | null = null;
    do {
      // Asking for all that is wanted keeps the requests few.
      const maxResults = Math.min(pageAtMost, issuesAtMost - issues.length);
      const page: IssuePage = await searchPage(name, { ...search, maxResults }, pageToken);
      issues.push(...page.issues);
      pageToken = page.nextPageToken;
    } while (pageToken !== null && issues.length < issuesAtMost);
    return { issues, isCut: pageToken !== null };
  }

  /** By id or key, a hundred a request; those that are gone or hidden are left out. */
  async function issuesById(
    name: string,
    ids: readonly string[],
    details: IssueDetails & { readonly expand?: readonly string[] },
  ): Promise<readonly IssueJson[]> {
    const found: IssueJson[] = [];
    for (let first = 0; first < ids.length; first += idsAtMost) {
      const { issues } = await ask({
        name,
        method: 'POST',
        path: '/rest/api/3/issue/bulkfetch',
        repeatable: true,
        body: { issueIdsOrKeys: ids.slice(first, first + idsAtMost), ...details },
        schema: linesSchema,
      });
      found.push(...issues);
    }
    return found;
  }

  return { searchPage, searchAll, issuesById };
}
