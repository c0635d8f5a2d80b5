/** What Forge's storage accepts: keys, values, depth and sizes (documented limits of the KVS and Custom Entity Store). */
import type { EntityDefinition } from '../manifest/app-manifest';
import { KvsRefusal } from './kvs-refusal';

const keyLengthLimit = 500;
const valueLimitInBytes = 240 * 1024;
const depthLimit = 31;
const operationsPerBatch = 25;
const batchLimitInBytes = 4 * 1024 * 1024;
export const rowsPerPage = { standard: 10, most: 100 };

/** Where a value stands; a key is whatever the caller sent. */
export interface Addressed {
  readonly key: unknown;
  readonly entityName?: string;
}

const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

/** Returns the key; throws KvsRefusal for one that Forge would not take. */
export function checkedKey(key: unknown): string {
  if (typeof key !== 'string' || key.length === 0) throw new KvsRefusal(400, 'KEY_TOO_SHORT', 'A key cannot be empty.');
  if (key.length > keyLengthLimit)
    throw new KvsRefusal(400, 'KEY_TOO_LONG', `A key may have ${keyLengthLimit} characters.`);
  if (!keyPattern.test(key)) throw new KvsRefusal(400, 'INVALID_KEY', `The key "${key}" does not match ${keyPattern}.`);
  return key;
}

/** Returns the value as JSON text; throws KvsRefusal for one that is missing, too large or too deep. */
export function checkedValue(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined || value === null) throw new KvsRefusal(400, 'INVALID_VALUE', 'A value is required.');
  const bytes = Buffer.byteLength(json);
  if (bytes > valueLimitInBytes) {
    throw new KvsRefusal(400, 'MAX_SIZE', `A value may have ${valueLimitInBytes} bytes; this one has ${bytes}.`);
  }
  if (depthOf(value, depthLimit + 1) > depthLimit) {
    throw new KvsRefusal(400, 'MAX_DEPTH', `A value may be nested ${depthLimit} levels deep.`);
  }
  return json;
}

/** Throws KvsRefusal unless the value has only attributes of the entity, each of its declared type. */
export function checkEntityValue(definition: EntityDefinition, value: unknown) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new KvsRefusal(400, 'INVALID_ENTITY_VALUE', `A value of the entity ${definition.name} is an object.`);
  }
  for (const [name, attribute] of Object.entries(value)) {
    const type = definition.attributes[name];
    if (!type)
      throw new KvsRefusal(400, 'INVALID_ENTITY_VALUE', `The entity ${definition.name} has no attribute ${name}.`);
    if (!isOfType(type, attribute)) {
      throw new KvsRefusal(400, 'INVALID_ENTITY_VALUE', `${definition.name}.${name} should be of type ${type}.`);
    }
  }
}

/** Throws KvsRefusal for more than a batch or a transaction may carry: 25 operations on different keys, 4 MB. */
export function checkBatch(items: readonly Addressed[]) {
  if (items.length === 0 || items.length > operationsPerBatch) {
    throw new KvsRefusal(
      400,
      'INVALID_REQUEST',
      `Between 1 and ${operationsPerBatch} operations fit into one request.`,
    );
  }
  const addresses = items.map((item) => JSON.stringify([item.entityName ?? null, item.key]));
  if (new Set(addresses).size < items.length) {
    throw new KvsRefusal(400, 'DUPLICATE_KEYS', 'A key may appear once in one request.');
  }
  if (Buffer.byteLength(JSON.stringify(items)) > batchLimitInBytes) {
    throw new KvsRefusal(400, 'MAX_SIZE', `One request may carry ${batchLimitInBytes} bytes.`);
  }
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'any') return true;
  if (type === 'integer') return Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31 - 1;
  if (type === 'float') return typeof value === 'number';
  return typeof value === type;
}

/** Levels of nesting, counted no further than `enough`. */
function depthOf(value: unknown, enough: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (enough <= 1) return 1;
  return 1 + Math.max(0, ...Object.values(value).map((each) => depthOf(each, enough - 1)));
}
