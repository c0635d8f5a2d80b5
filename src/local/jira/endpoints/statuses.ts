import { notFound, ok } from '../http/answer';
import { manageConfiguration, param, platformScopes, readWork, type Ask, type Endpoint } from '../http/endpoint';
import { mapPage, pageOf } from '../http/paging';
import type { SeedStatus } from '../seed';
import { allCategoriesJson, categoryEnum, scopeOfStatus, statusJson } from '../wire/statuses';
import { visibleProject } from './access';
import { typesOf } from '../wire/projects';

const isUsedByVisibleProject = (ask: Ask, status: SeedStatus): boolean =>
  [...ask.site.projects.values()].some(
    (project) => ask.viewer.canBrowse(project) && project.statusIds.includes(status.id),
  );

export const statusEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: '/rest/api/3/status',
    scopeSets: platformScopes(readWork, 'read:status'),
    handle(ask) {
      const visible = [...ask.site.statuses.values()].filter((status) => isUsedByVisibleProject(ask, status));
      return ok(visible.map((status) => statusJson(ask.site, status)));
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/status/{idOrName}',
    scopeSets: platformScopes(readWork, 'read:status'),
    handle(ask) {
      const wanted = param(ask, 'idOrName');
      const status = [...ask.site.statuses.values()].find((each) => each.id === wanted || each.name === wanted);
      if (!status) throw notFound('The status was not found');
      return ok(statusJson(ask.site, status));
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/statuscategory',
    scopeSets: platformScopes(readWork, 'read:status'),
    handle: ({ site }) => ok(allCategoriesJson(site)),
  },
  {
    method: 'GET',
    template: '/rest/api/3/statuses/search',
    scopeSets: platformScopes(manageConfiguration, 'read:workflow'),
    handle(ask) {
      const { site, query } = ask;
      const text = query.get('searchString')?.toLowerCase() ?? '';
      const category = query.get('statusCategory');
      const place = query.get('projectId');
      const statusIds = place === null ? null : new Set(visibleProject(ask, place).statusIds);
      const statuses = [...site.statuses.values()].filter(
        (status) =>
          status.name.toLowerCase().includes(text) &&
          (category === null || categoryEnum[status.category] === category) &&
          (statusIds === null || statusIds.has(status.id)),
      );
      const page = mapPage(pageOf(statuses, query, 200), (status) => {
        const owner = scopeOfStatus(site, status);
        return {
          id: status.id,
          name: status.name,
          statusCategory: categoryEnum[status.category],
          scope: owner ? { type: 'PROJECT', project: { id: owner.id } } : { type: 'GLOBAL' },
          description: '',
        };
      });
      return ok({ self: `${site.baseUrl}/rest/api/3/statuses/search?startAt=${page.startAt}`, ...page });
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}/statuses',
    scopeSets: platformScopes(readWork, 'read:issue-status', 'read:issue-type', 'read:status'),
    handle(ask) {
      const { site } = ask;
      const project = visibleProject(ask);
      const statuses = project.statusIds.flatMap((id) => site.statuses.get(id) ?? []);
      return ok(
        typesOf(site, project).map((type) => ({
          self: `${site.baseUrl}/rest/api/3/issuetype/${type.id}`,
          id: type.id,
          name: type.name,
          subtask: type.hierarchyLevel === -1,
          statuses: statuses.map((status) => statusJson(site, status)),
        })),
      );
    },
  },
];
