/** The one place where Tandem calls Forge's storage. */
import kvs, { WhereConditions } from '@forge/kvs';
import { AlreadyStored, type KeyValue } from './key-value';

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

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
