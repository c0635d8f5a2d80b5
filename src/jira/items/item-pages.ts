/** Items with what sums and histories need, without their long texts: by search, page by page, or by id. */
import type { NamedField, SiteFields } from '../site/site-fields';
import { itemOf, type FoundItem } from './issue-item';
import type { IssueDetails, ManyIssues } from './many-issues';

export interface BriefAsk {
  readonly fields: SiteFields;
  /** The field that items are sized in. */
  readonly estimate: NamedField | null;
  readonly propertyKeys?: readonly string[];
  /** Sums and histories name nobody. */
  readonly withAssignee?: true;
}

export interface ItemPage {
  readonly found: readonly FoundItem[];
  /** Null after the last page. */
  readonly nextPageToken: string | null;
}

const briefFields = ['summary', 'issuetype', 'status', 'resolution', 'project', 'created', 'updated', 'parent'];
/** More than Jira gives with these fields: it decides. */
const pageAtMost = 1_000;

export function openItemPages(many: ManyIssues) {
  async function itemPage(jql: string, wanted: BriefAsk, pageToken: string | null): Promise<ItemPage> {
    const page = await many.searchPage('items', { jql, ...detailsOf(wanted), maxResults: pageAtMost }, pageToken);
    return {
      found: page.issues.map((json) => itemOf(json, wanted.fields, wanted.estimate)),
      nextPageToken: page.nextPageToken,
    };
  }

  /** Those that are gone or hidden are left out; a search by their ids would be refused for one of them. */
  async function itemsById(ids: readonly string[], wanted: BriefAsk): Promise<readonly FoundItem[]> {
    const issues = await many.issuesById('items-by-id', ids, detailsOf(wanted));
    return issues.map((json) => itemOf(json, wanted.fields, wanted.estimate));
  }

  return { itemPage, itemsById };
}

function detailsOf({ fields, estimate, propertyKeys, withAssignee }: BriefAsk): IssueDetails {
  const own = [fields.sprint, fields.epicLink, estimate].flatMap((field) => (field ? [field.fieldId] : []));
  const people = withAssignee ? ['assignee'] : [];
  return { fields: [...briefFields, ...people, ...own], ...(propertyKeys?.length ? { properties: propertyKeys } : {}) };
}
