import { AlreadyStored, type KeyValue } from '../../src/store/key-value';

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
