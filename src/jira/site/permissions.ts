/** What the person may do, asked of Jira each time, for rights change. */
import type { Asker } from '../ask';
import { permissionsSchema } from './site-schema';

export type PermissionPlace = { readonly issueIdOrKey: string } | { readonly projectKey: string };

export function openPermissions(ask: Asker) {
  /** Which of these the person has, in one request. */
  async function rights(permissions: readonly string[], place: PermissionPlace): Promise<ReadonlySet<string>> {
    const query = new URLSearchParams({ permissions: permissions.join(',') });
    if ('projectKey' in place) query.set('projectKey', place.projectKey);
    else query.set(/^\d+$/.test(place.issueIdOrKey) ? 'issueId' : 'issueKey', place.issueIdOrKey);
    const path = `/rest/api/3/mypermissions?${query.toString()}`;
    const answer = await ask({ name: 'permissions', path, schema: permissionsSchema });
    return new Set(permissions.filter((permission) => answer.permissions[permission]?.havePermission));
  }

  const may = async (permission: string, place: PermissionPlace): Promise<boolean> =>
    (await rights([permission], place)).has(permission);

  const mayEdit = (place: PermissionPlace): Promise<boolean> => may('EDIT_ISSUES', place);

  return { rights, may, mayEdit };
}
