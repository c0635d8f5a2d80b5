import { badRequest, notFound, ok } from '../http/answer';
import { listParam, type Ask, type Endpoint } from '../http/endpoint';
import { mapPage, pageOf } from '../http/paging';
import type { SeedBoard } from '../seed';
import type { SprintState } from '../state/site-state';
import { filterIdOf } from '../jql/saved-filter';
import { customNumber } from '../state/custom-fields';
import { projectReference } from '../wire/projects';
import { avatarUrls } from '../wire/people';
import { sprintJson } from '../wire/sprints';
import { visibleBoard, visibleBoards } from './access';

export const boardScope = 'read:board-scope:jira-software';
const boardAdminScope = 'read:board-scope.admin:jira-software';

function boardJson(ask: Ask, board: SeedBoard): Record<string, unknown> {
  const project = ask.site.projects.get(board.projectKey);
  return {
    id: board.id,
    self: `${ask.site.baseUrl}/rest/agile/1.0/board/${board.id}`,
    name: board.name,
    type: board.type,
    ...(project
      ? {
          location: {
            projectId: Number(project.id),
            displayName: `${project.name} (${project.key})`,
            projectName: project.name,
            projectKey: project.key,
            projectTypeKey: 'software',
            avatarURI: avatarUrls(`${ask.site.baseUrl}/secure/projectavatar/${project.id}`)['24x24'],
            name: `${project.name} (${project.key})`,
          },
        }
      : {}),
    isPrivate: false,
  };
}

function configurationJson(ask: Ask, board: SeedBoard): Record<string, unknown> {
  const { site } = ask;
  const project = site.projects.get(board.projectKey);
  const field = site.customFields.find((candidate) => candidate.id === board.estimationFieldId);
  return {
    id: board.id,
    name: board.name,
    type: board.type,
    self: `${site.baseUrl}/rest/agile/1.0/board/${board.id}/configuration`,
    ...(project
      ? {
          location: {
            type: 'project',
            key: project.key,
            id: project.id,
            self: `${site.baseUrl}/rest/api/3/project/${project.id}`,
            name: project.name,
          },
        }
      : {}),
    filter: { id: filterIdOf(board), self: `${site.baseUrl}/rest/api/3/filter/${filterIdOf(board)}` },
    ...(board.type === 'kanban'
      ? { subQuery: { query: 'fixVersion in unreleasedVersions() OR fixVersion is EMPTY' } }
      : {}),
    columnConfig: {
      columns: board.columns.map((column) => ({
        name: column.name,
        statuses: column.statusIds.map((id) => ({ id, self: `${site.baseUrl}/rest/api/3/status/${id}` })),
      })),
      constraintType: 'none',
    },
    ...(field
      ? { estimation: { type: 'field', field: { fieldId: field.id, displayName: field.name } } }
      : board.type === 'scrum'
        ? { estimation: { type: 'none' } }
        : {}),
    ranking: { rankCustomFieldId: customNumber(site.rankFieldId) },
  };
}

const states = ['closed', 'active', 'future'] as const;

/** Closed first, then active, then future; within a state in the order in which they were made. */
function sprintsOf(ask: Ask, board: SeedBoard): SprintState[] {
  const wanted = listParam(ask.query, 'state') ?? [...states];
  const stray = wanted.find((state) => !(states as readonly string[]).includes(state));
  if (stray !== undefined) throw badRequest(`The value '${stray}' is not valid for the query parameter 'state'.`);
  return [...ask.site.sprints.values()]
    .filter((sprint) => sprint.boardId === board.id && wanted.includes(sprint.state))
    .sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || startOrder(a, b));
}

const startOrder = (a: SprintState, b: SprintState): number =>
  (a.startDate ?? '9').localeCompare(b.startDate ?? '9') || a.id - b.id;

export const boardEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: '/rest/agile/1.0/board',
    scopeSets: [[boardScope, 'read:project:jira']],
    handle(ask) {
      const { query } = ask;
      const types = listParam(query, 'type');
      const place = query.get('projectKeyOrId');
      const name = query.get('name')?.toLowerCase();
      const project = place === null ? undefined : ask.site.project(place);
      if (place !== null && (!project || !ask.viewer.canBrowse(project))) {
        throw badRequest(`No project could be found with key or id '${place}'.`);
      }
      const boards = visibleBoards(ask)
        .filter((board) => !types || types.includes(board.type))
        .filter((board) => !project || board.projectKey === project.key)
        .filter((board) => name === undefined || board.name.toLowerCase().includes(name))
        .sort((a, b) => a.id - b.id);
      return ok(mapPage(pageOf(boards, query), (board) => boardJson(ask, board)));
    },
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}',
    scopeSets: [[boardScope, 'read:issue-details:jira']],
    handle: (ask) => ok(boardJson(ask, visibleBoard(ask))),
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}/configuration',
    scopeSets: [[boardAdminScope, 'read:project:jira']],
    handle: (ask) => ok(configurationJson(ask, visibleBoard(ask))),
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}/project',
    scopeSets: [[boardAdminScope, 'read:project:jira']],
    handle(ask) {
      const project = ask.site.projects.get(visibleBoard(ask).projectKey);
      if (!project) throw notFound('The board has no project.');
      return ok(mapPage(pageOf([project], ask.query), (each) => projectReference(ask.site, each)));
    },
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}/sprint',
    scopeSets: [['read:sprint:jira-software']],
    handle(ask) {
      const board = visibleBoard(ask);
      if (board.type === 'kanban') throw badRequest('The board does not support sprints');
      return ok(mapPage(pageOf(sprintsOf(ask, board), ask.query), (sprint) => sprintJson(ask.site, sprint)));
    },
  },
];
