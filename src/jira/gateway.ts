/** Everything Tandem asks of Jira, typed: one function an ask, core models out. Issues here, the rest beside. */
import type { Item, ItemKind } from '../core/model/item';
import type { Asker } from './ask';
import { openHistories } from './items/histories';
import { itemOf, type FoundItem } from './items/issue-item';
import { openIssueLines } from './items/issue-lines';
import { countSchema, issueSchema, type IssueJson } from './items/issue-schema';
import { kindOf } from './items/issue-type';
import { openItemPages } from './items/item-pages';
import { openManyIssues } from './items/many-issues';
import { openNewIssues } from './items/new-issues';
import { openNewestUpdate } from './items/newest-update';
import { openRanks } from './items/ranks';
import { openRecordPages } from './items/record-pages';
import { openReleaseItems } from './items/release-items';
import { openTransitions } from './items/transitions';
import { openWorthLines } from './items/worth-lines';
import { openIssueProperties } from './marks/issue-properties';
import { openBoards } from './site/boards';
import { openPeople } from './site/people';
import { openPermissions } from './site/permissions';
import { estimateFieldOf, recogniseFields, type NamedField, type SiteFields } from './site/site-fields';
import { fieldListSchema, projectSchema } from './site/site-schema';
import { openStatuses } from './site/statuses';
import { openVersions } from './site/versions';

export interface FoundIssue extends FoundItem {
  /** The field this item would be sized in; null where its project shows none. */
  readonly estimateField: NamedField | null;
  /** Whether Jira names a field that the person may edit; null where that was not asked. */
  readonly canEdit: boolean | null;
}

/** What may come with an issue in the same request: its newest hundred changes, the fields that the person may edit. */
export type IssueExpansion = 'changelog' | 'editmeta';

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly isArchived: boolean;
  readonly isTeamManaged: boolean;
  readonly issueTypes: readonly { readonly id: string; readonly kind: ItemKind }[];
}

export interface SearchAsk {
  readonly jql: string;
  readonly fields: SiteFields;
  /** The field that items are sized in; "each" takes what each item's own project uses. */
  readonly estimate: NamedField | 'each' | null;
  readonly itemsAtMost: number;
  readonly propertyKeys?: readonly string[];
  /** Reads only what sums need, not the texts. */
  readonly isBrief?: boolean;
}

export interface SearchAnswer {
  readonly found: readonly FoundItem[];
  /** True where more items match than were read. */
  readonly isCut: boolean;
}

export interface TextsPage {
  /** Items of which only id, key, texts and the day of filing were read. */
  readonly items: readonly Item[];
  /** Null after the last page. */
  readonly nextPageToken: string | null;
}

export type Gateway = ReturnType<typeof openGateway>;

/** A place to keep a site's field list between invocations of a warm function; one per person, for Jira hides fields. */
export interface FieldShelf {
  get(): SiteFields | undefined;
  put(fields: SiteFields): void;
}

const briefFields = [
  'issuetype',
  'status',
  'project',
  'created',
  'updated',
  'statuscategorychangedate',
  'resolution',
  'resolutiondate',
];
const itemFields = [
  ...briefFields,
  ...['summary', 'description', 'parent', 'issuelinks', 'assignee', 'reporter', 'labels', 'priority', 'comment'],
];
const bulkyFields = ['attachment', 'worklog', 'subtasks', 'watches', 'votes', 'issuerestriction', 'timetracking'];

export function openGateway(ask: Asker, shelf: FieldShelf) {
  const many = openManyIssues(ask);

  async function siteFields(): Promise<SiteFields> {
    const kept = shelf.get();
    if (kept) return kept;
    const list = await ask({ name: 'fields', path: '/rest/api/3/field', schema: fieldListSchema });
    const fields = recogniseFields(
      list.map((field) => ({ ...field, customType: field.schema?.custom ?? null, type: field.schema?.type ?? null })),
    );
    shelf.put(fields);
    return fields;
  }

  /** One issue with all it says, in one request: Jira names the fields it answers with. */
  async function issue(
    idOrKey: string,
    propertyKeys: readonly string[],
    expansions: readonly IssueExpansion[] = [],
  ): Promise<FoundIssue> {
    const query = new URLSearchParams({
      fields: ['*all', ...bulkyFields.map((field) => `-${field}`)].join(','),
      expand: ['names', 'schema', ...expansions].join(','),
      ...(propertyKeys.length > 0 ? { properties: propertyKeys.join(',') } : {}),
    });
    const json = await ask({
      name: 'issue',
      path: `/rest/api/3/issue/${encodeURIComponent(idOrKey)}?${query.toString()}`,
      schema: issueSchema,
    });
    const fields = fieldsNamedIn(json) ?? (await siteFields());
    const isTeamManaged = json.fields.project?.simplified ?? json.fields.project?.style === 'next-gen';
    const estimateField = estimateFieldOf(fields, json.fields, { isTeamManaged });
    const editable = json.editmeta?.fields;
    const canEdit = editable ? Object.keys(editable).length > 0 : null;
    return { ...itemOf(json, fields, estimateField), estimateField, canEdit };
  }

  async function search(wanted: SearchAsk): Promise<SearchAnswer> {
    const { fields } = wanted;
    const own = [
      fields.sprint,
      ...fields.estimates,
      ...(wanted.isBrief ? [] : [fields.flagged, fields.epicLink, ...fields.acceptance]),
    ];
    const ids = [
      ...(wanted.isBrief ? briefFields : itemFields),
      ...own.flatMap((field) => (field ? [field.fieldId] : [])),
    ];
    if (wanted.estimate && wanted.estimate !== 'each') ids.push(wanted.estimate.fieldId);
    const { issues, isCut } = await many.searchAll('search', {
      jql: wanted.jql,
      fields: [...new Set(ids)],
      ...(wanted.propertyKeys?.length ? { properties: wanted.propertyKeys } : {}),
      issuesAtMost: wanted.itemsAtMost,
    });
    return { found: issues.map((json) => itemOf(json, fields, estimateIn(wanted, json))), isCut };
  }

  /** The next hundred items with their texts alone, and how to ask for the hundred after them. */
  async function textsPage(jql: string, fields: SiteFields, pageToken: string | null): Promise<TextsPage> {
    const names = ['summary', 'description', 'created', ...fields.acceptance.map(({ fieldId }) => fieldId)];
    const page = await many.searchPage('texts', { jql, fields: names, maxResults: 100 }, pageToken);
    return {
      items: page.issues.map((json) => itemOf(json, fields, null).item),
      nextPageToken: page.nextPageToken,
    };
  }

  /** Jira's own estimate of how many issues match: right for small numbers, close for large ones. */
  async function approximateCount(jql: string): Promise<number> {
    const path = '/rest/api/3/search/approximate-count';
    const answer = await ask({
      name: 'count',
      method: 'POST',
      path,
      body: { jql },
      repeatable: true,
      schema: countSchema,
    });
    return answer.count;
  }

  async function project(idOrKey: string): Promise<Project> {
    const path = `/rest/api/3/project/${encodeURIComponent(idOrKey)}`;
    const json = await ask({ name: 'project', path, schema: projectSchema });
    return {
      id: json.id,
      key: json.key,
      name: json.name ?? json.key,
      isArchived: json.archived ?? false,
      isTeamManaged: json.simplified ?? false,
      issueTypes: json.issueTypes.flatMap((type) => (type.id ? [{ id: type.id, kind: kindOf(type) }] : [])),
    };
  }

  return {
    ...{ siteFields, issue, search, textsPage, approximateCount, project },
    ...openBoards(ask),
    ...openHistories(ask),
    ...openItemPages(many),
    ...openIssueLines(many),
    ...openIssueProperties(ask),
    ...openNewestUpdate(many),
    ...openNewIssues(ask, many),
    ...openPeople(ask),
    ...openPermissions(ask),
    ...openReleaseItems(many),
    ...openRanks(ask),
    ...openRecordPages(ask, many),
    ...openStatuses(ask),
    ...openTransitions(ask, many),
    ...openVersions(ask),
    ...openWorthLines(many),
  };
}

function estimateIn(wanted: SearchAsk, json: IssueJson): NamedField | null {
  if (wanted.estimate !== 'each') return wanted.estimate;
  const isTeamManaged = json.fields.project?.simplified ?? json.fields.project?.style === 'next-gen';
  return estimateFieldOf(wanted.fields, json.fields, { isTeamManaged });
}

/** Null where Jira did not say what the fields are: then the site's field list must be asked. */
function fieldsNamedIn(json: IssueJson): SiteFields | null {
  const { names, schema } = json;
  if (!names || !schema) return null;
  return recogniseFields(
    Object.entries(names).map(([fieldId, name]) => ({
      id: fieldId,
      name,
      customType: schema[fieldId]?.custom ?? null,
      type: schema[fieldId]?.type ?? null,
    })),
  );
}
