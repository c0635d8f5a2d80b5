import type { IssueState } from '../state/issue-state';
import type { SiteState } from '../state/site-state';
import type { FieldEdit } from './record';

/** Puts an issue into a sprint, or into the backlog for null. Closed sprints stay: they are its past. */
export function sprintEdits(site: SiteState, issue: IssueState, sprintId: number | null): FieldEdit[] {
  const past = issue.sprintIds.filter((id) => site.sprints.get(id)?.state === 'closed');
  const next = sprintId === null ? past : [...past.filter((id) => id !== sprintId), sprintId];
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
