import type { SeedStatus } from '../seed';
import type { IssueState } from '../state/issue-state';
import { resolutionIdOf, usualResolution } from '../state/resolutions';
import type { SiteState } from '../state/site-state';
import type { FieldEdit } from './record';

/**
 * Moves an issue to a status; into and out of Done the resolution follows, as Jira's simplified workflow does.
 * `resolution` is what somebody said on the way.
 */
export function statusEdits(
  site: SiteState,
  issue: IssueState,
  to: SeedStatus,
  resolution: string = usualResolution,
): FieldEdit[] {
  const from = site.statusOf(issue);
  if (from.id === to.id) return [];
  const at = site.now().toISOString();
  const edits: FieldEdit[] = [];
  const isDone = to.category === 'done';
  const before = issue.resolution;
  if (isDone !== (before !== null)) {
    edits.push({
      item: {
        field: 'resolution',
        fieldtype: 'jira',
        fieldId: 'resolution',
        from: before === null ? null : resolutionIdOf(before),
        fromString: before,
        to: isDone ? resolutionIdOf(resolution) : null,
        toString: isDone ? resolution : null,
      },
      apply(changed) {
        changed.resolution = isDone ? resolution : null;
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
