/** The people whom files name. They stand beside the demo cast, which gives the user switcher its roles. */
import type { SeedProject, SeedUser } from '../../jira/seed';
import { castInSwitcherOrder, castPermissions } from '../site/basis';
import type { ImportedPerson } from './imported';

export class PeopleBook {
  private readonly found = new Map<string, SeedUser>();

  idOf(person: ImportedPerson): string {
    const known =
      this.found.get(person.accountId) ?? castInSwitcherOrder.find((user) => user.accountId === person.accountId);
    if (known !== undefined) return known.accountId;
    const { accountId, displayName, timeZone } = person;
    this.found.set(accountId, {
      accountId,
      displayName,
      role: 'From the import',
      timeZone: timeZone ?? 'UTC',
      locale: 'en_US',
    });
    return accountId;
  }

  users(): SeedUser[] {
    return [...this.found.values()].sort((a, b) =>
      a.displayName < b.displayName ? -1 : a.displayName > b.displayName ? 1 : 0,
    );
  }

  /** Whoever appears in the files may edit; the cast keeps its own rights. */
  permissions(): SeedProject['permissions'] {
    const own = [...this.found.keys()];
    return {
      administer: castPermissions.administer,
      edit: [...castPermissions.edit, ...own],
      browse: [...castPermissions.browse, ...own],
    };
  }
}
