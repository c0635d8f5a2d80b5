/** Answers the calls of @forge/kvs: what each path of Forge's storage API takes and gives. */
import type { HostLog } from '../host-log';
import type { Invocation } from '../invocations';
import type { EntityDefinition } from '../manifest/app-manifest';
import { jsonAnswer, type ProxyAnswer, type ProxyCall } from '../proxy/answer';
import { queryEntity, type EntityQuery } from './entity-query';
import { checkBatch, checkEntityValue, checkedKey, checkedValue, type Addressed } from './kvs-limits';
import { meetsAll, type Conditions } from './kvs-conditions';
import { pageOf } from './kvs-page';
import { KvsRates } from './kvs-rates';
import { KvsRefusal, keyNotFound } from './kvs-refusal';
import type { KvsStore, Row, Space } from './kvs-store';

interface SetItem extends Addressed {
  readonly value: unknown;
  readonly conditions?: Conditions;
  readonly options?: {
    readonly ttl?: { readonly unit: string; readonly value: number };
    readonly keyPolicy?: string;
    readonly returnValue?: 'PREVIOUS' | 'LATEST';
    readonly returnMetadataFields?: readonly string[];
  };
}
interface ConditionalItem extends Addressed {
  readonly conditions?: Conditions;
}
interface ListQuery {
  readonly limit?: number;
  readonly after?: string;
  readonly where?: readonly {
    readonly property: string;
    readonly condition: string;
    readonly values: readonly unknown[];
  }[];
}
type Body = SetItem & ListQuery & EntityQuery;

const unitsInMs: Readonly<Record<string, number>> = { SECONDS: 1e3, MINUTES: 60e3, HOURS: 3600e3, DAYS: 86400e3 };
const longestTtlInMs = 365 * 86400e3;

export class KvsDoor {
  private readonly rates: KvsRates;

  constructor(
    private readonly store: KvsStore,
    private readonly entities: readonly EntityDefinition[],
    private readonly scopes: readonly string[],
    private readonly now: () => Date,
    private readonly log: HostLog,
  ) {
    this.rates = new KvsRates(now);
  }

  async answer(call: ProxyCall, invocation: Invocation): Promise<ProxyAnswer> {
    try {
      if (!this.scopes.includes('storage:app')) {
        throw new KvsRefusal(403, 'FORBIDDEN', 'Storage needs the scope storage:app in the manifest.');
      }
      const body = JSON.parse(call.body) as Body;
      // A write is judged before it happens; a read by what it brought.
      const isRead = /\/(get|query)$/.test(call.target);
      if (!isRead) this.rates.count('write', Buffer.byteLength(call.body));
      const value = this.perform(call.target, body);
      const answer = value === undefined ? { status: 204 } : jsonAnswer(200, value);
      if (isRead) this.rates.count('read', Buffer.byteLength(answer.body ?? ''));
      return answer;
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      if (error.code !== 'KEY_NOT_FOUND') {
        this.log.write(
          'warn',
          invocation.functionKey,
          `Storage refused ${call.target}: ${error.code}. ${error.message}`,
        );
      }
      return jsonAnswer(error.status, { code: error.code, message: error.message });
    }
  }

  private perform(target: string, body: Body): unknown {
    switch (target) {
      case '/api/v1/get':
      case '/api/v1/entity/get':
        return this.read(this.space(body), body.key);
      case '/api/v1/secret/get':
        return this.read('secret', body.key);
      case '/api/v1/set':
      case '/api/v1/entity/set':
        return this.write(this.space(body), body);
      case '/api/v1/secret/set':
        return this.write('secret', body);
      case '/api/v1/delete':
      case '/api/v1/entity/delete':
        return this.erase(this.space(body), body.key);
      case '/api/v1/secret/delete':
        return this.erase('secret', body.key);
      case '/api/v1/query':
        return this.list(body);
      case '/api/v1/entity/query':
        return queryEntity(this.store.rows(`entity:${body.entityName}`), this.definition(body.entityName), body);
      case '/api/v1/transaction':
        return this.transact(body as unknown as Parameters<KvsDoor['transact']>[0]);
      case '/api/v1/batch/get':
        return this.batch(body, (item) => ({ ...this.read(this.space(item), item.key) }));
      case '/api/v1/batch/set':
        return this.batch(body, (item) => void this.write(this.space(item), item));
      case '/api/v1/batch/delete':
        return this.batch(body, (item) => void this.erase(this.space(item), item.key));
      default:
        throw new KvsRefusal(501, 'NOT_MODELLED', `${target} is not modelled by the local storage.`);
    }
  }

  private definition(entityName: string | undefined): EntityDefinition {
    const found = this.entities.find((entity) => entity.name === entityName);
    if (!found) throw new KvsRefusal(400, 'UNKNOWN_ENTITY', `The manifest declares no entity "${entityName}".`);
    return found;
  }

  private space(item: Addressed): Space {
    return item.entityName === undefined ? 'kvs' : `entity:${this.definition(item.entityName).name}`;
  }

  private read(space: Space, key: unknown) {
    const row = this.store.get(space, checkedKey(key));
    if (!row) throw keyNotFound();
    return rowAnswer(row);
  }

  private write(space: Space, item: SetItem): object | undefined {
    const key = checkedKey(item.key);
    const json = checkedValue(item.value);
    if (item.entityName !== undefined) checkEntityValue(this.definition(item.entityName), item.value);
    const before = this.store.get(space, key);
    if (item.options?.keyPolicy === 'FAIL_IF_EXISTS' && before) {
      // Second-hand: Forge's own code for this is not documented.
      throw new KvsRefusal(409, 'KEY_CONFLICT', `The key "${key}" already exists.`);
    }
    this.store.put(space, key, json, this.expiry(item));
    if (!item.options?.returnValue) return undefined;
    const row = item.options.returnValue === 'PREVIOUS' ? before : this.store.get(space, key);
    return row && rowAnswer(row);
  }

  private expiry(item: SetItem): number | null {
    const ttl = item.options?.ttl;
    if (!ttl) return null;
    const inMs = ttl.value * (unitsInMs[ttl.unit] ?? NaN);
    if (!(inMs > 0) || inMs > longestTtlInMs) {
      throw new KvsRefusal(400, 'INVALID_TTL', 'A time to live is more than nothing and at most a year.');
    }
    return this.now().getTime() + inMs;
  }

  private erase(space: Space, key: unknown): undefined {
    if (!this.store.remove(space, checkedKey(key))) throw keyNotFound();
  }

  private list({ limit, after, where }: ListQuery) {
    const [condition] = where ?? [];
    if (condition && (condition.property !== 'key' || condition.condition !== 'BEGINS_WITH')) {
      throw new KvsRefusal(400, 'INVALID_QUERY', 'Plain keys can be queried by the beginning of the key alone.');
    }
    const prefix = condition ? String(condition.values[0]) : '';
    const rows = this.store.rows('kvs', prefix);
    return pageOf(
      until(rows, (row) => !row.key.startsWith(prefix)),
      limit,
      after,
      (row) => row.key,
    );
  }

  private batch(items: unknown, perform: (item: SetItem) => object | undefined) {
    if (!Array.isArray(items)) throw new KvsRefusal(400, 'INVALID_REQUEST', 'A batch is a list of items.');
    checkBatch(items);
    const successfulKeys: object[] = [];
    const failedKeys: object[] = [];
    for (const item of items as SetItem[]) {
      const { key, entityName } = item;
      const address = { key, ...(entityName === undefined ? {} : { entityName }) };
      try {
        successfulKeys.push({ ...address, ...perform(item) });
      } catch (error) {
        if (!(error instanceof KvsRefusal)) throw error;
        failedKeys.push({ ...address, error: { code: error.code, message: error.message } });
      }
    }
    return { successfulKeys, failedKeys };
  }

  private transact(request: { set?: SetItem[]; delete?: ConditionalItem[]; check?: ConditionalItem[] }): undefined {
    const { set = [], delete: deletes = [], check = [] } = request;
    checkBatch([...set, ...deletes, ...check]);
    this.store.transact(() => {
      for (const item of [...check, ...set, ...deletes]) this.demand(item);
      for (const item of set) this.write(this.space(item), item);
      for (const item of deletes) this.store.remove(this.space(item), checkedKey(item.key));
    });
  }

  private demand(item: ConditionalItem) {
    if (!item.conditions) return;
    const row = this.store.get(this.space(item), checkedKey(item.key));
    if (!meetsAll(row ? JSON.parse(row.json) : undefined, item.conditions)) {
      // Second-hand: Forge's own code for this is not documented.
      throw new KvsRefusal(
        400,
        'CONDITIONAL_CHECK_FAILED',
        `The key "${String(item.key)}" does not meet the conditions.`,
      );
    }
  }
}

const rowAnswer = (row: Row) => ({
  key: row.key,
  value: JSON.parse(row.json) as unknown,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  ...(row.expiresAt === null ? {} : { expireTime: new Date(row.expiresAt).toISOString() }),
});

function* until<T>(all: Iterable<T>, isPast: (each: T) => boolean): Generator<T> {
  for (const each of all) {
    if (isPast(each)) return;
    yield each;
  }
}
