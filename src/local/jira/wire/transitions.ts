import { fieldsOf } from '../fields/catalogue';
import type { Drawing } from '../fields/field';
import type { SeedStatus } from '../seed';
import type { IssueState } from '../state/issue-state';
import { statusJson } from './statuses';

/** A workflow in which every status can be reached from every other, as Jira's simplified one. */
export function transitionsOf(issue: IssueState, drawing: Drawing): { id: string; to: SeedStatus }[] {
  const { site } = drawing;
  return site.projectOf(issue).statusIds.flatMap((id, index) => {
    const to = site.statuses.get(id);
    return to ? [{ id: String((index + 1) * 10 + 1), to }] : [];
  });
}

export function transitionsJson(issue: IssueState, drawing: Drawing): Record<string, unknown>[] {
  const project = drawing.site.projectOf(issue);
  if (!drawing.viewer.canEdit(project) || project.isArchived) return [];
  return transitionsOf(issue, drawing).map(({ id, to }) => ({
    id,
    name: to.name,
    to: statusJson(drawing.site, to),
    hasScreen: false,
    isGlobal: true,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    isLooped: to.id === issue.statusId,
  }));
}

const editable = new Set([
  'summary',
  'description',
  'priority',
  'labels',
  'assignee',
  'reporter',
  'parent',
  'issuetype',
]);

export function editMetaJson(issue: IssueState, { site, viewer }: Drawing): Record<string, unknown> {
  const project = site.projectOf(issue);
  if (!viewer.canEdit(project) || project.isArchived) return { fields: {} };
  const fields = fieldsOf(site).filter((field) => field.schema && (field.custom || editable.has(field.id)));
  return {
    fields: Object.fromEntries(
      fields.map((field) => [
        field.id,
        {
          required: field.id === 'summary' || field.id === 'issuetype',
          schema: field.schema,
          name: field.name,
          key: field.id,
          operations: ['set'],
        },
      ]),
    ),
  };
}
