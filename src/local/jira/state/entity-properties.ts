/** JSON values that apps keep on issues or projects. */
export class EntityProperties {
  private readonly byOwner = new Map<string, Map<string, unknown>>();

  /** The owner's properties, to read. */
  of(owner: string): ReadonlyMap<string, unknown> {
    return this.byOwner.get(owner) ?? none;
  }

  set(owner: string, key: string, value: unknown): void {
    const own = this.byOwner.get(owner) ?? new Map<string, unknown>();
    own.set(key, value);
    this.byOwner.set(owner, own);
  }

  /** False where there was nothing to take away. */
  remove(owner: string, key: string): boolean {
    return this.byOwner.get(owner)?.delete(key) ?? false;
  }
}

const none: ReadonlyMap<string, unknown> = new Map();
