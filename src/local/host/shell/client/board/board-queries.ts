import { useJira } from '../ask-jira';
import type { BoardConfiguration, BoardValue, Issue, IssuePage, Page, Project, SprintValue } from '../jira-shapes';
import { isFlagged } from '../parts/fields';

const shownFields = 'summary,status,issuetype,priority,assignee,parent,project,labels';

export interface BoardAround {
  readonly project: Project;
  readonly board: BoardValue;
  readonly configuration: BoardConfiguration | undefined;
  /** Running and coming sprints; empty on a board without sprints. */
  readonly sprints: readonly SprintValue[];
  /** What to ask of issues: the plain fields, and the estimate and flag under this site's numbers. */
  readonly fields: string;
  readonly estimationFieldId: string | null;
}

export function useBoard(projectKey: string, boardId: string): { around: BoardAround | null; problem: Error | null } {
  const project = useJira<Project>(`/rest/api/3/project/${projectKey}`);
  const board = useJira<BoardValue>(`/rest/agile/1.0/board/${boardId}`);
  const configuration = useJira<BoardConfiguration>(`/rest/agile/1.0/board/${boardId}/configuration`);
  const allFields = useJira<readonly { id: string; name: string }[]>('/rest/api/3/field');
  const hasSprints = board.data !== undefined && board.data.type !== 'kanban';
  const sprints = useJira<Page<SprintValue>>(
    hasSprints ? `/rest/agile/1.0/board/${boardId}/sprint?state=active,future` : null,
  );
  const problem = project.error ?? board.error;
  const isWaiting = configuration.isLoading || sprints.isLoading || allFields.isLoading;
  if (problem || !project.data || !board.data || isWaiting) return { around: null, problem };
  const estimationFieldId = configuration.data?.estimation?.field?.fieldId ?? null;
  const flagId = allFields.data?.find(({ name }) => name === 'Flagged')?.id;
  return {
    problem: null,
    around: {
      project: project.data,
      board: board.data,
      configuration: configuration.data,
      sprints: sprints.data?.values ?? [],
      fields: [shownFields, estimationFieldId, flagId].filter(Boolean).join(','),
      estimationFieldId,
    },
  };
}

/** One page of issues from an agile endpoint, a hundred at a time. */
export function useIssues(
  path: string | null,
  fields: string,
  startAt = 0,
): { page: IssuePage | undefined; problem: Error | null } {
  const query = `${path?.includes('?') ? '&' : '?'}maxResults=100&startAt=${startAt}&fields=${fields}`;
  const { data, error } = useJira<IssuePage>(path === null ? null : path + query);
  return { page: data, problem: error };
}

export function estimateOf(issue: Issue, fieldId: string | null): number | null {
  const value = fieldId ? issue.fields[fieldId] : null;
  return typeof value === 'number' ? value : null;
}

export const isIssueFlagged = (issue: Issue): boolean => isFlagged(issue.fields);
