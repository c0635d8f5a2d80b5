/** Items with what sums and histories need, without their long texts: by search, page by page, or by id. */
import type { Asker } from './ask';
import { itemOf, type FoundItem } from './issue-item';
import { linesSchema, searchSchema } from './issue-schema';
import type { NamedField, SiteFields } from './site-fields';

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
/** As many as Jira gives by id in one request. */
const idsAtMost = 100;

export function openItemPages(ask: Asker) {
  async function itemPage(jql: string, wanted: BriefAsk, pageToken: string | null): Promise<ItemPage> {
    const page = await ask({
      name: 'items',
      method: 'POST',
      path: '/rest/api/3/search/jql',
      repeatable: true,
      body: {
        ...{ jql, ...detailsOf(wanted) },
        // Jira gives fewer a page where it must.
        maxResults: 1_000,
        ...(pageToken === null ? {} : { nextPageToken: pageToken }),
      },
      schema: searchSchema,
    });
    return {
      found: page.issues.map((json) => itemOf(json, wanted.fields, wanted.estimate)),
      nextPageToken: page.issues.length > 0 ? (page.nextPageToken ?? null) : null,
    };
  }

  /** Those that are gone or hidden are left out; a search by their ids would be refused for one of them. */
  async function itemsById(ids: readonly string[], wanted: BriefAsk): Promise<readonly FoundItem[]> {
    const found: FoundItem[] = [];
    for (let first = 0; first < ids.length; first += idsAtMost) {
      const { issues } = await ask({
        name: 'items-by-id',
        method: 'POST',
        path: '/rest/api/3/issue/bulkfetch',
        repeatable: true,
        body: { issueIdsOrKeys: ids.slice(first, first + idsAtMost), ...detailsOf(wanted) },
        schema: linesSchema,
      });
      found.push(...issues.map((json) => itemOf(json, wanted.fields, wanted.estimate)));
    }
    return found;
  }

  return { itemPage, itemsById };
}

function detailsOf({ fields, estimate, propertyKeys, withAssignee }: BriefAsk) {
  const own = [fields.sprint, fields.epicLink, estimate].flatMap((field) => (field ? [field.fieldId] : []));
  const people = withAssignee ? ['assignee'] : [];
  return { fields: [...briefFields, ...people, ...own], ...(propertyKeys?.length ? { properties: propertyKeys } : {}) };
}
