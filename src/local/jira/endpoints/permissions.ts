import { badRequest, notFound, ok } from '../http/answer';
import { bodyObject, listParam, platformScopes, readWork, stringList, type Ask, type Endpoint } from '../http/endpoint';
import type { SeedProject } from '../seed';
import { viewerFor, type Viewer } from '../state/viewer';
import { visibleIssue, visibleProject } from './access';

interface Permission {
  readonly id: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  /** Which list of the project's seed grants it. */
  readonly needs: 'browse' | 'edit' | 'administer';
  /** Whether an archived project withdraws it. */
  readonly isWriting: boolean;
}

const project = (id: string, name: string, needs: Permission['needs'], isWriting = needs !== 'browse'): Permission => ({
  id,
  name,
  type: 'PROJECT',
  needs,
  isWriting,
});

const permissions: Readonly<Record<string, Permission>> = {
  ADMINISTER: { id: '0', name: 'Administer Jira', type: 'GLOBAL', needs: 'administer', isWriting: false },
  BROWSE_PROJECTS: project('10', 'Browse Projects', 'browse'),
  CREATE_ISSUES: project('11', 'Create Issues', 'edit'),
  EDIT_ISSUES: project('12', 'Edit Issues', 'edit'),
  ASSIGN_ISSUES: project('13', 'Assign Issues', 'edit'),
  ADD_COMMENTS: project('15', 'Add Comments', 'browse', true),
  DELETE_ISSUES: project('16', 'Delete Issues', 'administer'),
  ASSIGNABLE_USER: project('17', 'Assignable User', 'edit'),
  RESOLVE_ISSUES: project('18', 'Resolve Issues', 'edit'),
  LINK_ISSUES: project('21', 'Link Issues', 'edit'),
  SCHEDULE_ISSUES: project('28', 'Schedule Issues', 'edit'),
  ADMINISTER_PROJECTS: project('23', 'Administer Projects', 'administer'),
  TRANSITION_ISSUES: project('46', 'Transition Issues', 'edit'),
  MANAGE_SPRINTS_PERMISSION: project('-1', 'Manage sprints', 'edit'),
};

function holds({ site }: Ask, viewer: Viewer, permission: Permission, where: SeedProject | null): boolean {
  if (permission.type === 'GLOBAL') {
    // A site administrator is whoever administers every project of the seed.
    return !viewer.isNobody && [...site.projects.values()].every((each) => viewer.canAdminister(each));
  }
  const can = (each: SeedProject): boolean => {
    if (permission.isWriting && each.isArchived) return false;
    if (permission.needs === 'browse') return viewer.canBrowse(each);
    return permission.needs === 'edit' ? viewer.canEdit(each) : viewer.canAdminister(each);
  };
  return where ? can(where) : [...site.projects.values()].some(can);
}

function placeOf(ask: Ask): SeedProject | null {
  const { query, site } = ask;
  const issue = query.get('issueKey') ?? query.get('issueId');
  if (issue !== null) return site.projectOf(visibleIssue(ask, issue));
  const projectIdOrKey = query.get('projectKey') ?? query.get('projectId');
  return projectIdOrKey === null ? null : visibleProject(ask, projectIdOrKey);
}

export const permissionEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    template: '/rest/api/3/mypermissions',
    scopeSets: platformScopes(readWork, 'read:permission'),
    handle(ask) {
      const wanted = listParam(ask.query, 'permissions');
      if (!wanted) throw badRequest("The 'permissions' query parameter is required.");
      const unknown = wanted.filter((key) => !permissions[key]);
      if (unknown.length > 0) {
        throw badRequest(...unknown.map((key) => `Unrecognized permission: ${key}`));
      }
      const where = placeOf(ask);
      const answers = wanted.flatMap((key) => {
        const permission = permissions[key];
        if (!permission) return [];
        const { id, name, type } = permission;
        const havePermission = holds(ask, ask.viewer, permission, where);
        return [[key, { id, key, name, type, description: '', havePermission }] as const];
      });
      return ok({ permissions: Object.fromEntries(answers) });
    },
  },
  {
    method: 'POST',
    template: '/rest/api/3/permissions/check',
    scopeSets: [[], ['read:permission:jira']],
    handle(ask) {
      const body = bodyObject(ask);
      const globals = stringList(body.globalPermissions) ?? [];
      const groups = Array.isArray(body.projectPermissions) ? (body.projectPermissions as unknown[]) : [];
      const accountId = typeof body.accountId === 'string' ? body.accountId : ask.viewer.accountId;
      if (accountId !== null && accountId !== ask.viewer.accountId && !ask.viewer.isApp) {
        throw notFound('Only an app may ask about another person.');
      }
      const viewer = accountId === null ? ask.viewer : viewerFor({ kind: 'user', accountId });
      return ok({
        globalPermissions: globals.filter((key) => {
          const permission = permissions[key];
          return permission?.type === 'GLOBAL' && holds(ask, viewer, permission, null);
        }),
        projectPermissions: groups.flatMap((group) => grantsOf(ask, viewer, group)),
      });
    },
  },
];

function grantsOf(ask: Ask, viewer: Viewer, group: unknown): Record<string, unknown>[] {
  const { site } = ask;
  const of = (name: string): string[] =>
    typeof group === 'object' && group !== null ? (stringList((group as Record<string, unknown>)[name]) ?? []) : [];
  return of('permissions').map((key) => {
    const permission = permissions[key];
    if (!permission) throw badRequest(`Unrecognized permission: ${key}`);
    const isHeld = (where: SeedProject | undefined): boolean =>
      where !== undefined && holds(ask, viewer, permission, where);
    return {
      permission: key,
      issues: of('issues')
        .map(Number)
        .filter((id) => {
          const issue = site.issues.get(String(id));
          return issue !== undefined && isHeld(site.projectOf(issue));
        }),
      projects: of('projects')
        .map(Number)
        .filter((id) => isHeld(site.project(String(id)))),
    };
  });
}
