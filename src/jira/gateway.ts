/** Everything Tandem asks of Jira, typed: one function an ask, core models out. */
import type { Board, Estimation, Item, ItemKind, Sprint, SprintState, Status } from '../core/model/item';
import { reasonsOf, type Asker } from './ask';
import { JiraFailure } from './failure';
import { itemOf, sprintOf, statusOf, type FoundItem } from './issue-item';
import { countSchema, issueSchema, linesSchema, searchSchema, sprintFieldSchema, type IssueJson } from './issue-schema';
import { kindOf } from './issue-type';
import type { LinkType } from './link-types';
import { estimateFieldOf, recogniseFields, type NamedField, type SiteFields } from './site-fields';
import {
  anything,
  boardConfigurationSchema,
  boardsSchema,
  creationSchema,
  fieldListSchema,
  linkTypesSchema,
  permissionsSchema,
  projectSchema,
  propertySchema,
  sprintsSchema,
} from './site-schema';

export interface FoundIssue extends FoundItem {
  /** The field this item would be sized in; null where its project shows none. */
  readonly estimateField: NamedField | null;
}

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

export interface IssueLine {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly status: Status;
  readonly parentKey: string | null;
}

export interface NewIssue {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Entity properties that it starts with. */
  readonly properties?: readonly { readonly key: string; readonly value: unknown }[];
}

export interface CreationAnswer {
  /** In the order they were asked for, without those that failed. */
  readonly created: readonly { readonly id: string; readonly key: string }[];
  readonly failures: readonly { readonly index: number; readonly reasons: readonly string[] }[];
}

export type PermissionPlace = { readonly issueIdOrKey: string } | { readonly projectKey: string };

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
  'resolutiondate',
];
const itemFields = [
  ...briefFields,
  ...['summary', 'description', 'parent', 'issuelinks', 'assignee', 'reporter', 'labels', 'priority', 'comment'],
];
const bulkyFields = ['attachment', 'worklog', 'subtasks', 'watches', 'votes', 'issuerestriction', 'timetracking'];

export function openGateway(ask: Asker, shelf: FieldShelf) {
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
  async function issue(idOrKey: string, propertyKeys: readonly string[]): Promise<FoundIssue> {
    const query = new URLSearchParams({
      fields: ['*all', ...bulkyFields.map((field) => `-${field}`)].join(','),
      expand: 'names,schema',
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
    return { ...itemOf(json, fields, estimateField), estimateField };
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
    const found: FoundItem[] = [];
    let nextPageToken: string | null = null;
    do {
      const page: { issues: IssueJson[]; nextPageToken?: string | null | undefined } = await ask({
        name: 'search',
        method: 'POST',
        path: '/rest/api/3/search/jql',
        repeatable: true,
        body: {
          jql: wanted.jql,
          fields: [...new Set(ids)],
          // Jira gives fewer a page where it must; asking for all that is wanted keeps the requests few.
          maxResults: Math.min(5_000, wanted.itemsAtMost - found.length),
          ...(wanted.propertyKeys?.length ? { properties: wanted.propertyKeys } : {}),
          ...(nextPageToken === null ? {} : { nextPageToken }),
        },
        schema: searchSchema,
      });
      for (const json of page.issues) found.push(itemOf(json, fields, estimateIn(wanted, json)));
      // An empty page with a token would go round for ever.
      nextPageToken = page.issues.length > 0 ? (page.nextPageToken ?? null) : null;
    } while (nextPageToken !== null && found.length < wanted.itemsAtMost);
    return { found, isCut: nextPageToken !== null };
  }

  /** The next hundred items with their texts alone, and how to ask for the hundred after them. */
  async function textsPage(jql: string, fields: SiteFields, pageToken: string | null): Promise<TextsPage> {
    const page = await ask({
      name: 'texts',
      method: 'POST',
      path: '/rest/api/3/search/jql',
      repeatable: true,
      body: {
        jql,
        fields: ['summary', 'description', 'created', ...fields.acceptance.map(({ fieldId }) => fieldId)],
        maxResults: 100,
        ...(pageToken === null ? {} : { nextPageToken: pageToken }),
      },
      schema: searchSchema,
    });
    return {
      items: page.issues.map((json) => itemOf(json, fields, null).item),
      nextPageToken: page.issues.length > 0 ? (page.nextPageToken ?? null) : null,
    };
  }

  /** A line about each of at most a hundred issues; those that are gone or hidden are left out. */
  async function lines(ids: readonly string[]): Promise<readonly IssueLine[]> {
    const json = await ask({
      name: 'lines',
      method: 'POST',
      path: '/rest/api/3/issue/bulkfetch',
      repeatable: true,
      body: { issueIdsOrKeys: ids, fields: ['summary', 'status', 'parent'] },
      schema: linesSchema,
    });
    return json.issues.map(({ id, key, fields }) => ({
      ...{ id, key },
      summary: fields.summary ?? '',
      status: statusOf(fields.status ?? null),
      parentKey: fields.parent?.key ?? null,
    }));
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

  /** Whether the person may edit: asked of Jira each time, for rights change. */
  const mayEdit = (place: PermissionPlace): Promise<boolean> => may('EDIT_ISSUES', place);

  async function may(permission: string, place: PermissionPlace): Promise<boolean> {
    const query = new URLSearchParams({ permissions: permission });
    if ('projectKey' in place) query.set('projectKey', place.projectKey);
    else query.set(/^\d+$/.test(place.issueIdOrKey) ? 'issueId' : 'issueKey', place.issueIdOrKey);
    const path = `/rest/api/3/mypermissions?${query.toString()}`;
    const answer = await ask({ name: 'permissions', path, schema: permissionsSchema });
    return answer.permissions[permission]?.havePermission ?? false;
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

  /** A project's boards in Jira's order; the first fifty, for nobody chooses among more. */
  async function boards(projectKey: string): Promise<readonly Board[]> {
    const query = new URLSearchParams({ projectKeyOrId: projectKey, maxResults: '50' });
    const path = `/rest/agile/1.0/board?${query.toString()}`;
    try {
      return (await ask({ name: 'boards', path, schema: boardsSchema })).values;
    } catch (error) {
      // Jira answers 400 where the project is hidden or gone, the only thing that can be wrong with this request.
      if (!(error instanceof JiraFailure) || error.kind !== 'refused') throw error;
      throw new JiraFailure('not-found', error.ask, error.message);
    }
  }

  async function estimation(boardId: number): Promise<Estimation> {
    const path = `/rest/agile/1.0/board/${boardId}/configuration`;
    const json = await ask({ name: 'board-configuration', path, schema: boardConfigurationSchema });
    const field = json.estimation?.type === 'field' ? json.estimation.field : null;
    // A board that counts time sums seconds; Tandem compares sizes, so it reads such a board as one without estimates.
    if (!field?.fieldId.startsWith('customfield_')) return { kind: 'none' };
    return { kind: 'field', fieldId: field.fieldId, fieldName: field.displayName ?? field.fieldId };
  }

  /** Null where the board has no sprints at all, which Jira says with a 400. */
  async function sprints(boardId: number, states: readonly SprintState[]): Promise<readonly Sprint[] | null> {
    const query = new URLSearchParams({ state: states.join(','), maxResults: '50' });
    try {
      const path = `/rest/agile/1.0/board/${boardId}/sprint?${query.toString()}`;
      const json = await ask({ name: 'sprints', path, schema: sprintsSchema });
      return json.values.map(sprintOf);
    } catch (error) {
      if (error instanceof JiraFailure && error.kind === 'refused') return null;
      throw error;
    }
  }

  /** A board's last closed sprints, at least fifty of them where there are so many; Jira lists the oldest first. */
  async function lastClosedSprints(boardId: number): Promise<readonly Sprint[]> {
    const page = (startAt: number) => {
      const query = new URLSearchParams({ state: 'closed', startAt: String(startAt), maxResults: '50' });
      const path = `/rest/agile/1.0/board/${boardId}/sprint?${query.toString()}`;
      return ask({ name: 'closed-sprints', path, schema: sprintsSchema });
    };
    let last = await page(0);
    const found = [...last.values];
    let startAt = last.values.length;
    while (last.isLast === false && last.values.length > 0) {
      // A long list is left to its end at once where Jira tells how long it is.
      startAt = Math.max(startAt, (last.total ?? 0) - 50);
      last = await page(startAt);
      found.push(...last.values);
      startAt += last.values.length;
    }
    return found.map(sprintOf);
  }

  async function sprint(sprintId: number): Promise<Sprint> {
    return sprintOf(
      await ask({ name: 'sprint', path: `/rest/agile/1.0/sprint/${sprintId}`, schema: sprintFieldSchema }),
    );
  }

  async function writeIssueProperty(issueId: string, key: string, value: unknown): Promise<void> {
    const path = `/rest/api/3/issue/${encodeURIComponent(issueId)}/properties/${encodeURIComponent(key)}`;
    // Putting the same value twice is the same as once.
    await ask({ name: 'write-property', method: 'PUT', path, body: value, repeatable: true, schema: anything });
  }

  /** Null where the issue has no such property. */
  async function issueProperty(issueId: string, key: string): Promise<unknown> {
    const path = `/rest/api/3/issue/${encodeURIComponent(issueId)}/properties/${encodeURIComponent(key)}`;
    try {
      return (await ask({ name: 'property', path, schema: propertySchema })).value;
    } catch (error) {
      if (error instanceof JiraFailure && error.kind === 'not-found') return null;
      throw error;
    }
  }

  async function removeIssueProperty(issueId: string, key: string): Promise<void> {
    const path = `/rest/api/3/issue/${encodeURIComponent(issueId)}/properties/${encodeURIComponent(key)}`;
    await ask({ name: 'remove-property', method: 'DELETE', path, schema: anything });
  }

  async function linkTypes(): Promise<readonly LinkType[]> {
    const json = await ask({ name: 'link-types', path: '/rest/api/3/issueLinkType', schema: linkTypesSchema });
    return json.issueLinkTypes;
  }

  /** "from <outward phrase> to": in Jira's body the inward issue is the one that does the deed. */
  async function link(typeId: string, from: string, to: string): Promise<void> {
    const body = { type: { id: typeId }, inwardIssue: { key: from }, outwardIssue: { key: to } };
    // Jira keeps one link where the same is asked twice.
    await ask({
      name: 'link',
      method: 'POST',
      path: '/rest/api/3/issueLink',
      body,
      repeatable: true,
      schema: anything,
    });
  }

  /** Up to fifty issues at once, in order; those that Jira refuses come back with its reason. */
  async function createIssues(wanted: readonly NewIssue[]): Promise<CreationAnswer> {
    const json = await ask({
      name: 'create-issues',
      method: 'POST',
      path: '/rest/api/3/issue/bulk',
      body: { issueUpdates: wanted },
      // Where every one is refused, Jira answers 400 with the same shape.
      readsRefusal: true,
      schema: creationSchema,
    });
    const failures = json.errors.map(({ failedElementNumber, elementErrors }, index) => ({
      // Older answers leave the number out; then the failures are told in order.
      index: failedElementNumber ?? index,
      reasons: reasonsOf(elementErrors),
    }));
    return { created: json.issues, failures };
  }

  return {
    ...{ linkTypes, link, createIssues, textsPage, lines },
    ...{ siteFields, issue, search, approximateCount, mayEdit, may, project },
    ...{
      boards,
      estimation,
      sprints,
      lastClosedSprints,
      sprint,
      issueProperty,
      writeIssueProperty,
      removeIssueProperty,
    },
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
