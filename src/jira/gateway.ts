/** Everything Tandem asks of Jira, typed: one function an ask, core models out. */
import type { Board, Estimation, Sprint, SprintState } from '../core/model/item';
import type { Asker } from './ask';
import { JiraFailure } from './failure';
import { itemOf, sprintOf, type FoundItem } from './issue-item';
import { countSchema, issueSchema, searchSchema, sprintFieldSchema, type IssueJson } from './issue-schema';
import { estimateFieldOf, recogniseFields, type NamedField, type SiteFields } from './site-fields';
import {
  anything,
  boardConfigurationSchema,
  boardsSchema,
  fieldListSchema,
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

  return {
    ...{ siteFields, issue, search, approximateCount, mayEdit, may, project },
    ...{ boards, estimation, sprints, sprint, issueProperty, writeIssueProperty },
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
