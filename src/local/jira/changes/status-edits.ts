import type { SeedStatus } from '../seed';
import type { IssueState } from '../state/issue-state';
import type { SiteState } from '../state/site-state';
import type { FieldEdit } from './record';

const doneResolution = { id: '10000', name: 'Done' } as const;

/** Moves an issue to a status; into and out of Done the resolution follows, as Jira's simplified workflow does. */
export function statusEdits(site: SiteState, issue: IssueState, to: SeedStatus): FieldEdit[] {
  const from = site.statusOf(issue);
  if (from.id === to.id) return [];
  const at = site.now().toISOString();
  const edits: FieldEdit[] = [];
  const isDone = to.category === 'done';
  if (isDone !== (issue.resolution !== null)) {
    edits.push({
      item: {
        field: 'resolution',
        fieldtype: 'jira',
        fieldId: 'resolution',
        from: isDone ? null : doneResolution.id,
        fromString: issue.resolution,
        to: isDone ? doneResolution.id : null,
        toString: isDone ? doneResolution.name : null,
      },
      apply(changed) {
        changed.resolution = isDone ? doneResolution.name : null;
        changed.resolvedAt = isDone ? at : null;
      },
    });
  }
  edits.push({
    item: {
      field: 'status',
      fieldtype: 'jira',
      fieldId: 'status',
      from: from.id,
      fromString: from.name,
      to: to.id,
      toString: to.name,
    },
    apply(changed) {
      changed.statusId = to.id;
    },
  });
  return edits;
}
