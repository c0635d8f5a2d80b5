/** The app as Forge calls it: the real packages, with only Forge's own globals stood in for. */
import { openEmbeddedJira } from '../../src/local/jira/embedded-jira';
import type { Caller } from '../../src/local/jira/site';
import { baseUrl, people, siteNow, siteSeed } from '../support/site-seed';

type ForgeFetch = (
  meta: { readonly type: string; readonly provider?: string },
  path: string,
  init?: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string },
) => Promise<Response>;

const jira = openEmbeddedJira(siteSeed(), { now: () => siteNow, baseUrl });
const callers: Caller[] = [];
let person: string | undefined;

const forgeFetch: ForgeFetch = async (meta, path, init) => {
  if (meta.type === 'kvs') {
    const body = path.endsWith('/query') ? { data: [] } : { code: 'KEY_NOT_FOUND', message: 'none' };
    return new Response(JSON.stringify(body), { status: path.endsWith('/query') ? 200 : 404 });
  }
  const caller: Caller =
    meta.provider === 'app' ? { kind: 'app' } : person ? { kind: 'user', accountId: person } : { kind: 'nobody' };
  callers.push(caller);
  const headers = Object.fromEntries(new Headers(init?.headers).entries());
  const answer = await jira.handle({ method: init?.method ?? 'GET', path, headers, body: init?.body ?? null, caller });
  return new Response(answer.status === 204 ? null : answer.body, { status: answer.status, headers: answer.headers });
};

const app = (async () => {
  Object.assign(globalThis, {
    __forge_runtime__: {
      appContext: { appId: '11111111-2222-4333-8444-555555555555', environmentId: 'env', installationId: 'installed' },
      lambdaContext: { getRemainingTimeInMillis: () => 20_000 },
    },
    __forge_fetch__: forgeFetch,
  });
  return import('../../src/index');
})();

const context = {
  cloudId: 'cloud',
  accountId: people.productOwner,
  extension: { issue: { id: '20001', key: 'SHOP-2' }, project: { id: '10001', key: 'SHOP' } },
};
const invoke = async (functionKey: string, principal: string) => {
  person = principal;
  callers.length = 0;
  return (await app).resolver({ call: { functionKey, payload: {} }, context }, { principal: { accountId: principal } });
};

beforeAll(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));

describe('the functions that the manifest names', () => {
  test('answer with the rights of Forge’s principal, whatever the frontend says who it is', async () => {
    expect(await invoke('refinement', people.productOwner)).toMatchObject({ ok: true, value: { canEdit: true } });
    expect(await invoke('refinement', people.outsider)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });

  test('refuse a question that the contract does not know', async () => {
    await expect(invoke('deleteEverything', people.admin)).rejects.toThrow('deleteEverything');
  });

  test('keep the status current when an issue changes, as the app and with nobody there', async () => {
    person = undefined;
    callers.length = 0;
    await (
      await app
    ).onIssueChanged({ issue: { id: '20002', key: 'SHOP-3' } }, { installContext: 'ari:cloud:jira::site/cloud' });
    expect(callers.length).toBeGreaterThan(0);
    expect(callers.every(({ kind }) => kind === 'app')).toBe(true);
    const key = 'com.atlassian.jira.issue:11111111-2222-4333-8444-555555555555:refinement-context:status';
    const path = `/rest/api/3/issue/SHOP-3/properties/${encodeURIComponent(key)}`;
    const stored = await jira.handle({ method: 'GET', path, headers: {}, body: null, caller: { kind: 'app' } });
    expect(stored.status).toBe(200);
  });
});
