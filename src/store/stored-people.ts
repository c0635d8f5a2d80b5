/** Whose account ids stand in storage: those who muted a finding, told a goal's outcome, or have a role in a team. */
import * as v from 'valibot';
import { AlreadyStored, type KeyValue, type VersionedStore } from './key-value';

/** Keys of values that say who gave them; nothing else that is kept by key names anybody. */
const prefixes = ['mute:', 'goal-outcome:'] as const;

const signedSchema = v.looseObject({ byAccountId: v.string(), at: v.string() });
const rolesSchema = v.looseObject({
  roles: v.looseObject({ productOwners: v.array(v.string()), scrumMasters: v.array(v.string()) }),
});

export interface StoredPerson {
  readonly accountId: string;
  /** When something with this id was last written, ISO 8601; null where that was not kept. */
  readonly storedAt: string | null;
}

export type StoredPeopleShelf = ReturnType<typeof openStoredPeople>;

export function openStoredPeople(store: KeyValue, settings: VersionedStore) {
  async function signed() {
    const entries = (await Promise.all(prefixes.map((prefix) => store.list(prefix)))).flat();
    return entries.flatMap(({ key, value }) => {
      const parsed = v.safeParse(signedSchema, value);
      return parsed.success && parsed.output.byAccountId !== '' ? [{ key, value: parsed.output }] : [];
    });
  }

  async function teams() {
    const rows = await Promise.all((await settings.keys()).map(async (key) => ({ key, row: await settings.get(key) })));
    return rows.flatMap(({ key, row }) => {
      const parsed = v.safeParse(rolesSchema, row?.value);
      return row && parsed.success ? [{ key, version: row.version, value: parsed.output }] : [];
    });
  }

  /** Each person once. */
  async function all(): Promise<readonly StoredPerson[]> {
    const latest = new Map<string, string | null>();
    for (const { value } of await teams())
      for (const accountId of [...value.roles.productOwners, ...value.roles.scrumMasters]) latest.set(accountId, null);
    for (const { value } of await signed()) {
      const known = latest.get(value.byAccountId) ?? null;
      latest.set(value.byAccountId, known !== null && known > value.at ? known : value.at);
    }
    return [...latest].map(([accountId, storedAt]) => ({ accountId, storedAt }));
  }

  /** Takes the id out of all that is kept; what was muted stays muted, by nobody. How many places it stood in. */
  async function erase(accountId: string): Promise<number> {
    const own = (await signed()).filter(({ value }) => value.byAccountId === accountId);
    for (const { key, value } of own) await store.set(key, { ...value, byAccountId: '' });
    const isOther = (id: string) => id !== accountId;
    const named = (await teams()).filter(({ value: { roles } }) =>
      [...roles.productOwners, ...roles.scrumMasters].includes(accountId),
    );
    for (const { key, version, value } of named) {
      const { productOwners, scrumMasters } = value.roles;
      const roles = { productOwners: productOwners.filter(isOther), scrumMasters: scrumMasters.filter(isOther) };
      try {
        await settings.replace(key, { ...value, roles }, version);
      } catch (error) {
        // Somebody saves the settings at this moment; the report comes round again within days.
        if (!(error instanceof AlreadyStored)) throw error;
      }
    }
    return own.length + named.length;
  }

  return { all, erase };
}
