/** Forge's storage as the unmodified @forge/kvs sees it, one promise after the other. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HostLog } from '../../../src/local/host/host-log';
import { Invocations } from '../../../src/local/host/invocations';
import { KvsDoor } from '../../../src/local/host/kvs/kvs-door';
import { forgetStored, KvsStore } from '../../../src/local/host/kvs/kvs-store';
import { FakeJira, openFixture, type Fixture } from './fixture-host';

type Step = readonly [method: string, ...args: unknown[]];
interface Outcome {
  readonly value?: unknown;
  readonly error?: { readonly code?: string; readonly message?: string };
}

let now = new Date('2026-03-01T12:00:00Z');
let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture({ jira: new FakeJira(() => now) });
});
afterAll(() => fixture.close());

const kvs = (...steps: Step[]) => fixture.ask<Outcome[]>('kvs', { steps });
const entities = (...steps: Step[]) => fixture.ask<Outcome[]>('entity', { steps });
const query = (options: object) => fixture.ask<{ results: { key: string }[]; nextCursor?: string }>('query', options);
const codeOf = async (...step: Step) => (await kvs(step))[0]?.error?.code;

test('values are set, read, overwritten and deleted; a missing key reads as undefined', async () => {
  const [, first, , second, , gone] = await kvs(
    ['set', 'a', { list: [1, 'zwei', null] }],
    ['get', 'a'],
    ['set', 'a', 'just text'],
    ['get', 'a'],
    ['delete', 'a'],
    ['get', 'a'],
  );
  expect([first, second, gone]).toEqual([{ value: { list: [1, 'zwei', null] } }, { value: 'just text' }, {}]);
});

test('FAIL_IF_EXISTS lets the first writer win', async () => {
  const once = { keyPolicy: 'FAIL_IF_EXISTS' };
  const [first, second, kept] = await kvs(['set', 'once', 1, once], ['set', 'once', 2, once], ['get', 'once']);
  expect([first, second?.error?.code, kept]).toEqual([{}, 'KEY_CONFLICT', { value: 1 }]);
});

test('a write can give back what was before, and a read when it was written', async () => {
  const [, previous, latest, read] = await kvs(
    ['set', 'r', 'old'],
    ['set', 'r', 'new', { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' }],
    ['set', 'r', 'newer', { keyPolicy: 'OVERRIDE', returnValue: 'LATEST', returnMetadataFields: ['UPDATED_AT'] }],
    ['get', 'r', { metadataFields: ['CREATED_AT'] }],
  );
  expect(previous?.value).toEqual({ key: 'r', value: 'old' });
  expect(latest?.value).toEqual({ key: 'r', value: 'newer', updatedAt: now.getTime() });
  expect(read?.value).toEqual({ key: 'r', value: 'newer', createdAt: now.getTime() });
});

test('a value with a time to live is gone when its time has come', async () => {
  await kvs(['set', 'short', 1, { keyPolicy: 'OVERRIDE', ttl: { unit: 'HOURS', value: 2 } }]);
  const [{ value } = {}] = await kvs(['get', 'short', { metadataFields: ['EXPIRE_TIME'] }]);
  expect(value).toMatchObject({ value: 1, expireTime: '2026-03-01T14:00:00.000Z' });
  now = new Date('2026-03-01T14:00:00Z');
  expect(await kvs(['get', 'short'])).toEqual([{}]);
  expect((await query({ prefix: 'short' })).results).toEqual([]);
});

test('keys, values and depth have Forge’s limits', async () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) });
  expect(await codeOf('set', 'k'.repeat(500), 1)).toBeUndefined();
  expect(await codeOf('set', 'k'.repeat(501), 1)).toBe('KEY_TOO_LONG');
  expect(await codeOf('set', '', 1)).toBe('KEY_TOO_SHORT');
  expect(await codeOf('set', 'no/slash', 1)).toBe('INVALID_KEY');
  expect(await codeOf('set', 'big', 'x'.repeat(240 * 1024 - 2))).toBeUndefined();
  expect(await codeOf('set', 'big', 'x'.repeat(240 * 1024 - 1))).toBe('MAX_SIZE');
  // Bytes count, not letters.
  expect(await codeOf('set', 'big', 'ü'.repeat(121 * 1024))).toBe('MAX_SIZE');
  expect(await codeOf('set', 'deep', nested(31))).toBeUndefined();
  expect(await codeOf('set', 'deep', nested(32))).toBe('MAX_DEPTH');
});

test('keys are listed by prefix in pages, in the order of the keys', async () => {
  const keys = Array.from({ length: 23 }, (_, index) => `page:${String(index).padStart(2, '0')}`);
  await kvs(
    ...keys.map((key): Step => ['set', key, key]),
    ['set', 'pagf', 'behind the prefix'],
    ['setSecret', 'page:99', 1],
  );
  const seen: string[][] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await query({ prefix: 'page:', limit: 10, cursor });
    seen.push(page.results.map(({ key }) => key));
    cursor = page.nextCursor;
  }
  expect(seen.map((page) => page.length)).toEqual([10, 10, 3]);
  expect(seen.flat()).toEqual(keys);
});

test('secrets are a space of their own', async () => {
  const [, , secret, plain] = await kvs(
    ['setSecret', 's', 'hidden'],
    ['set', 's', 'open'],
    ['getSecret', 's'],
    ['get', 's'],
  );
  expect([secret?.value, plain?.value]).toEqual(['hidden', 'open']);
});

test('a batch does what it can and says what it could not', async () => {
  const [set, got, tooMany] = await kvs(
    [
      'batchSet',
      [
        { key: 'b1', value: 1 },
        { key: 'b/2', value: 2 },
      ],
    ],
    ['batchGet', [{ key: 'b1' }, { key: 'b3' }]],
    ['batchSet', Array.from({ length: 26 }, (_, index) => ({ key: `n${index}`, value: 1 }))],
  );
  expect(set?.value).toEqual({
    successfulKeys: [{ key: 'b1' }],
    failedKeys: [{ key: 'b/2', error: { code: 'INVALID_KEY', message: expect.any(String) as string } }],
  });
  expect(got?.value).toMatchObject({ successfulKeys: [{ key: 'b1', value: 1 }], failedKeys: [{ key: 'b3' }] });
  expect(tooMany?.error?.code).toBe('INVALID_REQUEST');
});

describe('custom entities', () => {
  const people = [
    ['e1', { surname: 'Adams', age: 31, team: 'red', isLead: true }],
    ['e2', { surname: 'Brown', age: 45, team: 'red', isLead: false }],
    ['e3', { surname: 'Clark', age: 28, team: 'red', isLead: false }],
    ['e4', { surname: 'Adamski', age: 52, team: 'blue', isLead: true }],
    ['e5', { surname: 'Davis', team: 'red' }],
  ] as const;
  beforeAll(() => entities(...people.map(([key, value]): Step => ['set', key, value])));
  const keysOf = async (options: object) =>
    (await query({ entity: 'employee', ...options })).results.map(({ key }) => key);
  const red = { index: 'by-team-and-age', partition: ['red'] };

  test('are read by key and refuse attributes that the manifest does not declare', async () => {
    const [read, undeclared, wrongType] = await entities(
      ['get', 'e1'],
      ['set', 'e9', { surname: 'X', shoeSize: 43 }],
      ['set', 'e9', { age: 'old' }],
    );
    expect(read?.value).toEqual(people[0][1]);
    expect([undeclared?.error?.code, wrongType?.error?.code]).toEqual(['INVALID_ENTITY_VALUE', 'INVALID_ENTITY_VALUE']);
  });

  test('are found by partition in the order of the range; a row without the attribute is not in the index', async () => {
    expect(await keysOf(red)).toEqual(['e3', 'e1', 'e2']);
    expect(await keysOf({ ...red, sort: 'DESC' })).toEqual(['e2', 'e1', 'e3']);
    expect(await keysOf({ index: 'surname' })).toEqual(['e1', 'e4', 'e2', 'e3', 'e5']);
  });

  test('are narrowed by a range and by filters', async () => {
    expect(await keysOf({ ...red, where: ['between', 28, 31] })).toEqual(['e3', 'e1']);
    expect(await keysOf({ ...red, where: ['greaterThan', 31] })).toEqual(['e2']);
    expect(await keysOf({ index: 'surname', where: ['beginsWith', 'Adam'] })).toEqual(['e1', 'e4']);
    expect(
      await keysOf({
        index: 'surname',
        and: [
          ['isLead', 'equalTo', true],
          ['age', 'lessThan', 50],
        ],
      }),
    ).toEqual(['e1']);
    expect(
      await keysOf({
        index: 'surname',
        or: [
          ['age', 'notExists'],
          ['team', 'equalTo', 'blue'],
        ],
      }),
    ).toEqual(['e4', 'e5']);
  });

  test('come in pages with a cursor', async () => {
    const first = await query({ entity: 'employee', ...red, limit: 2 });
    const second = await query({ entity: 'employee', ...red, limit: 2, cursor: first.nextCursor });
    expect([first, second].map(({ results }) => results.map(({ key }) => key))).toEqual([['e3', 'e1'], ['e2']]);
    expect(second.nextCursor).toBeUndefined();
  });

  test('answer only through declared indexes, with a value for each partition attribute', async () => {
    await expect(query({ entity: 'employee', index: 'by-shoe' })).rejects.toThrow('no index "by-shoe"');
    await expect(query({ entity: 'employee', index: 'by-team-and-age' })).rejects.toThrow('needs a value for team');
    await expect(query({ entity: 'visitor', index: 'surname' })).rejects.toThrow('no entity "visitor"');
  });
});

describe('transactions', () => {
  const transact = (...steps: Step[]) => fixture.ask<Outcome>('transact', { steps });

  test('write and delete together', async () => {
    await kvs(['set', 't-old', 1]);
    expect(await transact(['set', 't-new', 2], ['delete', 't-old'])).toEqual({});
    expect(await kvs(['get', 't-new'], ['get', 't-old'])).toEqual([{ value: 2 }, {}]);
  });

  test('change nothing when a condition is not met', async () => {
    await entities(['set', 'v', { surname: 'Vogt', age: 1 }]);
    const ifAgeIs = (age: number) => ({ entityName: 'employee', and: [['age', 'equalTo', age]] });
    const stale = await transact(['set', 'v', { surname: 'Late', age: 9 }, ifAgeIs(7)], ['set', 't-side', 'effect']);
    expect(stale.error?.code).toBe('CONDITIONAL_CHECK_FAILED');
    expect(await kvs(['get', 't-side'])).toEqual([{}]);
    expect(await transact(['set', 'v', { surname: 'Vogt', age: 2 }, ifAgeIs(1)], ['check', 'e1', ifAgeIs(31)])).toEqual(
      {},
    );
    expect(await entities(['get', 'v'])).toEqual([{ value: { surname: 'Vogt', age: 2 } }]);
  });

  test('change nothing when one of the writes is refused', async () => {
    const broken = await transact(['set', 't-good', 1], ['set', 'no/slash', 1]);
    expect(broken.error?.code).toBe('INVALID_KEY');
    expect(await kvs(['get', 't-good'])).toEqual([{}]);
  });

  test('take 25 operations on different keys', async () => {
    const sets = (count: number) => Array.from({ length: count }, (_, index): Step => ['set', `many-${index}`, index]);
    expect(await transact(...sets(25))).toEqual({});
    expect((await transact(...sets(26))).error?.code).toBe('INVALID_REQUEST');
    expect((await transact(['set', 'same', 1], ['set', 'same', 2])).error?.code).toBe('DUPLICATE_KEYS');
  });
});

test('a minute takes 4,000 reads and 4,000 writes of 10 KB, and the next minute begins anew', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tandem-rates-'));
  let at = new Date('2026-03-01T12:00:00Z');
  const store = new KvsStore(folder, () => at);
  const door = new KvsDoor(store, [], ['storage:app'], () => at, new HostLog());
  const invocation = new Invocations().begin({ id: '1', functionKey: 'f', accountId: null, cycle: 0 });
  const call = (target: string, body: object) =>
    door.answer(
      { meta: {}, target: `/api/v1/${target}`, method: 'POST', headers: {}, body: JSON.stringify(body) },
      invocation,
    );
  // 200 KB with its key around it: 21 units each, so that the 191st is the first too many.
  const write = () => call('set', { key: 'heavy', value: 'x'.repeat(200 * 1024) });
  for (let time = 0; time < 190; time += 1) expect((await write()).status).toBe(204);
  const refused = await write();
  expect([refused.status, (JSON.parse(refused.body ?? '') as { code: string }).code]).toEqual([
    429,
    'RATE_LIMIT_EXCEEDED',
  ]);
  expect((await call('get', { key: 'heavy' })).status).toBe(200);
  at = new Date('2026-03-01T12:01:00Z');
  expect((await write()).status).toBe(204);
  await store.close();
  rmSync(folder, { recursive: true });
});

test('what is stored survives a restart, until it is forgotten on purpose', async () => {
  await kvs(['set', 'kept', { since: 'yesterday' }]);
  fixture = await fixture.reopen();
  expect(await kvs(['get', 'kept'])).toEqual([{ value: { since: 'yesterday' } }]);
  await fixture.host.close();
  forgetStored(fixture.stateDirectory);
  fixture = await fixture.reopen();
  expect(await kvs(['get', 'kept'])).toEqual([{}]);
});
