import { AlreadyStored, type KeyValue, type VersionedStore } from '../../src/store/key-value';

/** Forge's store as far as the shelves need it; keys are checked as Forge checks them. */
export function memoryKeyValue(): KeyValue & { readonly values: Map<string, unknown> } {
  const values = new Map<string, unknown>();
  const checked = (key: string) => {
    if (key.length > 500 || !/^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/.test(key))
      throw new Error(`Forge takes no such key: ${key}`);
    return key;
  };
  return {
    values,
    get: async (key) => values.get(checked(key)),
    async set(key, value, options) {
      if (options?.mustBeNew && values.has(key)) throw new AlreadyStored(key);
      values.set(checked(key), structuredClone(value));
    },
    delete: async (key) => void values.delete(checked(key)),
    list: async (prefix) =>
      [...values].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => ({ key, value })),
  };
}

/** Forge's custom entity with a version, and the condition that guards it. */
export function memoryVersioned(): VersionedStore & {
  readonly rows: Map<string, { version: number; value: unknown }>;
} {
  const rows = new Map<string, { version: number; value: unknown }>();
  return {
    rows,
    get: async (key) => rows.get(key),
    keys: async () => [...rows.keys()],
    delete: async (key) => void rows.delete(key),
    async replace(key, value, version) {
      if ((rows.get(key)?.version ?? 0) !== version) throw new AlreadyStored(key);
      rows.set(key, { version: version + 1, value: structuredClone(value) });
    },
  };
}
