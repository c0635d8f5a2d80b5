import type { JiraHttp } from '../../src/jira/jira-http';
import { openAsker } from '../../src/jira/ask';
import { RequestBudget } from '../../src/jira/budget';
import { openGateway } from '../../src/jira/gateway';
import { openEmbeddedJira } from '../../src/local/jira/embedded-jira';
import { answer } from '../../src/resolvers/door';
import { handlers } from '../../src/resolvers/handlers';
import { baseUrl, people, siteNow, siteSeed } from '../support/site-seed';
import { openTandem } from './open-tandem';

type Step =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | 'dropped'
  | 'hanging';

const extension = { issue: { id: '20001', key: 'SHOP-2' }, project: { id: '10001', key: 'SHOP' } };
const issue = {
  id: '20001',
  key: 'SHOP-2',
  names: {},
  schema: {},
  fields: { summary: 'Pay by card', created: '2026-03-01T09:00:00.000+0000' },
};
const mayLook = { permissions: { EDIT_ISSUES: { havePermission: false } } };

/** Answers the issue's requests step by step, then well; permissions always well. */
async function askOver(steps: readonly Step[], timeInMs = 20_000) {
  const left = [...steps];
  const waits: number[] = [];
  let clock = siteNow.getTime();
  const http: JiraHttp = async (path) => {
    const step = path.includes('/mypermissions')
      ? { status: 200, body: mayLook }
      : (left.shift() ?? { status: 200, body: issue });
    if (step === 'hanging') return new Promise(() => undefined);
    if (step === 'dropped') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    const text = typeof step.body === 'string' ? step.body : JSON.stringify(step.body ?? {});
    return { status: step.status, headers: { get: (name) => step.headers?.[name] ?? null }, text: async () => text };
  };
  const now = () => clock;
  const sleep = async (ms: number) => {
    waits.push(ms);
    clock += ms;
  };
  const tandem = openTandem(openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl }));
  const asUser = openGateway(
    openAsker(http, { budget: new RequestBudget({ requestsAtMost: 60, timeInMs, now }), now, sleep }),
    { get: () => undefined, put: () => undefined },
  );
  const world = { ...tandem.openWorld(people.productOwner), asUser };
  const reply = await answer('refinement', handlers.refinement, { payload: {}, extension }, world);
  return { reply, waits, log: tandem.log };
}

const kindOf = (reply: Awaited<ReturnType<typeof askOver>>['reply']) => (reply.ok ? 'answered' : reply.problem.kind);

describe('the door', () => {
  test('waits as long as Jira asks and then answers', async () => {
    const { reply, waits } = await askOver([{ status: 429, headers: { 'retry-after': '3' } }]);
    expect([kindOf(reply), waits]).toEqual(['answered', [3_000]]);
  });

  test('does not wait past its own deadline, but says when to ask again', async () => {
    const { reply, waits } = await askOver([{ status: 429, headers: { 'retry-after': '40' } }]);
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'rate-limited', retryAfterInSeconds: 40 } });
    expect(waits).toEqual([]);
  });

  test('reads the time of the next window where Retry-After is missing', async () => {
    const reset = new Date(siteNow.getTime() + 5_000).toISOString();
    const { waits } = await askOver([{ status: 429, headers: { 'x-ratelimit-reset': reset } }]);
    expect(waits).toEqual([5_000]);
  });

  test.each<[string, Step]>([
    ['a failing Jira', { status: 503 }],
    ['a lost connection', 'dropped'],
    ['half an answer', { status: 200, body: '{"id":"2000' }],
    ['an answer of another shape', { status: 200, body: { issues: 12 } }],
  ])('tries again after %s, and says so when it stays', async (_case, step) => {
    expect(kindOf((await askOver([step])).reply)).toBe('answered');
    const { reply, waits } = await askOver([step, step, step]);
    expect(kindOf(reply)).toBe('jira-unavailable');
    expect(waits).toHaveLength(2);
  });

  test.each([
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'unexpected'],
    [400, 'unexpected'],
  ])('makes of status %i a problem of the kind %s, without asking twice', async (status, kind) => {
    const { reply, waits } = await askOver([{ status }, { status }, { status }]);
    expect([kindOf(reply), waits]).toEqual([kind, []]);
  });

  test('gives up on a Jira that does not answer before Forge would end the function', async () => {
    const { reply } = await askOver(['hanging'], 50);
    expect(kindOf(reply)).toBe('jira-unavailable');
  });

  test('logs what a question cost, and nothing anybody wrote', async () => {
    const { log } = await askOver([{ status: 500, body: { errorMessages: ['Secret words of a customer'] } }]);
    expect(log.join('\n')).toMatch(/refinement: answered, \d Jira requests/);
    expect(log.join('\n')).not.toMatch(/Secret|Pay by card|acc-/);
  });
});
