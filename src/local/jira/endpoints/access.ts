/** The doors that every handler goes through: find it, and may this person see or change it? */
import { badRequest, forbidden, noSuchIssue, notFound, notSignedIn } from '../http/answer';
import { param, type Ask } from '../http/endpoint';
import type { SeedBoard, SeedProject } from '../seed';
import type { IssueState } from '../state/issue-state';
import type { SprintState } from '../state/site-state';
import type { Drawing } from '../fields/field';

export const drawingFor = (ask: Ask, textVersion: 2 | 3 = 3, isSearch = false): Drawing => ({
  site: ask.site,
  viewer: ask.viewer,
  textVersion,
  isSearch,
});

export function visibleIssue(ask: Ask, idOrKey = param(ask, 'issueIdOrKey')): IssueState {
  const issue = ask.site.issue(idOrKey);
  if (!issue || !ask.viewer.canBrowse(ask.site.projectOf(issue))) throw noSuchIssue();
  return issue;
}

/** Archived projects are read-only for everybody, the app included. */
export function editableIssue(ask: Ask, idOrKey?: string): IssueState {
  const issue = visibleIssue(ask, idOrKey);
  const project = ask.site.projectOf(issue);
  if (ask.viewer.isNobody) throw notSignedIn();
  if (project.isArchived) {
    throw badRequest(`Issue ${issue.key} is archived. It can't be edited.`);
  }
  if (!ask.viewer.canEdit(project)) throw forbidden('You do not have permission to edit issues in this project.');
  return issue;
}

export function visibleProject(ask: Ask, idOrKey = param(ask, 'projectIdOrKey')): SeedProject {
  const project = ask.site.project(idOrKey);
  if (!project || !ask.viewer.canBrowse(project)) {
    throw notFound(`No project could be found with key '${idOrKey}'.`);
  }
  return project;
}

export function visibleBoards(ask: Ask): SeedBoard[] {
  return [...ask.site.boards.values()].filter((board) => isVisibleBoard(ask, board));
}

function isVisibleBoard(ask: Ask, board: SeedBoard): boolean {
  const project = ask.site.projects.get(board.projectKey);
  return project !== undefined && !project.isArchived && ask.viewer.canBrowse(project);
}

export function visibleBoard(ask: Ask, id = param(ask, 'boardId')): SeedBoard {
  const board = ask.site.boards.get(Number(id));
  if (!board || !isVisibleBoard(ask, board)) {
    throw notFound(`Board does not exist or you do not have permission to see it.`);
  }
  return board;
}

export function visibleSprint(ask: Ask, id = param(ask, 'sprintId')): SprintState {
  const sprint = ask.site.sprints.get(Number(id));
  const board = sprint && ask.site.boards.get(sprint.boardId);
  if (!sprint || !board || !isVisibleBoard(ask, board)) {
    throw notFound('Sprint does not exist or you do not have permission to view it.');
  }
  return sprint;
}

export function signedIn(ask: Ask): void {
  if (ask.viewer.isNobody) throw notSignedIn();
}
