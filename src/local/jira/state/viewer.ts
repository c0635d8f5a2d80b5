import type { SeedProject } from '../seed';
import type { Caller } from '../site';

/** What one caller may do, project by project. */
export interface Viewer {
  /** Null for the app and for nobody. */
  readonly accountId: string | null;
  readonly isApp: boolean;
  readonly isNobody: boolean;
  canBrowse(project: SeedProject): boolean;
  canEdit(project: SeedProject): boolean;
  canAdminister(project: SeedProject): boolean;
}

/** Edit implies browse and administer implies both, as in Jira's default permission schemes. */
export function viewerFor(caller: Caller): Viewer {
  if (caller.kind === 'app') return always(true);
  if (caller.kind === 'nobody') return always(false);
  const { accountId } = caller;
  const canAdminister = (project: SeedProject) => project.permissions.administer.includes(accountId);
  const canEdit = (project: SeedProject) => canAdminister(project) || project.permissions.edit.includes(accountId);
  const canBrowse = (project: SeedProject) => canEdit(project) || project.permissions.browse.includes(accountId);
  return { accountId, isApp: false, isNobody: false, canBrowse, canEdit, canAdminister };
}

function always(allowed: boolean): Viewer {
  const answer = () => allowed;
  return {
    accountId: null,
    isApp: allowed,
    isNobody: !allowed,
    canBrowse: answer,
    canEdit: answer,
    canAdminister: answer,
  };
}
