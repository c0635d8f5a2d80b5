import type { SeedIssueType, SeedProject, SeedVersion } from '../seed';
import type { SiteState } from '../state/site-state';
import type { Viewer } from '../state/viewer';
import { avatarUrls, userJson } from './people';

export function issueTypeJson(site: SiteState, type: SeedIssueType): Record<string, unknown> {
  const project = type.projectKey === undefined ? undefined : site.projects.get(type.projectKey);
  return {
    self: `${site.baseUrl}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: '',
    iconUrl: `${site.baseUrl}/rest/api/2/universal_avatar/view/type/issuetype/avatar/10300?size=medium`,
    name: type.name,
    subtask: type.hierarchyLevel === -1,
    avatarId: 10300,
    hierarchyLevel: type.hierarchyLevel,
    ...(project ? { scope: { type: 'PROJECT', project: { id: project.id } } } : {}),
  };
}

/** The short form that stands inside issues. */
export function projectReference(site: SiteState, project: SeedProject): Record<string, unknown> {
  return {
    self: `${site.baseUrl}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: 'software',
    simplified: project.style === 'next-gen',
    avatarUrls: avatarUrls(`${site.baseUrl}/rest/api/3/universal_avatar/view/type/project/avatar/10400`),
  };
}

/** A whole project; `isDetailed` adds what only a single read gives. */
export function projectJson(
  site: SiteState,
  project: SeedProject,
  viewer: Viewer,
  isDetailed: boolean,
): Record<string, unknown> {
  const detail = {
    description: '',
    lead: userJson(site, project.leadAccountId),
    components: [],
    issueTypes: typesOf(site, project).map((type) => issueTypeJson(site, type)),
    assigneeType: 'UNASSIGNED',
    versions: project.versions.map((version) => versionJson(site, project, version)),
    roles: {},
    properties: {},
  };
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...projectReference(site, project),
    style: project.style,
    isPrivate: false,
    archived: project.isArchived,
    ...(project.style === 'next-gen' ? { uuid: uuidOf(project) } : {}),
    ...(isDetailed ? detail : { properties: {} }),
    ...(viewer.canAdminister(project) && isDetailed ? { permissions: { canEdit: true } } : {}),
  };
}

const uuidOf = (project: SeedProject): string => `00000000-0000-4000-8000-${project.id.padStart(12, '0')}`;

export function typesOf(site: SiteState, project: SeedProject): SeedIssueType[] {
  return project.issueTypeIds.flatMap((id) => site.issueTypes.get(id) ?? []);
}

export function versionJson(site: SiteState, project: SeedProject, version: SeedVersion): Record<string, unknown> {
  const day = version.releaseDate?.slice(0, 10) ?? null;
  return {
    self: `${site.baseUrl}/rest/api/3/version/${version.id}`,
    id: version.id,
    name: version.name,
    archived: false,
    released: version.isReleased,
    ...(day === null
      ? {}
      : { releaseDate: day, overdue: !version.isReleased && day < site.now().toISOString().slice(0, 10) }),
    projectId: Number(project.id),
  };
}

export function priorityJson(site: SiteState, name: string): Record<string, unknown> {
  const id = String(site.priorities.indexOf(name) + 1);
  return {
    self: `${site.baseUrl}/rest/api/3/priority/${id}`,
    iconUrl: `${site.baseUrl}/images/icons/priorities/${encodeURIComponent(name.toLowerCase())}.svg`,
    name,
    id,
  };
}
