import { issueCreated, issueDeleted } from '../changes/events';
import { editorOf } from '../changes/field-edits';
import { commit, type FieldEdit } from '../changes/record';
import { statusEdits } from '../changes/status-edits';
import { Unfit } from '../changes/unfit';
import { badField, badRequest, created, forbidden, noContent, ok, Refusal } from '../http/answer';
import { bodyObject, platformScopes, readWork, writeWork, type Ask, type Endpoint } from '../http/endpoint';
import type { SeedProject } from '../seed';
import type { IssueState } from '../state/issue-state';
import { rankBetween } from '../state/rank';
import { transitionsJson, transitionsOf } from '../wire/transitions';
import { drawingFor, editableIssue, signedIn, visibleIssue, visibleProject } from './access';
import { wordsOf } from '../http/words';

const template = '/rest/api/3/issue/{issueIdOrKey}';
const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** The new values that a body asks for: `fields` as they are, and the set/add/remove operations of `update`. */
function wantedValues(issue: IssueState, body: Readonly<Record<string, unknown>>): Map<string, unknown> {
  const wanted = new Map(Object.entries(object(body.fields)));
  for (const [field, operations] of Object.entries(object(body.update))) {
    for (const operation of Array.isArray(operations) ? (operations as unknown[]) : []) {
      const [verb, value] = Object.entries(object(operation))[0] ?? ['', null];
      if (verb === 'set') wanted.set(field, value);
      else if ((verb === 'add' || verb === 'remove') && field === 'labels') {
        const labels = (wanted.get(field) as readonly unknown[] | undefined) ?? issue.labels;
        wanted.set(field, verb === 'add' ? [...labels, value] : labels.filter((label) => label !== value));
      } else throw badField(field, `Field does not support update '${verb}'`);
    }
  }
  return wanted;
}

/** All edits of a body, or one refusal that names every field in the way. */
function prepareAll(ask: Ask, issue: IssueState, wanted: ReadonlyMap<string, unknown>): FieldEdit[] {
  const errors: Record<string, string> = {};
  const edits = [...wanted].flatMap(([field, value]) => {
    const prepare = editorOf(ask, field);
    if (!prepare) {
      errors[field] = `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;
      return [];
    }
    try {
      return prepare(ask, issue, value);
    } catch (problem) {
      if (!(problem instanceof Unfit)) throw problem;
      errors[field] = problem.message;
      return [];
    }
  });
  if (Object.keys(errors).length > 0) throw new Refusal(400, [], errors);
  return edits;
}

function nextKey(ask: Ask, project: SeedProject): string {
  const numbers = [...ask.site.byProject.get(project.key)].map((issue) => Number(issue.key.split('-').at(-1)));
  return `${project.key}-${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}

function lastRank(ask: Ask): string | null {
  let last: string | null = null;
  for (const issue of ask.site.issues.values()) if (last === null || issue.rank > last) last = issue.rank;
  return last;
}

/** A blank issue at the end of the backlog, of the type that the body names. */
function blankIssue(ask: Ask, project: SeedProject, fields: Readonly<Record<string, unknown>>): IssueState {
  const { site } = ask;
  const { id, name } = object(fields.issuetype);
  const type = project.issueTypeIds
    .flatMap((typeId) => site.issueTypes.get(typeId) ?? [])
    .find((candidate) => candidate.id === id || candidate.name === name);
  if (!type) throw badField('issuetype', 'Specify a valid issue type');
  const statusId = project.statusIds[0];
  if (statusId === undefined) throw badRequest('The project has no workflow.');
  const at = site.now().toISOString();
  return {
    id: site.nextId(),
    key: nextKey(ask, project),
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
    rank: rankBetween(lastRank(ask), null),
    dueDate: null,
    comments: [],
    histories: [],
  };
}

export const issueChangeEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    template: '/rest/api/3/issue',
    scopeSets: platformScopes(
      writeWork,
      'write:issue',
      'write:comment',
      'write:comment.property',
      'write:attachment',
      'read:issue',
    ),
    handle(ask) {
      const { site, caller } = ask;
      signedIn(ask);
      const fields = object(bodyObject(ask).fields);
      const { key, id } = object(fields.project);
      const place = site.project(wordsOf(key ?? id));
      if (!place || !ask.viewer.canBrowse(place)) throw badField('project', 'valid project is required');
      const project = visibleProject(ask, place.key);
      if (project.isArchived || !ask.viewer.canEdit(project)) {
        throw badField('project', 'You do not have permission to create issues in this project.');
      }
      if (fields.summary === undefined) throw badField('summary', 'You must specify a summary of the issue.');
      const issue = blankIssue(ask, project, fields);
      const wanted = wantedValues(issue, bodyObject(ask));
      wanted.delete('project');
      wanted.delete('issuetype');
      // A new issue has no history: what it starts with is no change.
      for (const edit of prepareAll(ask, issue, wanted)) edit.apply(issue);
      site.addIssue(issue);
      issueCreated(site, caller, issue);
      return created({ id: issue.id, key: issue.key, self: `${site.baseUrl}/rest/api/3/issue/${issue.id}` });
    },
  },
  {
    method: 'PUT',
    template,
    scopeSets: platformScopes(writeWork, 'write:issue'),
    handle(ask) {
      const issue = editableIssue(ask);
      const edits = prepareAll(ask, issue, wantedValues(issue, bodyObject(ask)));
      commit(ask.site, ask.caller, issue, edits);
      return noContent;
    },
  },
  {
    method: 'DELETE',
    template,
    scopeSets: platformScopes(writeWork, 'delete:issue'),
    handle(ask) {
      const issue = editableIssue(ask);
      const { site, caller, viewer, query } = ask;
      if (!viewer.canAdminister(site.projectOf(issue))) {
        throw forbidden('You do not have permission to delete issues in this project.');
      }
      const children = [...site.byParent.get(issue.key)];
      const subtasks = children.filter((child) => site.typeOf(child).hierarchyLevel === -1);
      if (subtasks.length > 0 && query.get('deleteSubtasks') !== 'true') {
        throw badRequest(
          `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
        );
      }
      for (const child of children) {
        if (subtasks.includes(child)) site.removeIssue(child);
        else site.change(child, (changed) => void (changed.parentKey = null));
      }
      site.removeIssue(issue);
      issueDeleted(site, caller, issue);
      return noContent;
    },
  },
  {
    method: 'GET',
    template: `${template}/transitions`,
    scopeSets: platformScopes(readWork, 'read:issue.transition', 'read:status', 'read:field-configuration'),
    handle: (ask) => ok({ expand: 'transitions', transitions: transitionsJson(visibleIssue(ask), drawingFor(ask)) }),
  },
  {
    method: 'POST',
    template: `${template}/transitions`,
    scopeSets: platformScopes(writeWork, 'write:issue', 'write:issue.property'),
    handle(ask) {
      const issue = editableIssue(ask);
      const { id } = object(bodyObject(ask).transition);
      const transition = transitionsOf(issue, drawingFor(ask)).find((candidate) => candidate.id === String(id));
      if (!transition) throw badRequest(`Transition id '${String(id)}' is not valid for this issue.`);
      const edits = prepareAll(ask, issue, wantedValues(issue, bodyObject(ask)));
      commit(ask.site, ask.caller, issue, [...edits, ...statusEdits(ask.site, issue, transition.to)]);
      return noContent;
    },
  },
];
