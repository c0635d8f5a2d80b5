/** What Tandem needs of storage: the shape of Forge's key-value store, so that tests can bring their own. */
export interface KeyValue {
  get(key: string): Promise<unknown>;
  /** With `mustBeNew`, fails with AlreadyStored rather than overwriting what somebody else wrote. */
  set(key: string, value: unknown, options?: { readonly mustBeNew?: boolean }): Promise<void>;
  delete(key: string): Promise<void>;
  /** Everything whose key begins so, all pages of it. */
  list(prefix: string): Promise<readonly { readonly key: string; readonly value: unknown }[]>;
}

/** Values that several people may edit at once: replaced only by somebody who saw the present version. */
export interface VersionedStore {
  get(key: string): Promise<{ readonly version: number; readonly value: unknown } | undefined>;
  /** Every key there is. */
  keys(): Promise<readonly string[]>;
  delete(key: string): Promise<void>;
  /** Stores `value` as version + 1; fails with AlreadyStored where the stored version is another. 0 means none yet. */
  replace(key: string, value: unknown, version: number): Promise<void>;
}

export class AlreadyStored extends Error {
  override readonly name = 'AlreadyStored';
}

/** A stored value that is not what this version wrote: reported, never trusted, never overwritten by a read. */
export class UnreadableValue extends Error {
  override readonly name = 'UnreadableValue';

  /** `version` is the stored one, where it is known and the value may be replaced. */
  constructor(
    readonly key: string,
    readonly version?: number,
  ) {
    super(`The stored value at ${key} is not readable`);
  }
}
