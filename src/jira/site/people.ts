/** Who could be given work in a project: asked of Jira as the person who looks, told by name and never kept. */
import * as v from 'valibot';
import type { Person } from '../../core/model/item';
import type { Asker } from '../ask';
import { personSchema } from '../items/issue-schema';

const peopleAtMost = 20;

export type PersonWanted = { readonly query: string } | { readonly accountId: string };

export function openPeople(ask: Asker) {
  /** People whose name fits, at most twenty; or the one with an account id, where they can still be given work. */
  async function assignable(projectKey: string, wanted: PersonWanted): Promise<readonly Person[]> {
    const query = new URLSearchParams({ project: projectKey, maxResults: String(peopleAtMost), ...wanted });
    const path = `/rest/api/3/user/assignable/search?${query.toString()}`;
    const found = await ask({ name: 'assignable', path, schema: v.array(personSchema) });
    return found.map(({ accountId, displayName }) => ({ accountId, displayName: displayName ?? '' }));
  }

  return { assignable };
}
