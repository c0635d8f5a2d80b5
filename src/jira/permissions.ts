/** What the person may do, asked of Jira each time, for rights change. */
import type { Asker } from './ask';
import { permissionsSchema } from './site-schema';

export type PermissionPlace = { readonly issueIdOrKey: string } | { readonly projectKey: string };

export function openPermissions(ask: Asker) {
  async function may(permission: string, place: PermissionPlace): Promise<boolean> {
    const query = new URLSearchParams({ permissions: permission });
    if ('projectKey' in place) query.set('projectKey', place.projectKey);
    else query.set(/^\d+$/.test(place.issueIdOrKey) ? 'issueId' : 'issueKey', place.issueIdOrKey);
    const path = `/rest/api/3/mypermissions?${query.toString()}`;
    const answer = await ask({ name: 'permissions', path, schema: permissionsSchema });
    return answer.permissions[permission]?.havePermission ?? false;
  }

  const mayEdit = (place: PermissionPlace): Promise<boolean> => may('EDIT_ISSUES', place);

  return { may, mayEdit };
}
