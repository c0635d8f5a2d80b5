import type { SeedProject, SeedStatus } from '../seed';
import type { SiteState } from '../state/site-state';

/** Jira's fixed categories; only the key is free of language. */
const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export const categoryJson = (site: SiteState, category: SeedStatus['category']): Record<string, unknown> => ({
  self: `${site.baseUrl}/rest/api/3/statuscategory/${categories[category].id}`,
  ...categories[category],
});

export const allCategoriesJson = (site: SiteState): Record<string, unknown>[] => [
  {
    self: `${site.baseUrl}/rest/api/3/statuscategory/1`,
    id: 1,
    key: 'undefined',
    colorName: 'medium-gray',
    name: 'No Category',
  },
  ...(['new', 'indeterminate', 'done'] as const).map((category) => categoryJson(site, category)),
];

export function statusJson(site: SiteState, status: SeedStatus): Record<string, unknown> {
  return {
    self: `${site.baseUrl}/rest/api/3/status/${status.id}`,
    description: '',
    iconUrl: `${site.baseUrl}/`,
    name: status.name,
    id: status.id,
    statusCategory: categoryJson(site, status.category),
  };
}

/** The only project that uses a status, where that project is team-managed. */
export function scopeOfStatus(site: SiteState, status: SeedStatus): SeedProject | null {
  const users = [...site.projects.values()].filter((project) => project.statusIds.includes(status.id));
  const only = users.length === 1 ? users[0] : undefined;
  return only?.style === 'next-gen' ? only : null;
}

/** The newer status resources name categories in capitals. */
export const categoryEnum = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;
export const categoryNames: Readonly<Record<string, SeedStatus['category']>> = {
  new: 'new',
  'to do': 'new',
  todo: 'new',
  '2': 'new',
  indeterminate: 'indeterminate',
  'in progress': 'indeterminate',
  '4': 'indeterminate',
  done: 'done',
  complete: 'done',
  '3': 'done',
};
export const categoryName = (category: SeedStatus['category']): string => categories[category].name;
