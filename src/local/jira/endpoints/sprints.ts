import { sprintChanged, type SprintEvent } from '../changes/events';
import { commit } from '../changes/record';
import { leaveSprint, sprintEdits } from '../changes/sprint-edits';
import { badRequest, created, forbidden, noContent, ok } from '../http/answer';
import { bodyObject, param, stringList, type Ask, type Endpoint } from '../http/endpoint';
import type { SprintState } from '../state/site-state';
import { sprintJson } from '../wire/sprints';
import { editableIssue, signedIn, visibleBoard, visibleSprint } from './access';
import { rankTo } from './ranks';
import { wordsOf } from '../http/words';

const writeSprint = [['write:sprint:jira-software']];
const issuesAtMost = 50;
const nameLengthAtMost = 30;

function manageableSprint(ask: Ask): SprintState {
  const sprint = visibleSprint(ask);
  requireManager(ask, sprint.boardId);
  return sprint;
}

function requireManager(ask: Ask, boardId: number): void {
  signedIn(ask);
  const board = visibleBoard(ask, String(boardId));
  const project = ask.site.projects.get(board.projectKey);
  if (!project || !ask.viewer.canEdit(project)) {
    throw forbidden('You do not have permission to manage sprints in this project.');
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function dateOf(value: unknown, name: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  const at = typeof value === 'string' ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : NaN;
  if (Number.isNaN(at)) throw badRequest(`'${wordsOf(value)}' is not a valid value for '${name}'.`);
  return new Date(at).toISOString();
}

/** Checks a name as Jira does: it must be there and short. */
function nameOf(value: unknown): string {
  const name = textOf(value)?.trim() ?? '';
  if (name === '') throw badRequest('Sprint name must not be blank.');
  if (name.length > nameLengthAtMost)
    throw badRequest(`Sprint name must be shorter than ${nameLengthAtMost} characters.`);
  return name;
}

const moves: Readonly<Record<string, SprintEvent>> = { 'future active': 'started', 'active closed': 'closed' };

/** A full update sets what is absent to nothing; a partial one leaves it. */
function update(ask: Ask, isFull: boolean): ReturnType<Endpoint['handle']> {
  const { site, caller } = ask;
  const sprint = manageableSprint(ask);
  const body = bodyObject(ask);
  const old = { ...sprint };
  const isGiven = (key: string): boolean => isFull || key in body;
  const next = { ...sprint };
  if (isGiven('name')) next.name = nameOf(body.name);
  if (isGiven('goal')) next.goal = textOf(body.goal) ?? '';
  let event: SprintEvent = 'updated';
  if (sprint.state !== 'closed') {
    if (isGiven('startDate')) next.startDate = dateOf(body.startDate, 'startDate');
    if (isGiven('endDate')) next.endDate = dateOf(body.endDate, 'endDate');
    if (next.startDate !== null && next.endDate !== null && next.endDate <= next.startDate) {
      throw badRequest('The start date of a sprint must be before the end date.');
    }
    const state = textOf(body.state) ?? sprint.state;
    if (state !== sprint.state) {
      const move = moves[`${sprint.state} ${state}`];
      if (!move) throw badRequest(`Sprint state cannot be changed from '${sprint.state}' to '${state}'.`);
      if (move === 'started' && (next.startDate === null || next.endDate === null)) {
        throw badRequest('To start a sprint its start date and end date must be set.');
      }
      event = move;
      next.state = move === 'started' ? 'active' : 'closed';
      if (move === 'closed') next.completeDate = site.now().toISOString();
    }
  }
  // A closed sprint stays written on its open issues: that is how Jira shows that work was carried over.
  Object.assign(sprint, next);
  site.revision += 1;
  sprintChanged(site, caller, event, sprint, old);
  return ok(sprintJson(site, sprint));
}

export const sprintEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: '/rest/agile/1.0/sprint/{sprintId}',
    scopeSets: [['read:sprint:jira-software']],
    handle: (ask) => ok(sprintJson(ask.site, visibleSprint(ask))),
  },
  {
    method: 'POST',
    template: '/rest/agile/1.0/sprint',
    scopeSets: writeSprint,
    handle(ask) {
      const { site, caller } = ask;
      const body = bodyObject(ask);
      const board = visibleBoard(ask, String(body.originBoardId));
      requireManager(ask, board.id);
      const sprint: SprintState = {
        id: Math.max(0, ...site.sprints.keys()) + 1,
        boardId: board.id,
        name: nameOf(body.name),
        goal: textOf(body.goal) ?? '',
        state: 'future',
        startDate: dateOf(body.startDate, 'startDate'),
        endDate: dateOf(body.endDate, 'endDate'),
        completeDate: null,
      };
      site.sprints.set(sprint.id, sprint);
      site.revision += 1;
      sprintChanged(site, caller, 'created', sprint);
      return created(sprintJson(site, sprint));
    },
  },
  {
    method: 'PUT',
    template: '/rest/agile/1.0/sprint/{sprintId}',
    scopeSets: writeSprint,
    handle: (ask) => update(ask, true),
  },
  {
    method: 'POST',
    template: '/rest/agile/1.0/sprint/{sprintId}',
    scopeSets: writeSprint,
    handle: (ask) => update(ask, false),
  },
  {
    method: 'DELETE',
    template: '/rest/agile/1.0/sprint/{sprintId}',
    scopeSets: [['delete:sprint:jira-software']],
    handle(ask) {
      const { site, caller } = ask;
      const sprint = manageableSprint(ask);
      for (const issue of [...site.bySprint.get(sprint.id)]) {
        commit(site, caller, issue, leaveSprint(site, issue, sprint.id));
      }
      site.sprints.delete(sprint.id);
      site.revision += 1;
      sprintChanged(site, caller, 'deleted', sprint);
      return noContent;
    },
  },
  {
    method: 'POST',
    template: '/rest/agile/1.0/sprint/{sprintId}/issue',
    scopeSets: writeSprint,
    handle(ask) {
      const sprint = visibleSprint(ask);
      if (sprint.state === 'closed') throw badRequest('Issues can only be moved to open or future sprints.');
      moveIssues(ask, sprint.id);
      return noContent;
    },
  },
  {
    method: 'POST',
    template: '/rest/agile/1.0/backlog/issue',
    scopeSets: [['write:board-scope:jira-software']],
    handle(ask) {
      moveIssues(ask, null);
      return noContent;
    },
  },
  {
    method: 'POST',
    template: '/rest/agile/1.0/backlog/{boardId}/issue',
    scopeSets: [['write:board-scope:jira-software']],
    handle(ask) {
      visibleBoard(ask, param(ask, 'boardId'));
      moveIssues(ask, null);
      return noContent;
    },
  },
];

/** All or none: an issue that may not be edited refuses the whole request. */
function moveIssues(ask: Ask, sprintId: number | null): void {
  const body = bodyObject(ask);
  const keys = stringList(body.issues) ?? [];
  if (keys.length === 0) throw badRequest('issues: The list of issues must not be empty.');
  if (keys.length > issuesAtMost) throw badRequest(`The maximum number of issues is ${issuesAtMost}.`);
  const issues = keys.map((key) => editableIssue(ask, key));
  for (const issue of issues) commit(ask.site, ask.caller, issue, sprintEdits(ask.site, issue, sprintId));
  rankTo(ask, issues, body);
}
