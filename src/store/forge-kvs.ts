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

interface VersionedRow {
  readonly version: number;
  readonly value: unknown;
}

/** Over an entity of manifest.yml: Forge checks conditions only on custom entities, not on plain keys. */
function versionedStore(entityName: string): VersionedStore {
  const entity = () => kvs.entity<VersionedRow>(entityName);
  return {
    async get(key) {
      const row = await entity().get(key);
      if (row === undefined) return undefined;
      if (typeof row.version !== 'number') throw new UnreadableValue(`${entityName} ${key}`);
      return { version: row.version, value: row.value };
    },

    async keys() {
      const all: string[] = [];
      let cursor: string | undefined;
      do {
        const query = entity().query().index('by-key').limit(pageSize);
        const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
        all.push(...page.results.map(({ key }) => key));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return all;
    },

    delete: (key) => entity().delete(key),

    async replace(key, value, version) {
      const row: VersionedRow = { version: version + 1, value };
      try {
        if (version === 0) await entity().set(key, row, { keyPolicy: 'FAIL_IF_EXISTS' });
        else {
          const isUnchanged = new Filter<VersionedRow>().and('version', FilterConditions.equalTo(version));
          await kvs.transact().set(key, row, { entityName, conditions: isUnchanged }).execute();
        }
      } catch (error) {
        if (conflictCodes.has(codeOf(error))) throw new AlreadyStored(key);
        throw error;
      }
    },
  };
}

export const forgeSettings = versionedStore('project-settings');
export const forgePlans = versionedStore('refinement-plan');

/** Neither code is documented; both are what others have seen Forge answer. */
const conflictCodes = new Set<unknown>(['KEY_CONFLICT', 'CONDITIONAL_CHECK_FAILED']);

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
