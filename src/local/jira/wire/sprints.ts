import type { SiteState, SprintState } from '../state/site-state';
import { agileDate } from './dates';

const dateOf = (iso: string | null): string | undefined => (iso === null ? undefined : agileDate(iso));

/** A sprint as the agile resources give it; dates that are not set are left out. */
export function sprintJson(site: SiteState, sprint: SprintState): Record<string, unknown> {
  return withoutUndefined({
    id: sprint.id,
    self: `${site.baseUrl}/rest/agile/1.0/sprint/${sprint.id}`,
    state: sprint.state,
    name: sprint.name,
    startDate: dateOf(sprint.startDate),
    endDate: dateOf(sprint.endDate),
    completeDate: dateOf(sprint.completeDate),
    originBoardId: sprint.boardId,
    goal: sprint.goal,
  });
}

/** A sprint inside an issue's Sprint field. */
export function sprintFieldJson(sprint: SprintState): Record<string, unknown> {
  return withoutUndefined({
    id: sprint.id,
    name: sprint.name,
    state: sprint.state,
    boardId: sprint.boardId,
    goal: sprint.goal,
    startDate: dateOf(sprint.startDate),
    endDate: dateOf(sprint.endDate),
    completeDate: dateOf(sprint.completeDate),
  });
}

function withoutUndefined(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
