/** Items with all that a record of them is made from, by search, page by page, or by id; and what orders them. */
import type { Asker } from '../ask';
import { tandemKey } from '../marks/tandem-property';
import { worthMarkKey } from '../marks/worth-marks';
import type { SiteFields } from '../site/site-fields';
import { idsSchema, priorityListSchema } from '../site/site-schema';
import type { FoundItem } from './issue-item';
import type { ItemPage } from './item-pages';
import type { IssueDetails, ManyIssues } from './many-issues';
import { sizedItemOf } from './sized-item';

const textFields = [
  ...['summary', 'description', 'issuetype', 'status', 'resolution', 'project', 'created', 'updated', 'parent'],
  ...['issuelinks', 'labels', 'priority', 'comment', 'reporter', 'assignee', 'statuscategorychangedate'],
];
/** As many as Jira gives with their fields in one request, and as many with their ids alone. */
const issuesAtMost = 100;
const idsAtMost = 5_000;

export function openRecordPages(ask: Asker, many: ManyIssues) {
  /** The next hundred; each item is sized in the field of its own project. */
  async function recordPage(jql: string, fields: SiteFields, pageToken: string | null): Promise<ItemPage> {
    const page = await many.searchPage('records', { jql, ...detailsOf(fields), maxResults: issuesAtMost }, pageToken);
    return { found: page.issues.map((json) => sizedItemOf(json, fields)), nextPageToken: page.nextPageToken };
  }

  /** Those that are gone or hidden are left out. */
  async function recordsById(ids: readonly string[], fields: SiteFields): Promise<readonly FoundItem[]> {
    const issues = await many.issuesById('records-by-id', ids, detailsOf(fields));
    return issues.map((json) => sizedItemOf(json, fields));
  }

  /** Ids of what matches, in the order of the query: five thousand in one request, all where no number is given. */
  async function idsOf(jql: string, idsWanted = Infinity): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    let nextPageToken: string | null = null;
    do {
      const page: { issues: { id: string }[]; nextPageToken?: string | null | undefined } = await ask({
        name: 'ids',
        method: 'POST',
        path: '/rest/api/3/search/jql',
        repeatable: true,
        body: { jql, fields: ['id'], maxResults: idsAtMost, ...(nextPageToken === null ? {} : { nextPageToken }) },
        schema: idsSchema,
      });
      for (const { id } of page.issues) ids.add(id);
      // An empty page with a token would go round for ever.
      nextPageToken = page.issues.length > 0 ? (page.nextPageToken ?? null) : null;
    } while (nextPageToken !== null && ids.size < idsWanted);
    return ids;
  }

  /** Names of the site's priorities, the highest first. */
  async function priorities(): Promise<readonly string[]> {
    const list = await ask({ name: 'priorities', path: '/rest/api/3/priority', schema: priorityListSchema });
    return (list ?? []).map(({ name }) => name);
  }

  return { recordPage, recordsById, idsOf, priorities };
}

function detailsOf({ sprint, flagged, epicLink, rank, estimates, acceptance, worth = {} }: SiteFields): IssueDetails {
  const own = [sprint, flagged, epicLink, rank, ...estimates, ...acceptance];
  const ids = [...own.flatMap((field) => (field ? [field.fieldId] : [])), ...Object.values(worth)];
  return { fields: [...new Set([...textFields, ...ids])], properties: [tandemKey, worthMarkKey] };
}
