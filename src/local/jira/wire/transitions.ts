import { fieldsOf } from '../fields/catalogue';
import { resolutionJson } from '../fields/system-fields';
import type { Drawing } from '../fields/field';
import type { SeedStatus } from '../seed';
import type { IssueState } from '../state/issue-state';
import { resolutions } from '../state/resolutions';
import type { SiteState } from '../state/site-state';
import { statusJson } from './statuses';

/** A workflow in which every status can be reached from every other, as Jira's simplified one. */
export function transitionsOf(issue: IssueState, drawing: Drawing): { id: string; to: SeedStatus }[] {
  const { site } = drawing;
  return site.projectOf(issue).statusIds.flatMap((id, index) => {
    const to = site.statuses.get(id);
    return to ? [{ id: String((index + 1) * 10 + 1), to }] : [];
  });
}

/** Whether a step comes with a screen that asks how the work ended. */
export function asksForResolution(issue: IssueState, to: SeedStatus, { site }: Drawing): boolean {
  const closes = to.category === 'done' && site.statusOf(issue).category !== 'done';
  return closes && site.projectOf(issue).asksForResolution === true;
}

export function transitionsJson(
  issue: IssueState,
  drawing: Drawing,
  { withFields }: { readonly withFields: boolean } = { withFields: false },
): Record<string, unknown>[] {
  const project = drawing.site.projectOf(issue);
  if (!drawing.viewer.canEdit(project) || project.isArchived) return [];
  return transitionsOf(issue, drawing).map(({ id, to }) => {
    const hasScreen = asksForResolution(issue, to, drawing);
    return {
      id,
      name: to.name,
      to: statusJson(drawing.site, to),
      hasScreen,
      isGlobal: true,
      isInitial: false,
      isAvailable: true,
      isConditional: false,
      isLooped: to.id === issue.statusId,
      ...(withFields ? { fields: hasScreen ? { resolution: resolutionMeta(drawing.site) } : {} } : {}),
    };
  });
}

const resolutionMeta = (site: SiteState): Record<string, unknown> => ({
  required: true,
  schema: { type: 'resolution', system: 'resolution' },
  name: 'Resolution',
  key: 'resolution',
  hasDefaultValue: false,
  operations: ['set'],
  allowedValues: resolutions.map(({ name }) => resolutionJson(site, name)),
});

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
