/** One page of stored rows and the cursor for the next one. */
import { rowsPerPage } from './kvs-limits';
import { KvsRefusal } from './kvs-refusal';
import type { Row } from './kvs-store';

export interface RowPage {
  readonly data: readonly { readonly key: string; readonly value: unknown }[];
  readonly cursor?: string;
}

/** `place` is what a cursor remembers of the last row given: rows up to and including it are skipped. */
export function pageOf(
  rows: Iterable<Row>,
  limit: number | undefined,
  cursor: string | undefined,
  place: (row: Row) => string,
): RowPage {
  const size = limit ?? rowsPerPage.standard;
  if (!Number.isInteger(size) || size < 1 || size > rowsPerPage.most) {
    throw new KvsRefusal(400, 'INVALID_LIMIT', `A page holds between 1 and ${rowsPerPage.most} rows.`);
  }
  const after = cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString('utf8');
  let skipping = after !== null;
  const page: Row[] = [];
  for (const row of rows) {
    if (skipping) {
      skipping = place(row) !== after;
      continue;
    }
    if (page.length === size) return { data: page.map(shown), cursor: cursorAt(page, place) };
    page.push(row);
  }
  if (skipping) throw new KvsRefusal(400, 'INVALID_CURSOR', 'The cursor points to a row that is gone; begin again.');
  return { data: page.map(shown) };
}

const shown = (row: Row) => ({
  key: row.key,
  value: JSON.parse(row.json) as unknown,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  ...(row.expiresAt === null ? {} : { expireTime: new Date(row.expiresAt).toISOString() }),
});

function cursorAt(page: readonly Row[], place: (row: Row) => string): string {
  const last = page.at(-1);
  return last ? Buffer.from(place(last)).toString('base64url') : '';
}
