/**
 * Queries over an entity's index. Rows are judged and sorted in memory: a local store is small,
 * and what counts is that only declared indexes answer, as in Forge.
 */
import type { EntityDefinition, EntityIndex } from '../manifest/app-manifest';
import { compareValues, meets, meetsAll, type Conditions } from './kvs-conditions';
import { pageOf, type RowPage } from './kvs-page';
import { KvsRefusal } from './kvs-refusal';
import type { Row } from './kvs-store';

export interface EntityQuery {
  readonly entityName?: string;
  readonly indexName?: string;
  readonly partition?: readonly unknown[];
  /** Applies to the index's range attribute. */
  readonly range?: { readonly condition: string; readonly values: readonly unknown[] };
  readonly filters?: Conditions;
  readonly sort?: 'ASC' | 'DESC';
  readonly cursor?: string;
  readonly limit?: number;
}

const rangeConditions = new Set([
  'BETWEEN',
  'BEGINS_WITH',
  'EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
]);

export function queryEntity(rows: Iterable<Row>, definition: EntityDefinition, query: EntityQuery): RowPage {
  const index = indexOf(definition, query);
  const { range, filters, sort = 'ASC', limit, cursor, partition = [] } = query;
  const [rangeAttribute] = index.range;
  if (range && !rangeConditions.has(range.condition)) {
    throw new KvsRefusal(400, 'INVALID_CONDITION', `${range.condition} cannot be used in where(); use filters().`);
  }
  const found = [...rows]
    .map((row) => ({ row, value: JSON.parse(row.json) as Record<string, unknown> }))
    // A row without the index's attributes is not in the index.
    .filter(({ value }) =>
      [...index.partition, ...index.range].every((name) => name === 'key' || value[name] !== undefined),
    )
    .filter(({ value }) => index.partition.every((name, at) => value[name] === partition[at]))
    .filter(
      ({ row, value }) => !range || meets(rangeAttribute === 'key' ? row.key : value[rangeAttribute ?? ''], range),
    )
    .filter(({ value }) => meetsAll(value, filters))
    .sort((a, b) => {
      const differing = index.range.find((name) => compareValues(a.value[name], b.value[name]) !== 0);
      const order = differing
        ? compareValues(a.value[differing], b.value[differing])
        : compareValues(a.row.key, b.row.key);
      return sort === 'DESC' ? -order : order;
    });
  return pageOf(
    found.map(({ row }) => row),
    limit,
    cursor,
    (row) => row.key,
  );
}

function indexOf(definition: EntityDefinition, { indexName, partition = [] }: EntityQuery): EntityIndex {
  // Every entity can be queried by its key without declaring it.
  const index =
    indexName === 'by-key'
      ? { name: 'by-key', partition: [], range: ['key'] }
      : definition.indexes.find(({ name }) => name === indexName);
  if (!index) throw new KvsRefusal(400, 'INVALID_INDEX', `The entity ${definition.name} has no index "${indexName}".`);
  if (partition.length !== index.partition.length) {
    throw new KvsRefusal(
      400,
      'INVALID_PARTITION',
      `The index ${index.name} needs a value for ${index.partition.join(', ')}.`,
    );
  }
  return index;
}
