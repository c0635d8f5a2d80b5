import { objectIn, prepareAll, wantedValues } from '../changes/body-edits';
import { issueCreated } from '../changes/events';
import { badField, badRequest, created, Refusal } from '../http/answer';
import { bodyObject, platformScopes, writeWork, type Ask, type Endpoint } from '../http/endpoint';
import { wordsOf } from '../http/words';
import type { SeedIssueType, SeedProject } from '../seed';
import type { IssueState } from '../state/issue-state';
import { rankBetween } from '../state/rank';
import { signedIn } from './access';
import { checkProperty } from './properties';

type Body = Readonly<Record<string, unknown>>;

const issuesAtMost = 50;

const creationScopes = platformScopes(
  writeWork,
  'write:issue',
  'write:comment',
  'write:comment.property',
  'write:attachment',
  'read:issue',
);

function projectFor(ask: Ask, fields: Body): SeedProject {
  const { key, id } = objectIn(fields.project);
  const project = ask.site.project(wordsOf(key ?? id));
  if (!project || !ask.viewer.canBrowse(project)) throw badField('project', 'valid project is required');
  if (project.isArchived || !ask.viewer.canEdit(project)) {
    throw badField('project', 'You do not have permission to create issues in this project.');
  }
  return project;
}

function typeFor(ask: Ask, project: SeedProject, fields: Body): SeedIssueType {
  const { id, name } = objectIn(fields.issuetype);
  const type = project.issueTypeIds
    .flatMap((typeId) => ask.site.issueTypes.get(typeId) ?? [])
    .find((candidate) => candidate.id === String(id) || candidate.name === name);
  if (!type) throw badField('issuetype', 'Specify a valid issue type');
  return type;
}

/** A blank issue at the end of the backlog. */
function blankIssue(ask: Ask, project: SeedProject, type: SeedIssueType): IssueState {
  const { site } = ask;
  const statusId = project.statusIds[0];
  if (statusId === undefined) throw badRequest('The project has no workflow.');
  const at = site.now().toISOString();
  return {
    id: site.nextId(),
    key: site.nextKey(project.key),
    projectKey: project.key,
    issueTypeId: type.id,
    summary: '',
    description: null,
    statusId,
    resolution: null,
    resolvedAt: null,
    priority: site.priorities[Math.floor(site.priorities.length / 2)] ?? '',
    labels: [],
    parentKey: null,
    assigneeId: null,
    reporterId: ask.viewer.accountId ?? project.leadAccountId,
    createdAt: at,
    updatedAt: at,
    sprintIds: [],
    fixVersionIds: [],
    isFlagged: false,
    customFields: {},
    watcherIds: [],
    voterIds: [],
    rank: rankBetween(site.lastRank(), null),
    dueDate: null,
    comments: [],
    histories: [],
  };
}

/** A sub-task lives in its parent's project and never alone. */
function subtaskProblems(ask: Ask, project: SeedProject, type: SeedIssueType, parent: unknown): Record<string, string> {
  if (type.hierarchyLevel !== -1) return {};
  if (parent === undefined || parent === null) {
    return { issuetype: 'Issue type is a sub-task but parent issue key or id not specified.' };
  }
  const { id, key } = objectIn(parent);
  const found = ask.site.issue(wordsOf(id ?? key));
  if (!found || found.projectKey === project.key) return {};
  return {
    issuetype: 'The issue type selected is invalid.',
    project: 'Sub-tasks must be created in the same project as the parent.',
  };
}

function propertiesIn(body: Body): [key: string, value: unknown][] {
  const given: unknown[] = Array.isArray(body.properties) ? body.properties : [];
  return given.map((each) => {
    const { key, value } = objectIn(each);
    checkProperty(wordsOf(key), value);
    return [wordsOf(key), value];
  });
}

/** Makes one issue, or refuses with every field that is in the way. */
function create(ask: Ask, body: Body): Record<string, unknown> {
  const { site, caller } = ask;
  const fields = objectIn(body.fields);
  const project = projectFor(ask, fields);
  const type = typeFor(ask, project, fields);
  const issue = blankIssue(ask, project, type);
  const wanted = wantedValues(issue, body);
  wanted.delete('project');
  wanted.delete('issuetype');
  const properties = propertiesIn(body);
  const problems = subtaskProblems(ask, project, type, wanted.get('parent'));
  if (!wanted.has('summary')) problems.summary = 'You must specify a summary of the issue.';
  // A new issue has no history: what it starts with is no change.
  for (const edit of prepareAll(ask, issue, wanted, problems)) edit.apply(issue);
  site.addIssue(issue);
  for (const [key, value] of properties) site.issueProperties.set(issue.id, key, value);
  issueCreated(site, caller, issue);
  return { id: issue.id, key: issue.key, self: `${site.baseUrl}/rest/api/3/issue/${issue.id}` };
}

export const issueCreationEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    template: '/rest/api/3/issue',
    scopeSets: creationScopes,
    handle(ask) {
      signedIn(ask);
      return created(create(ask, bodyObject(ask)));
    },
  },
  {
    method: 'POST',
    template: '/rest/api/3/issue/bulk',
    scopeSets: creationScopes,
    handle(ask) {
      signedIn(ask);
      const { issueUpdates } = bodyObject(ask);
      if (!Array.isArray(issueUpdates) || issueUpdates.length === 0) throw badRequest('issueUpdates must be provided.');
      if (issueUpdates.length > issuesAtMost) throw badRequest(`The maximum number of issues is ${issuesAtMost}.`);
      const issues: Record<string, unknown>[] = [];
      const errors: Record<string, unknown>[] = [];
      for (const [failedElementNumber, body] of issueUpdates.entries()) {
        try {
          issues.push(create(ask, objectIn(body)));
        } catch (problem) {
          if (!(problem instanceof Refusal)) throw problem;
          const elementErrors = { errorMessages: problem.messages, errors: problem.errors };
          errors.push({ status: problem.status, elementErrors, failedElementNumber });
        }
      }
      // Some made is a success that names the rest; none made is Jira's 400, in the same shape.
      return { status: issues.length > 0 ? 201 : 400, body: { issues, errors } };
    },
  },
];
