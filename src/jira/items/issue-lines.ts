/** Issues as a line each, enough to name them in a list; and what they say beyond it. */
import type { Status } from '../../core/model/item';
import { splitFrom, splitMarkKey } from '../marks/split-mark';
import { noSiteFields } from '../site/site-fields';
import { itemOf, statusOf, type FoundItem } from './issue-item';
import type { IssueJson } from './issue-schema';
import type { ManyIssues } from './many-issues';

export interface IssueLine {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly status: Status;
  readonly parentKey: string | null;
  /** The id of the item that it was cut from with Tandem. */
  readonly splitFrom: string | null;
}

const textFields = ['summary', 'description', 'status', 'issuetype', 'project', 'parent', 'issuelinks', 'created'];
/** As many as Jira gives with their fields in one page. */
const childrenAtMost = 100;

export function openIssueLines(many: ManyIssues) {
  /** A line about each, a hundred a request; those that are gone or hidden are left out. */
  async function lines(ids: readonly string[]): Promise<readonly IssueLine[]> {
    const details = { fields: ['summary', 'status', 'parent'], properties: [splitMarkKey] };
    const issues = await many.issuesById('lines', ids, details);
    return issues.map(lineOf);
  }

  /** What they say, and how they belong with others; those that are gone or hidden are left out. */
  async function textsById(ids: readonly string[]): Promise<readonly FoundItem[]> {
    const details = { fields: textFields, properties: [splitMarkKey] };
    return (await many.issuesById('texts-by-id', ids, details)).map((json) => itemOf(json, noSiteFields, null));
  }

  /** Direct children of these, in one page; `isCut` where there are more. An id that is hidden makes Jira refuse. */
  async function childrenOf(
    parentIds: readonly string[],
  ): Promise<{ readonly children: readonly IssueLine[]; readonly isCut: boolean }> {
    // Ids stand bare: in quotes Jira takes them for keys.
    const search = { jql: `parent IN (${parentIds.join(', ')})`, fields: ['status', 'parent'] };
    const { issues, isCut } = await many.searchAll('children', { ...search, issuesAtMost: childrenAtMost });
    return { children: issues.map(lineOf), isCut };
  }

  return { lines, textsById, childrenOf };
}

const lineOf = ({ id, key, fields, properties }: IssueJson): IssueLine => ({
  ...{ id, key },
  summary: fields.summary ?? '',
  status: statusOf(fields.status ?? null),
  parentKey: fields.parent?.key ?? null,
  splitFrom: splitFrom(properties ?? {}),
});
