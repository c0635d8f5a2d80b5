/** The one place where Tandem calls Forge's storage. */
import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import { AlreadyStored, UnreadableValue, type KeyValue, type VersionedStore } from './key-value';

const pageSize = 100;

export const forgeKeyValue: KeyValue = {
  get: (key) => kvs.get<unknown>(key),

  async set(key, value, options) {
    if (!options?.mustBeNew) return kvs.set(key, value);
    try {
      await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS' });
    } catch (error) {
      // Known by its code: two copies of the package may be installed, so classes cannot be compared.
      if (codeOf(error) === 'KEY_CONFLICT') throw new AlreadyStored(key);
      throw error;
    }
  },

  delete: (key) => kvs.delete(key),

  async list(prefix) {
    const all: { key: string; value: unknown }[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(pageSize);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
      all.push(...page.results.map(({ key, value }) => ({ key, value })));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return all;
  },
};

/** The entity of manifest.yml: Forge checks conditions only on custom entities, not on plain keys. */
const settingsEntity = 'project-settings';

interface VersionedRow {
  readonly version: number;
  readonly value: unknown;
}

export const forgeSettings: VersionedStore = {
  async get(key) {
    const row = await kvs.entity<VersionedRow>(settingsEntity).get(key);
    if (row === undefined) return undefined;
    if (typeof row.version !== 'number') throw new UnreadableValue(`${settingsEntity} ${key}`);
    return { version: row.version, value: row.value };
  },

  async keys() {
    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs.entity<VersionedRow>(settingsEntity).query().index('by-key').limit(pageSize);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      all.push(...page.results.map(({ key }) => key));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return all;
  },

  delete: (key) => kvs.entity<VersionedRow>(settingsEntity).delete(key),

  async replace(key, value, version) {
    const row: VersionedRow = { version: version + 1, value };
    try {
      if (version === 0) await kvs.entity<VersionedRow>(settingsEntity).set(key, row, { keyPolicy: 'FAIL_IF_EXISTS' });
      else {
        const isUnchanged = new Filter<VersionedRow>().and('version', FilterConditions.equalTo(version));
        await kvs.transact().set(key, row, { entityName: settingsEntity, conditions: isUnchanged }).execute();
      }
    } catch (error) {
      if (conflictCodes.has(codeOf(error))) throw new AlreadyStored(key);
      throw error;
    }
  },
};

/** Neither code is documented; both are what others have seen Forge answer. */
const conflictCodes = new Set<unknown>(['KEY_CONFLICT', 'CONDITIONAL_CHECK_FAILED']);

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
