import type { SeedCustomField } from '../seed';
import { customNumber } from '../state/custom-fields';
import type { SiteState } from '../state/site-state';
import { sprintFieldJson } from '../wire/sprints';
import { wikiText } from '../wire/rich-text';
import { visibleParent } from './system-fields';
import type { Field } from './field';

export const flagValue = { id: '10019', value: 'Impediment' } as const;
const itemsOf: Readonly<Record<string, string>> = { 'com.pyxis.greenhopper.jira:gh-sprint': 'json' };

/** A site's custom fields, the ones that Jira Software fills itself included. */
export function customFieldsOf(site: SiteState): readonly Field[] {
  return site.customFields.map((field) => ({
    id: field.id,
    name: field.name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${customNumber(field.id)}]`, field.name],
    schema: {
      type: field.type,
      ...(field.type === 'array' ? { items: itemsOf[field.custom] ?? 'option' } : {}),
      custom: field.custom,
      customId: customNumber(field.id),
    },
    read: readerOf(site, field),
  }));
}

function readerOf(site: SiteState, field: SeedCustomField): Field['read'] {
  switch (field.id) {
    case site.rankFieldId:
      return (issue) => issue.rank;
    case site.sprintFieldId:
      return (issue) => {
        const sprints = issue.sprintIds.flatMap((id) => site.sprints.get(id) ?? []);
        return sprints.length === 0 ? null : sprints.map(sprintFieldJson);
      };
    case site.flaggedFieldId:
      return (issue) =>
        issue.isFlagged
          ? [{ self: `${site.baseUrl}/rest/api/3/customFieldOption/${flagValue.id}`, ...flagValue }]
          : null;
    case site.epicLinkFieldId:
      // Only company-managed projects still answer through this field.
      return (issue, drawing) => {
        const parent = visibleParent(issue, drawing);
        const isEpic = parent !== undefined && site.typeOf(parent).hierarchyLevel === 1;
        return isEpic && site.projectOf(issue).style === 'classic' ? parent.key : null;
      };
    default:
      return (issue, { textVersion }) => {
        const value = issue.customFields[field.id] ?? null;
        const isDocument = typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
        return isDocument && textVersion === 2 ? wikiText(value) : value;
      };
  }
}
