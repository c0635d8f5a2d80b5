/** Items as releases count them: to which versions and epic each belongs, when it is due, what it waits for. */
import * as v from 'valibot';
import type { ItemKind } from '../core/model/item';
import type { Asker } from './ask';
import { itemOf, type FoundItem } from './issue-item';
import { linesSchema, searchSchema, type IssueJson } from './issue-schema';
import type { NamedField, SiteFields } from './site-fields';

export interface ReleaseItem extends FoundItem {
  readonly versionIds: readonly string[];
  /** A day. */
  readonly dueOn: string | null;
}

export interface ReleaseSearch {
  readonly jql: string;
  readonly fields: SiteFields;
  readonly estimate: NamedField | null;
  readonly itemsAtMost: number;
}

/** Where an item belongs, and nothing else of it. */
export interface Membership {
  readonly key: string;
  readonly kind: ItemKind;
  readonly versionIds: readonly string[];
  readonly parentKey: string | null;
}

const sumFields = ['summary', 'issuetype', 'status', 'parent', 'issuelinks', 'assignee', 'created', 'fixVersions'];
const dateFields = ['duedate', 'statuscategorychangedate'];
/** As many as Jira gives by id in one request. */
const idsAtMost = 100;

export function openReleaseItems(ask: Asker) {
  /** In the order of the query; `isCut` where more match than were read. */
  async function releaseItems({ jql, fields, estimate, itemsAtMost }: ReleaseSearch) {
    const own = [fields.sprint, fields.flagged, fields.epicLink, estimate].flatMap((field) => field?.fieldId ?? []);
    const names = [...sumFields, ...dateFields, ...own, ...Object.values(fields.worth ?? {})];
    const { issues, isCut } = await searchAll(jql, names, itemsAtMost);
    return { found: issues.map((json) => releaseItemOf(json, fields, estimate)), isCut };
  }

  /** Of the first hundred; those that are gone are left out. */
  async function membershipsOf(ids: readonly string[], fields: SiteFields): Promise<readonly Membership[]> {
    if (ids.length === 0) return [];
    const epicLink = fields.epicLink ? [fields.epicLink.fieldId] : [];
    const { issues } = await ask({
      name: 'release-members',
      method: 'POST',
      path: '/rest/api/3/issue/bulkfetch',
      repeatable: true,
      body: { issueIdsOrKeys: ids.slice(0, idsAtMost), fields: ['issuetype', 'fixVersions', 'parent', ...epicLink] },
      schema: linesSchema,
    });
    return issues.map((json): Membership => {
      const { item, versionIds } = releaseItemOf(json, fields, null);
      return { key: item.key, kind: item.kind, versionIds, parentKey: item.parent?.key ?? null };
    });
  }

  /** The first hundred, with their texts; those that are gone or hidden are left out. */
  async function epicTexts(keys: readonly string[], fields: SiteFields): Promise<readonly FoundItem[]> {
    if (keys.length === 0) return [];
    const acceptance = fields.acceptance.map(({ fieldId }) => fieldId);
    const { issues } = await ask({
      name: 'epics',
      method: 'POST',
      path: '/rest/api/3/issue/bulkfetch',
      repeatable: true,
      body: {
        issueIdsOrKeys: keys.slice(0, idsAtMost),
        fields: ['summary', 'issuetype', 'status', 'description', 'statuscategorychangedate', ...acceptance],
      },
      schema: linesSchema,
    });
    return issues.map((json) => itemOf(json, fields, null));
  }

  async function searchAll(jql: string, fields: readonly string[], itemsAtMost: number) {
    const issues: IssueJson[] = [];
    let nextPageToken: string | null = null;
    do {
      const page: v.InferOutput<typeof searchSchema> = await ask({
        name: 'release-items',
        method: 'POST',
        path: '/rest/api/3/search/jql',
        repeatable: true,
        body: {
          ...{ jql, fields: [...new Set(fields)] },
          // Jira gives fewer a page where it must; asking for all that is wanted keeps the requests few.
          maxResults: Math.min(5_000, itemsAtMost - issues.length),
          ...(nextPageToken === null ? {} : { nextPageToken }),
        },
        schema: searchSchema,
      });
      issues.push(...page.issues);
      nextPageToken = page.issues.length > 0 ? (page.nextPageToken ?? null) : null;
    } while (nextPageToken !== null && issues.length < itemsAtMost);
    return { issues, isCut: nextPageToken !== null };
  }

  return { releaseItems, membershipsOf, epicTexts };
}

const versionsSchema = v.fallback(v.array(v.object({ id: v.string() })), []);
const dueSchema = v.fallback(v.nullable(v.pipe(v.string(), v.isoDate())), null);

function releaseItemOf(json: IssueJson, fields: SiteFields, estimate: NamedField | null): ReleaseItem {
  return {
    ...itemOf(json, fields, estimate),
    versionIds: v.parse(versionsSchema, json.fields.fixVersions).map(({ id }) => id),
    dueOn: v.parse(dueSchema, json.fields.duedate ?? null),
  };
}
