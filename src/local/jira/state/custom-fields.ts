import type { SeedCustomField } from '../seed';

/** Jira Software's own fields by their type keys; every Jira Software site has them. */
export const fieldTypes = {
  sprint: 'com.pyxis.greenhopper.jira:gh-sprint',
  rank: 'com.pyxis.greenhopper.jira:gh-lexo-rank',
  epicLink: 'com.pyxis.greenhopper.jira:gh-epic-link',
  /** Team-managed projects' "Story point estimate". */
  storyPointEstimate: 'com.pyxis.greenhopper.jira:jsw-story-points',
  /** Company-managed projects' "Story Points" is a plain number field. */
  number: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
  checkboxes: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes',
} as const;

export const flaggedFieldName = 'Flagged';

const standard: readonly (SeedCustomField & { readonly wanted: (field: SeedCustomField) => boolean })[] = [
  {
    id: 'customfield_10014',
    name: 'Epic Link',
    custom: fieldTypes.epicLink,
    type: 'any',
    wanted: (field) => field.custom === fieldTypes.epicLink,
  },
  {
    id: 'customfield_10016',
    name: 'Story point estimate',
    custom: fieldTypes.storyPointEstimate,
    type: 'number',
    wanted: (field) => field.custom === fieldTypes.storyPointEstimate,
  },
  {
    id: 'customfield_10019',
    name: 'Rank',
    custom: fieldTypes.rank,
    type: 'any',
    wanted: (field) => field.custom === fieldTypes.rank,
  },
  {
    id: 'customfield_10020',
    name: 'Sprint',
    custom: fieldTypes.sprint,
    type: 'array',
    wanted: (field) => field.custom === fieldTypes.sprint,
  },
  {
    id: 'customfield_10021',
    name: flaggedFieldName,
    custom: fieldTypes.checkboxes,
    type: 'array',
    wanted: (field) => field.custom === fieldTypes.checkboxes && field.name === flaggedFieldName,
  },
];

/** A seed's custom fields, completed by those that no Jira Software site is without. */
export function withStandardFields(seeded: readonly SeedCustomField[]): readonly SeedCustomField[] {
  const fields = [...seeded];
  let spareId = 10900;
  for (const { wanted, ...field } of standard) {
    if (fields.some(wanted)) continue;
    const isTaken = fields.some((other) => other.id === field.id);
    fields.push(isTaken ? { ...field, id: `customfield_${(spareId += 1)}` } : field);
  }
  return fields;
}

export const customNumber = (fieldId: string): number => Number(fieldId.replace('customfield_', ''));
