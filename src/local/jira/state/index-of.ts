/** A one-to-many index that keeps itself small: empty groups go. */
export class IndexOf<Key, Value> {
  private readonly groups = new Map<Key, Set<Value>>();

  add(key: Key, value: Value): void {
    const group = this.groups.get(key);
    if (group) group.add(value);
    else this.groups.set(key, new Set([value]));
  }

  remove(key: Key, value: Value): void {
    const group = this.groups.get(key);
    group?.delete(value);
    if (group?.size === 0) this.groups.delete(key);
  }

  get(key: Key): ReadonlySet<Value> {
    return this.groups.get(key) ?? empty;
  }
}

const empty: ReadonlySet<never> = new Set();
