/** What runs without a person: queue events, product events and schedules. */
import type { ProductEvent } from '../../../src/local/jira/site';
import { until } from '../../support/until';
import { openFixture, type Fixture } from './fixture-host';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
beforeEach(async () => {
  await fixture.host.settled();
  await fixture.ask('forget');
  await fixture.ask('kvs', { steps: [['delete', 'let-go']] });
  fixture.log.length = 0;
});
afterAll(() => fixture.close());

interface Seen {
  readonly event: {
    readonly body: Record<string, unknown>;
    readonly jobId: string;
    readonly eventId: string;
    readonly queueName: string;
    readonly retryContext?: { readonly retryCount: number; readonly retryReason: string; readonly retryData: unknown };
  };
  readonly context: Record<string, unknown>;
  readonly asUser: { readonly error?: { readonly errorCode: string } };
}
interface Pushed {
  readonly value?: { readonly jobId: string };
  readonly error?: { readonly message: string };
}

/** What the fixture's functions of a kind noted, in the order they ran. */
async function seen<T = Seen>(kind: string): Promise<T[]> {
  const { results } = await fixture.ask<{ results: { key: string; value: T }[] }>('query', {
    prefix: `seen:${kind}:`,
    limit: 100,
  });
  return results.sort((a, b) => a.key.localeCompare(b.key)).map(({ value }) => value);
}
const push = (events: object[], queue?: string) => fixture.ask<Pushed>('push', { events, queue });
/** Lets the consumers that are held go on. */
const letGo = () => fixture.ask('kvs', { steps: [['set', 'let-go', true]] });
const stats = (jobId: string | undefined) => fixture.ask<{ value?: object; error?: object }>('stats', { jobId });

describe('queue events', () => {
  test('reach their consumer, which acts for nobody, and are counted', async () => {
    const { value } = await push([{ body: { n: 1 } }, { body: { n: 2 } }]);
    await fixture.host.settled();
    const work = await seen('work');
    expect(work.map(({ event }) => event.body.n).sort()).toEqual([1, 2]);
    expect(work[0]).toMatchObject({
      event: { queueName: 'work', jobId: value?.jobId, eventId: expect.any(String) as string },
      context: { installContext: expect.stringContaining('ari:cloud:jira::site/') as string },
      asUser: { error: { errorCode: 'AUTH_TYPE_UNAVAILABLE', status: 401 } },
    });
    expect(await stats(value?.jobId)).toEqual({ value: { success: 2, inProgress: 0, failed: 0 } });
  });

  test('are tried again when the consumer returns an InvocationError, with what it noted', async () => {
    const { value } = await push([{ body: { failTimes: 2 } }]);
    await until(async () => (await seen('work')).length === 3);
    await fixture.host.settled();
    const contexts = (await seen('work')).map(({ event }) => event.retryContext);
    expect(contexts).toMatchObject([
      {},
      { retryCount: 1, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { tried: 1 } },
      { retryCount: 2, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { tried: 2 } },
    ]);
    expect(contexts[0]).toBeUndefined();
    expect(await stats(value?.jobId)).toEqual({ value: { success: 1, inProgress: 0, failed: 0 } });
  });

  test('that throw have failed, and are not tried again', async () => {
    const { value } = await push([{ body: { throws: true } }]);
    await fixture.host.settled();
    expect(await stats(value?.jobId)).toEqual({ value: { success: 0, inProgress: 0, failed: 1 } });
    expect(await seen('work')).toHaveLength(1);
  });

  test('wait for their delay and can be cancelled until then', async () => {
    const { value } = await push([{ body: { n: 1 }, delayInSeconds: 900 }]);
    await fixture.host.settled();
    expect(await seen('work')).toEqual([]);
    expect(await stats(value?.jobId)).toEqual({ value: { success: 0, inProgress: 1, failed: 0 } });
    expect(await fixture.ask('cancel', { jobId: value?.jobId })).toEqual({});
    expect(await stats(value?.jobId)).toEqual({ value: { success: 0, inProgress: 0, failed: 0 } });
  });

  test('with one concurrency key run no more at once than its limit', async () => {
    const one = { key: 'project', limit: 1 };
    await push([1, 2, 3].map((n) => ({ body: { n, isHeld: true }, concurrency: one })));
    await until(async () => (await seen('start')).length > 0);
    await letGo();
    await fixture.host.settled();
    const [starts, ends] = [
      await seen<{ body: { n: number }; at: number }>('start'),
      await seen<{ at: number }>('work'),
    ];
    // Each begins after the one before has ended.
    expect(starts.map(({ body }) => body.n)).toEqual([1, 2, 3]);
    expect(starts[1]?.at).toBeGreaterThanOrEqual(ends[0]?.at ?? Infinity);
    expect(starts[2]?.at).toBeGreaterThanOrEqual(ends[1]?.at ?? Infinity);
  });

  test('without one run side by side', async () => {
    await push([1, 2].map((n) => ({ body: { n, isHeld: true } })));
    await until(async () => (await seen('start')).length === 2);
    expect(await seen('work')).toEqual([]);
    await letGo();
    await fixture.host.settled();
    expect(await seen('work')).toHaveLength(2);
  });

  test('too large for a long-running consumer are refused one by one, the others run', async () => {
    const outcome = await push([{ body: { n: 1 } }, { body: { text: 'x'.repeat(101 * 1024) } }], 'long');
    expect(outcome.error?.message).toBe('Failed to process 1 event(s).');
    await fixture.host.settled();
    expect((await seen('work')).map(({ event }) => event.body.n)).toEqual([1]);
  });

  test('beyond 500 a minute are answered as rate limited', async () => {
    const other = await openFixture();
    const events = Array.from({ length: 50 }, () => ({ body: {}, delayInSeconds: 900 }));
    const outcomes: Pushed[] = [];
    // Twenty pushes of fifty: more than one minute takes, even if a minute turns in between.
    for (let time = 0; time < 21; time += 1) outcomes.push(await other.ask<Pushed>('push', { events }));
    expect(outcomes[0]?.error).toBeUndefined();
    expect(outcomes.some(({ error }) => error?.message === 'Too many requests.')).toBe(true);
    await other.close();
  });

  test('need a consumer in the manifest', async () => {
    expect((await push([{ body: {} }], 'nobody')).error?.message).toContain('No consumer listens to the queue nobody');
    expect(await stats('11111111-1111-4111-8111-111111111111')).toMatchObject({ error: { name: 'Error' } });
  });

  test('reach a consumer of the older shape through its resolver', async () => {
    const { value } = await push([{ body: { n: 7 } }], 'old-style');
    await fixture.host.settled();
    expect(await seen('old')).toMatchObject([{ payload: { body: { n: 7 } }, jobId: value?.jobId }]);
  });
});

describe('product events', () => {
  const updated: ProductEvent = {
    name: 'avi:jira:updated:issue',
    payload: { issue: { id: '1', key: 'SHOP-1' }, changelog: { items: [{ field: 'summary' }] } },
    causedBy: 'ada',
    causedByApp: false,
  };

  test('from Jira reach the trigger that listens, which acts for nobody', async () => {
    fixture.jira.emit(updated);
    await fixture.host.settled();
    expect(await seen('event')).toMatchObject([
      {
        event: {
          eventType: 'avi:jira:updated:issue',
          issue: { key: 'SHOP-1' },
          atlassianId: 'ada',
          selfGenerated: false,
        },
        asUser: { error: { errorCode: 'AUTH_TYPE_UNAVAILABLE' } },
      },
    ]);
  });

  test('that the app caused itself are not heard where the trigger ignores itself', async () => {
    fixture.host.deliver({ ...updated, causedBy: null, causedByApp: true });
    await fixture.host.settled();
    expect(await seen('event')).toEqual([]);
  });

  test('whose scopes the manifest lacks, or that Forge does not know, are not delivered, and the log says why', async () => {
    fixture.host.deliver({ ...updated, name: 'avi:jira:updated:field' });
    fixture.host.deliver({ ...updated, name: 'avi:jira:invented:thing' });
    await fixture.host.settled();
    expect(await seen('event')).toEqual([]);
    const problems = fixture.log.filter(({ level }) => level === 'error').map(({ text }) => text);
    expect(problems).toEqual([
      expect.stringContaining('needs the scopes manage:jira-configuration'),
      expect.stringContaining('knows no product event avi:jira:invented:thing'),
    ]);
  });
});

describe('schedules', () => {
  test('run on demand, in Forge’s envelope', async () => {
    expect(fixture.host.schedules).toEqual([{ key: 'nightly', interval: 'day' }]);
    await fixture.host.runSchedule('nightly');
    expect(await seen('schedule')).toMatchObject([
      { context: { cloudId: fixture.host.app.cloudId, moduleKey: 'nightly' } },
    ]);
    await expect(fixture.host.runSchedule('weekly')).rejects.toThrow('no scheduled trigger "weekly"');
  });
});
