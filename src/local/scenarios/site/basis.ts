/** What every demo site shares: its people, fields, priorities and link types. */
import type { SeedCustomField, SeedLinkType, SeedUser } from '../../jira/seed';

export const sprintFieldId = 'customfield_10020';
export const flaggedFieldId = 'customfield_10021';
export const rankFieldId = 'customfield_10019';
export const epicLinkFieldId = 'customfield_10014';
/** Company-managed projects estimate in this field. */
export const storyPointsFieldId = 'customfield_10026';
/** Team-managed projects estimate in this one. */
export const storyPointEstimateFieldId = 'customfield_10016';
export const acceptanceCriteriaFieldId = 'customfield_10041';

export const businessValueFieldId = 'customfield_10050';
export const timeCriticalityFieldId = 'customfield_10051';
export const riskReductionFieldId = 'customfield_10052';

const numberField = 'com.atlassian.jira.plugin.system.customfieldtypes:float';

/** What an item is worth, as WSJF asks it. */
export const worthFields: readonly SeedCustomField[] = [
  { id: businessValueFieldId, name: 'Business value', custom: numberField, type: 'number' },
  { id: timeCriticalityFieldId, name: 'Time criticality', custom: numberField, type: 'number' },
  { id: riskReductionFieldId, name: 'Risk reduction', custom: numberField, type: 'number' },
];

export const customFields: readonly SeedCustomField[] = [
  { id: epicLinkFieldId, name: 'Epic Link', custom: 'com.pyxis.greenhopper.jira:gh-epic-link', type: 'any' },
  {
    id: storyPointEstimateFieldId,
    name: 'Story point estimate',
    custom: 'com.pyxis.greenhopper.jira:jsw-story-points',
    type: 'number',
  },
  { id: rankFieldId, name: 'Rank', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank', type: 'any' },
  { id: sprintFieldId, name: 'Sprint', custom: 'com.pyxis.greenhopper.jira:gh-sprint', type: 'array' },
  {
    id: flaggedFieldId,
    name: 'Flagged',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes',
    type: 'array',
  },
  {
    id: storyPointsFieldId,
    name: 'Story Points',
    custom: numberField,
    type: 'number',
  },
  {
    id: acceptanceCriteriaFieldId,
    name: 'Acceptance criteria',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea',
    type: 'string',
  },
  ...worthFields,
];

export const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;
export type Priority = (typeof priorities)[number];

export const linkTypes: readonly SeedLinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];
export type LinkName = 'Blocks' | 'Cloners' | 'Duplicate' | 'Relates';

/** Jira gives each value of a select field an id; this is the only one that the flag has. */
export const impedimentOptionId = '10019';
export const doneResolution = { id: '10000', name: 'Done' };

function person(
  number: number,
  displayName: string,
  role: string,
  timeZone = 'Europe/Berlin',
  locale = 'en_GB',
): SeedUser {
  const tail = String(number).padStart(12, '0');
  return { accountId: `712020:7a4d0000-5c1e-4b3a-9f00-${tail}`, displayName, role, timeZone, locale };
}

/** One cast for all demo projects, so that the user switcher offers the same faces everywhere. */
export const cast = {
  productOwner: person(1, 'Paula Brandt', 'Product Owner'),
  scrumMaster: person(2, 'Samuel Okafor', 'Scrum Master'),
  dana: person(3, 'Dana Nováková', 'Developer', 'Europe/Prague'),
  deniz: person(4, 'Deniz Kaya', 'Developer', 'Europe/Istanbul'),
  lin: person(5, 'Lin Chen', 'Developer', 'Asia/Shanghai'),
  designer: person(6, 'Iris Moreau', 'Designer', 'Europe/Paris'),
  support: person(7, 'Amara Diallo', 'Customer support (may look, not edit)'),
  stakeholder: person(8, 'Viktor Lindqvist', 'Stakeholder without access', 'Europe/Stockholm'),
  admin: person(9, 'Noor Haddad', 'Jira administrator'),
} as const;

export const castInSwitcherOrder: readonly SeedUser[] = [
  cast.productOwner,
  cast.scrumMaster,
  cast.dana,
  cast.deniz,
  cast.lin,
  cast.designer,
  cast.support,
  cast.stakeholder,
  cast.admin,
];

export const castPermissions = {
  administer: [cast.admin.accountId, cast.scrumMaster.accountId],
  edit: [
    cast.admin.accountId,
    cast.scrumMaster.accountId,
    cast.productOwner.accountId,
    cast.dana.accountId,
    cast.deniz.accountId,
    cast.lin.accountId,
    cast.designer.accountId,
  ],
  browse: castInSwitcherOrder.filter((user) => user !== cast.stakeholder).map((user) => user.accountId),
};
