import type { IssueState } from '../state/issue-state';
import type { SiteState } from '../state/site-state';
import type { FieldEdit } from './record';

/** Puts an issue into a sprint, or into the backlog for null. Closed sprints stay: they are its past. */
export function sprintEdits(site: SiteState, issue: IssueState, sprintId: number | null): FieldEdit[] {
  const past = issue.sprintIds.filter((id) => site.sprints.get(id)?.state === 'closed');
  const next = sprintId === null ? past : [...past.filter((id) => id !== sprintId), sprintId];
  return sprintListEdits(site, issue, next);
}

/** Takes one sprint off an issue, as Jira does when the sprint is deleted. */
export function leaveSprint(site: SiteState, issue: IssueState, sprintId: number): FieldEdit[] {
  const next = issue.sprintIds.filter((id) => id !== sprintId);
  return sprintListEdits(site, issue, next);
}

function sprintListEdits(site: SiteState, issue: IssueState, next: readonly number[]): FieldEdit[] {
  if (next.length === issue.sprintIds.length && next.every((id, index) => id === issue.sprintIds[index])) return [];
  const ids = (list: readonly number[]): string => list.join(', ');
  const names = (list: readonly number[]): string =>
    list.map((id) => site.sprints.get(id)?.name ?? String(id)).join(', ');
  return [
    {
      item: {
        field: 'Sprint',
        fieldtype: 'custom',
        fieldId: site.sprintFieldId,
        from: ids(issue.sprintIds),
        fromString: names(issue.sprintIds),
        to: ids(next),
        toString: names(next),
      },
      apply(changed) {
        changed.sprintIds = next;
      },
    },
  ];
}
