import { projectDeleted } from '../changes/events';
import { badRequest, forbidden, noContent, notFound, ok } from '../http/answer';
import {
  listParam,
  manageConfiguration,
  param,
  platformScopes,
  readWork,
  type Ask,
  type Endpoint,
} from '../http/endpoint';
import { mapPage, pageOf } from '../http/paging';
import type { SeedIssueType, SeedProject, SeedVersion } from '../seed';
import { issueTypeJson, priorityJson, projectJson, typesOf, versionJson } from '../wire/projects';
import { visibleProject } from './access';

const projectScopes = platformScopes(
  readWork,
  'read:issue-type',
  'read:project',
  'read:project.property',
  'read:user',
  'read:application-role',
  'read:avatar',
  'read:group',
  'read:issue-type-hierarchy',
  'read:project-category',
  'read:project-version',
  'read:project.component',
);

const typeScopes = platformScopes(readWork, 'read:issue-type', 'read:avatar', 'read:project-category', 'read:project');

/** What `action` asks for; an archived project can only be looked at. */
function isAllowed(ask: Ask, project: SeedProject): boolean {
  const action = ask.query.get('action') ?? 'view';
  if (action === 'edit') return ask.viewer.canAdminister(project);
  if (action === 'create') return ask.viewer.canEdit(project) && !project.isArchived;
  return ask.viewer.canBrowse(project);
}

/** By the project's own order, a name or a date, turned round by a leading minus; versions without a date come last. */
function versionsInOrder(versions: readonly SeedVersion[], orderBy: string | null): readonly SeedVersion[] {
  const [, minus = '', by = 'sequence'] = /^([-+]?)(sequence|name|releaseDate)$/.exec(orderBy ?? 'sequence') ?? [];
  const wordOf = ({ name, releaseDate }: SeedVersion): string => (by === 'name' ? name : (releaseDate ?? '9999'));
  const inOrder =
    by === 'sequence' ? [...versions] : [...versions].sort((one, other) => wordOf(one).localeCompare(wordOf(other)));
  return minus === '-' ? inOrder.reverse() : inOrder;
}

const untranslated: Readonly<Record<string, string>> = { '1': 'Epic', '-1': 'Subtask' };
const untranslatedName = (type: SeedIssueType): string => untranslated[String(type.hierarchyLevel)] ?? type.name;

function visibleTypes(ask: Ask): Record<string, unknown>[] {
  const { site, viewer } = ask;
  return [...site.issueTypes.values()].flatMap((type) => {
    const owner = type.projectKey === undefined ? undefined : site.projects.get(type.projectKey);
    // Only the lists of types carry the name from before translation, as captures of Jira Cloud show.
    const json = { ...issueTypeJson(site, type), untranslatedName: untranslatedName(type) };
    return owner && !viewer.canBrowse(owner) ? [] : [json];
  });
}

export const projectEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: '/rest/api/3/project/search',
    scopeSets: projectScopes,
    handle(ask) {
      const { site, query, viewer } = ask;
      const statuses = listParam(query, 'status') ?? ['live'];
      const keys = query.getAll('keys').flatMap((list) => list.split(','));
      const ids = query.getAll('id').flatMap((list) => list.split(','));
      const text = query.get('query')?.toLowerCase() ?? '';
      const projects = [...site.projects.values()]
        .filter((project) => isAllowed(ask, project))
        .filter((project) => statuses.includes(project.isArchived ? 'archived' : 'live'))
        .filter((project) => keys.length === 0 || keys.includes(project.key))
        .filter((project) => ids.length === 0 || ids.includes(project.id))
        .filter((project) => `${project.key} ${project.name}`.toLowerCase().includes(text))
        .sort((a, b) => a.key.localeCompare(b.key));
      const page = mapPage(pageOf(projects, query, 50, 100), (project) => projectJson(site, project, viewer, false));
      return ok({ self: `${site.baseUrl}/rest/api/3/project/search?startAt=${page.startAt}`, ...page });
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}',
    scopeSets: projectScopes,
    handle: (ask) => ok(projectJson(ask.site, visibleProject(ask), ask.viewer, true)),
  },
  {
    method: 'DELETE',
    template: '/rest/api/3/project/{projectIdOrKey}',
    scopeSets: platformScopes(manageConfiguration, 'delete:project'),
    handle(ask) {
      const project = visibleProject(ask);
      if (!ask.viewer.canAdminister(project)) throw forbidden('You do not have permission to delete this project.');
      // Nothing comes back from this site's bin, but apps are told the difference, as in Jira.
      const isForGood = ask.query.get('enableUndo') === 'false';
      ask.site.removeProject(project);
      projectDeleted(ask.site, ask.caller, project, isForGood);
      return noContent;
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}/versions',
    scopeSets: platformScopes(readWork, 'read:project-version'),
    handle(ask) {
      const project = visibleProject(ask);
      return ok(project.versions.map((version) => versionJson(ask.site, project, version)));
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}/version',
    scopeSets: platformScopes(readWork, 'read:project-version'),
    handle(ask) {
      const project = visibleProject(ask);
      const statuses = listParam(ask.query, 'status');
      const text = ask.query.get('query')?.toLowerCase() ?? '';
      const versions = versionsInOrder(project.versions, ask.query.get('orderBy'))
        .filter(({ isReleased }) => statuses?.includes(isReleased ? 'released' : 'unreleased') ?? true)
        .filter(({ name }) => name.toLowerCase().includes(text));
      const page = mapPage(pageOf(versions, ask.query), (version) => versionJson(ask.site, project, version));
      return ok({ self: `${ask.site.baseUrl}/rest/api/3/project/${project.id}/version`, ...page });
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/version/{id}',
    scopeSets: platformScopes(readWork, 'read:project-version'),
    handle(ask) {
      const id = param(ask, 'id');
      const project = [...ask.site.projects.values()].find((each) =>
        each.versions.some((version) => version.id === id),
      );
      const version = project?.versions.find((each) => each.id === id);
      if (!project || !version || !ask.viewer.canBrowse(project)) {
        throw notFound(`Could not find version for id '${id}'`);
      }
      return ok(versionJson(ask.site, project, version));
    },
  },
  {
    method: 'GET',
    template: '/rest/api/3/priority',
    scopeSets: platformScopes(readWork, 'read:priority'),
    handle: ({ site }) => ok(site.priorities.map((name) => describedPriority(priorityJson(site, name)))),
  },
  {
    method: 'GET',
    template: '/rest/api/3/priority/search',
    // The specification gives this endpoint one demand only.
    scopeSets: [['manage:jira-configuration']],
    handle: ({ site, query }) =>
      ok(mapPage(pageOf(site.priorities, query), (name) => describedPriority(priorityJson(site, name)))),
  },
  {
    method: 'GET',
    template: '/rest/api/3/issuetype',
    scopeSets: typeScopes,
    handle: (ask) => ok(visibleTypes(ask)),
  },
  {
    method: 'GET',
    template: '/rest/api/3/issuetype/project',
    scopeSets: typeScopes,
    handle(ask) {
      const id = ask.query.get('projectId');
      if (id === null) throw badRequest("The 'projectId' query parameter is required.");
      const project = visibleProject(ask, id);
      const level = ask.query.get('level');
      return ok(
        typesOf(ask.site, project)
          .filter((type) => level === null || String(type.hierarchyLevel) === level)
          .map((type) => ({ ...issueTypeJson(ask.site, type), untranslatedName: untranslatedName(type) })),
      );
    },
  },
];

const describedPriority = (json: Record<string, unknown>): Record<string, unknown> => ({
  ...json,
  description: '',
  statusColor: '#999999',
});
