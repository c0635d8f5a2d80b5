import type { SeedVersion } from '../seed';
import { statusCategoryChangedAt, type IssueState } from '../state/issue-state';
import { resolutionIdOf } from '../state/resolutions';
import type { SiteState } from '../state/site-state';
import { commentJson } from '../wire/comments';
import { jiraDate } from '../wire/dates';
import { issueLinksJson, issueReference } from '../wire/issue-links';
import { userJson } from '../wire/people';
import { issueTypeJson, priorityJson, projectReference, versionJson } from '../wire/projects';
import { wikiText } from '../wire/rich-text';
import { categoryJson, statusJson } from '../wire/statuses';
import type { Drawing, Field } from './field';

/** How many comments a search shows of one issue; reading the issue itself shows all. */
const commentsInSearch = 20;

interface Traits {
  readonly type: string;
  readonly items?: string;
  readonly clauses?: readonly string[];
  readonly isNavigable?: boolean;
  readonly isOrderable?: boolean;
}

function system(id: string, name: string, traits: Traits, read: Field['read']): Field {
  const clauses = traits.clauses ?? [id];
  return {
    id,
    name,
    custom: false,
    orderable: traits.isOrderable ?? true,
    navigable: traits.isNavigable ?? true,
    searchable: clauses.length > 0,
    clauseNames: clauses,
    schema: { type: traits.type, ...(traits.items === undefined ? {} : { items: traits.items }), system: id },
    read,
  };
}

const self = (site: SiteState, issue: IssueState, tail: string): string =>
  `${site.baseUrl}/rest/api/3/issue/${issue.key}/${tail}`;

export function resolutionJson(site: SiteState, name: string): Record<string, unknown> {
  const id = resolutionIdOf(name);
  return { self: `${site.baseUrl}/rest/api/3/resolution/${id}`, id, description: '', name };
}

function versionsOf(site: SiteState, issue: IssueState): SeedVersion[] {
  const project = site.projectOf(issue);
  return issue.fixVersionIds.flatMap((id) => project.versions.find((version) => version.id === id) ?? []);
}

function commentField(issue: IssueState, drawing: Drawing): Record<string, unknown> {
  const shown = drawing.isSearch ? issue.comments.slice(-commentsInSearch) : issue.comments;
  return {
    comments: shown.map((comment) => commentJson(issue, comment, drawing)),
    self: `${drawing.site.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: shown.length,
    total: issue.comments.length,
    startAt: 0,
  };
}

/** The parent, where the viewer may see it. */
export function visibleParent(issue: IssueState, drawing: Drawing): IssueState | undefined {
  const parent = issue.parentKey === null ? undefined : drawing.site.issue(issue.parentKey);
  return parent && drawing.viewer.canBrowse(drawing.site.projectOf(parent)) ? parent : undefined;
}

function subtasks(issue: IssueState, site: SiteState): Record<string, unknown>[] {
  return [...site.byParent.get(issue.key)]
    .filter((child) => site.typeOf(child).hierarchyLevel === -1)
    .map((child) => issueReference(site, child));
}

const person = (id: string, name: string, of: (issue: IssueState) => string | null): Field =>
  system(id, name, { type: 'user' }, (issue, { site }) => {
    const accountId = of(issue);
    return accountId === null ? null : userJson(site, accountId);
  });

const moment = (
  id: string,
  name: string,
  clauses: readonly string[],
  of: (issue: IssueState) => string | null,
): Field =>
  system(id, name, { type: 'datetime', clauses }, (issue) => {
    const at = of(issue);
    return at === null ? null : jiraDate(at);
  });

/** Fields that Jira has and this stand-in never fills. */
const blank = (id: string, name: string, traits: Traits, value: unknown = null): Field =>
  system(id, name, traits, () => value);

export const systemFields: readonly Field[] = [
  system('summary', 'Summary', { type: 'string' }, (issue) => issue.summary),
  system('issuetype', 'Issue Type', { type: 'issuetype', clauses: ['issuetype', 'type'] }, (issue, { site }) =>
    issueTypeJson(site, site.typeOf(issue)),
  ),
  system('project', 'Project', { type: 'project' }, (issue, { site }) => projectReference(site, site.projectOf(issue))),
  system('status', 'Status', { type: 'status' }, (issue, { site }) => statusJson(site, site.statusOf(issue))),
  system(
    'statusCategory',
    'Status Category',
    { type: 'statusCategory', clauses: ['statusCategory'] },
    (issue, { site }) => categoryJson(site, site.statusOf(issue).category),
  ),
  system(
    'statuscategorychangedate',
    'Status Category Changed',
    { type: 'datetime', clauses: ['statusCategoryChangedDate'] },
    (issue, { site }) => jiraDate(statusCategoryChangedAt(issue, site.categoryOf)),
  ),
  system('priority', 'Priority', { type: 'priority' }, (issue, { site }) => priorityJson(site, issue.priority)),
  system('resolution', 'Resolution', { type: 'resolution' }, (issue, { site }) =>
    issue.resolution === null ? null : resolutionJson(site, issue.resolution),
  ),
  moment('resolutiondate', 'Resolved', ['resolutiondate', 'resolved'], (issue) => issue.resolvedAt),
  person('assignee', 'Assignee', (issue) => issue.assigneeId),
  person('reporter', 'Reporter', (issue) => issue.reporterId),
  person('creator', 'Creator', (issue) => issue.reporterId),
  system('labels', 'Labels', { type: 'array', items: 'string' }, (issue) => issue.labels),
  moment('created', 'Created', ['created', 'createdDate'], (issue) => issue.createdAt),
  moment('updated', 'Updated', ['updated', 'updatedDate'], (issue) => issue.updatedAt),
  system('description', 'Description', { type: 'string' }, (issue, { textVersion }) =>
    textVersion === 3 ? issue.description : wikiText(issue.description),
  ),
  system('parent', 'Parent', { type: 'issuelink', clauses: ['parent'] }, (issue, drawing) => {
    const parent = visibleParent(issue, drawing);
    return parent && issueReference(drawing.site, parent);
  }),
  system('subtasks', 'Sub-tasks', { type: 'array', items: 'issuelinks', clauses: ['subtasks'] }, (issue, { site }) =>
    subtasks(issue, site),
  ),
  system('issuelinks', 'Linked Issues', { type: 'array', items: 'issuelinks', clauses: ['issueLink'] }, issueLinksJson),
  system('comment', 'Comment', { type: 'comments-page', isNavigable: false }, commentField),
  system('watches', 'Watchers', { type: 'watches', clauses: ['watchers'] }, (issue, { site, viewer }) => ({
    self: self(site, issue, 'watchers'),
    watchCount: issue.watcherIds.length,
    isWatching: viewer.accountId !== null && issue.watcherIds.includes(viewer.accountId),
  })),
  system('votes', 'Votes', { type: 'votes' }, (issue, { site, viewer }) => ({
    self: self(site, issue, 'votes'),
    votes: issue.voterIds.length,
    hasVoted: viewer.accountId !== null && issue.voterIds.includes(viewer.accountId),
  })),
  system(
    'fixVersions',
    'Fix versions',
    { type: 'array', items: 'version', clauses: ['fixVersion'] },
    (issue, { site }) => versionsOf(site, issue).map((version) => versionJson(site, site.projectOf(issue), version)),
  ),
  system('duedate', 'Due date', { type: 'date', clauses: ['due', 'duedate'] }, (issue) => issue.dueDate),
  blank('versions', 'Affects versions', { type: 'array', items: 'version', clauses: ['affectedVersion'] }, []),
  blank('components', 'Components', { type: 'array', items: 'component', clauses: ['component'] }, []),
  blank('attachment', 'Attachment', { type: 'array', items: 'attachment', clauses: ['attachments'] }, []),
  blank('environment', 'Environment', { type: 'string' }),
  blank('lastViewed', 'Last Viewed', { type: 'datetime', isOrderable: false }),
  blank('timeoriginalestimate', 'Original estimate', { type: 'number', clauses: ['originalEstimate'] }),
  blank('timeestimate', 'Remaining Estimate', { type: 'number', clauses: ['remainingEstimate'] }),
  blank('timespent', 'Time Spent', { type: 'number' }),
  blank('timetracking', 'Time tracking', { type: 'timetracking', clauses: [], isNavigable: false }, {}),
  blank(
    'worklog',
    'Log Work',
    { type: 'array', items: 'worklog', clauses: [], isNavigable: false },
    {
      startAt: 0,
      maxResults: 20,
      total: 0,
      worklogs: [],
    },
  ),
  blank('workratio', 'Work Ratio', { type: 'number' }, -1),
  blank('security', 'Security Level', { type: 'securitylevel', clauses: ['level'] }),
];

/** Listed by `/field`, but shown beside an issue's fields rather than among them. */
export const pseudoFields: readonly Pick<Field, 'id' | 'name' | 'clauseNames'>[] = [
  { id: 'issuekey', name: 'Key', clauseNames: ['id', 'issue', 'issuekey', 'key'] },
];
