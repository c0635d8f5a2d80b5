/** The rows of Forge's storage in an embedded database on disk; each with when it was written and when it ends. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { open, type RootDatabase } from 'lmdb';

/** Plain keys, secrets and each entity are spaces of their own; so is what waits in the queue. */
export type Space = 'kvs' | 'secret' | 'queue' | `entity:${string}`;

export interface Row {
  readonly key: string;
  /** The value as JSON text. */
  readonly json: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number | null;
}

type RowKey = [space: string, key: string];

const fileName = 'storage.lmdb';

/** Deletes what the app stored there and what waits in its queue, as an uninstall does, and nothing else. */
export function forgetStored(stateDirectory: string) {
  for (const file of [fileName, `${fileName}-lock`]) rmSync(path.join(stateDirectory, file), { force: true });
}

export class KvsStore {
  private readonly database: RootDatabase<Omit<Row, 'key'>, RowKey>;

  constructor(
    stateDirectory: string,
    private readonly now: () => Date,
  ) {
    // Keys of 500 characters need more room than lmdb's usual page gives them.
    this.database = open<Omit<Row, 'key'>, RowKey>({
      path: path.join(stateDirectory, fileName),
      noSubdir: true,
      pageSize: 8192,
    });
  }

  /** A row whose time has come is gone, as in Forge, though Forge may take a while to forget it. */
  get(space: Space, key: string): Row | undefined {
    const row = this.database.get([space, key]);
    return row && !this.isOver(row) ? { key, ...row } : undefined;
  }

  put(space: Space, key: string, json: string, expiresAt: number | null) {
    const at = this.now().getTime();
    const createdAt = this.get(space, key)?.createdAt ?? at;
    this.database.putSync([space, key], { json, createdAt, updatedAt: at, expiresAt });
  }

  remove(space: Space, key: string): boolean {
    const existed = this.get(space, key) !== undefined;
    this.database.removeSync([space, key]);
    return existed;
  }

  /** Rows in the order of their keys, beginning with the first key that is `from` or comes after it. */
  *rows(space: Space, from = ''): Generator<Row> {
    for (const { key, value } of this.database.getRange({ start: [space, from] })) {
      if (key[0] !== space) return;
      if (!this.isOver(value)) yield { key: key[1], ...value };
    }
  }

  /** All or nothing: whatever is written in `work` is undone if it throws. */
  transact<T>(work: () => T): T {
    return this.database.transactionSync(work);
  }

  async close() {
    await this.database.close();
  }

  private readonly isOver = (row: { expiresAt: number | null }) =>
    row.expiresAt !== null && row.expiresAt <= this.now().getTime();
}
