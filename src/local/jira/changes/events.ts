import type { Drawing } from '../fields/field';
import { fieldsOf } from '../fields/catalogue';
import type { Caller } from '../site';
import type { CommentState, History, IssueState } from '../state/issue-state';
import type { SiteState, SprintState } from '../state/site-state';
import { viewerFor } from '../state/viewer';
import { commentJson } from '../wire/comments';
import { historyJson } from '../wire/changelog';
import { linkTypeJson } from '../wire/issue-links';
import { appAccountId, userJson } from '../wire/people';
import { projectReference } from '../wire/projects';
import { sprintJson } from '../wire/sprints';
import { statusJson } from '../wire/statuses';
import type { SeedLink, SeedProject } from '../seed';

/** The only fields that Forge sends with an issue. */
const eventFields = new Set([
  'summary',
  'issuetype',
  'creator',
  'created',
  'project',
  'reporter',
  'assignee',
  'updated',
  'status',
]);

function publish(site: SiteState, caller: Caller, name: string, payload: Record<string, unknown>): void {
  const causedBy = caller.kind === 'user' ? caller.accountId : null;
  const causedByApp = caller.kind === 'app';
  site.publish({
    name,
    causedBy,
    causedByApp,
    payload: {
      eventType: name,
      atlassianId: causedByApp ? appAccountId : (causedBy ?? undefined),
      selfGenerated: causedByApp,
      ...payload,
    },
  });
}

function eventIssue(site: SiteState, issue: IssueState): Record<string, unknown> {
  const drawing: Drawing = { site, viewer: viewerFor({ kind: 'app' }), textVersion: 2, isSearch: false };
  const fields = fieldsOf(site).filter((field) => eventFields.has(field.id));
  return {
    id: issue.id,
    key: issue.key,
    fields: Object.fromEntries(fields.map((field) => [field.id, field.read(issue, drawing)])),
  };
}

const users = (site: SiteState, caller: Caller, ...others: (string | null)[]): Record<string, unknown> => {
  const own = caller.kind === 'user' ? caller.accountId : null;
  const accountIds = new Set([own, ...others].filter((accountId) => accountId !== null));
  return { associatedUsers: [...accountIds].map((accountId) => userJson(site, accountId)) };
};

export function issueCreated(site: SiteState, caller: Caller, issue: IssueState): void {
  publish(site, caller, 'avi:jira:created:issue', { issue: eventIssue(site, issue), ...users(site, caller) });
}

export function issueDeleted(site: SiteState, caller: Caller, issue: IssueState): void {
  publish(site, caller, 'avi:jira:deleted:issue', { issue: eventIssue(site, issue), ...users(site, caller) });
}

export function issueUpdated(site: SiteState, caller: Caller, issue: IssueState, history: History): void {
  const { id, items } = historyJson(site, history);
  const assigned = history.items.find((item) => item.fieldId === 'assignee');
  const moved = history.items.find((item) => item.fieldId === 'status');
  const payload = {
    issue: eventIssue(site, issue),
    changelog: { id, items },
    ...users(site, caller, assigned?.from ?? null, assigned?.to ?? null),
  };
  const statuses = [moved?.from, moved?.to].flatMap((statusId) => site.statuses.get(statusId ?? '') ?? []);
  publish(site, caller, 'avi:jira:updated:issue', {
    ...payload,
    ...(moved ? { associatedStatuses: statuses.map((status) => statusJson(site, status)) } : {}),
  });
  if (assigned) publish(site, caller, 'avi:jira:assigned:issue', payload);
}

/** Sent for a new comment and for an edited one alike. */
export const issueCommented = (site: SiteState, caller: Caller, issue: IssueState, comment: CommentState): void =>
  commentEvent(site, caller, 'avi:jira:commented:issue', issue, comment);

export const commentDeleted = (site: SiteState, caller: Caller, issue: IssueState, comment: CommentState): void =>
  commentEvent(site, caller, 'avi:jira:deleted:comment', issue, comment);

function commentEvent(site: SiteState, caller: Caller, name: string, issue: IssueState, comment: CommentState): void {
  const drawing: Drawing = { site, viewer: viewerFor({ kind: 'app' }), textVersion: 2, isSearch: false };
  publish(site, caller, name, {
    issue: eventIssue(site, issue),
    comment: commentJson(issue, comment, drawing),
    ...users(site, caller),
  });
}

export function linkChanged(site: SiteState, caller: Caller, link: SeedLink, what: 'created' | 'deleted'): void {
  const type = site.linkTypes.find((candidate) => candidate.id === link.typeId);
  const [source, destination] = [site.issue(link.outwardFrom), site.issue(link.inwardTo)];
  publish(site, caller, `avi:jira:${what}:issuelink`, {
    id: link.id,
    sourceIssueId: source?.id,
    sourceProjectId: source && site.projectOf(source).id,
    destinationIssueId: destination?.id,
    destinationProjectId: destination && site.projectOf(destination).id,
    issueLinkType: type && linkTypeJson(site, type),
  });
}

/** Jira tells of the project alone, not of the issues, boards and sprints that go with it. */
export function projectDeleted(site: SiteState, caller: Caller, project: SeedProject, isForGood: boolean): void {
  publish(site, caller, `avi:jira:${isForGood ? 'deleted' : 'softdeleted'}:project`, {
    project: projectReference(site, project),
  });
}

export type SprintEvent = 'created' | 'started' | 'closed' | 'updated' | 'deleted';

export function sprintChanged(
  site: SiteState,
  caller: Caller,
  what: SprintEvent,
  sprint: SprintState,
  old?: SprintState,
): void {
  publish(site, caller, `avi:jira-software:${what}:sprint`, {
    sprint: sprintJson(site, sprint),
    ...(old ? { oldValue: sprintJson(site, old) } : {}),
  });
}
