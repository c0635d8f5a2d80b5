/** The road of a panel's question: envelope, Jira as somebody, scopes, JSON, errors and limits. */
import { openFixture, type Fixture } from './fixture-host';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture({ variables: { GREETING: 'hello' } });
});
afterAll(() => fixture.close());

const errorsSaying = (text: string) =>
  fixture.log.filter((line) => line.level === 'error' && line.text.includes(text)).length;

test('asUser reaches Jira as the person, asApp as the app', async () => {
  const asUser = await fixture.ask('who', { as: 'user' });
  expect(asUser).toMatchObject({ status: 200, body: { kind: 'user', accountId: 'ada' }, accountId: 'ada' });
  expect(await fixture.ask('who', { as: 'app' }, 'ben')).toMatchObject({ body: { kind: 'app' }, accountId: 'ben' });
});

test('a resolver gets the context that Forge gives: where, who, which installation', async () => {
  const [module] = fixture.host.modules;
  if (!module) throw new Error('no module');
  const extension = { issue: { key: 'SHOP-1', id: '10001' } };
  const context = await fixture.host.invoke({
    module,
    functionKey: 'context',
    payload: {},
    accountId: 'ada',
    extension,
  });
  expect(context).toMatchObject({
    accountId: 'ada',
    accountType: 'licensed',
    moduleKey: 'panel',
    cloudId: fixture.host.app.cloudId,
    installContext: `ari:cloud:jira::site/${fixture.host.app.cloudId}`,
    extension: { type: 'jira:issuePanel', issue: { key: 'SHOP-1', id: '10001' } },
    license: null,
  });
  const app = await fixture.ask<{ remaining: number; moduleKey: string }>('app-context');
  expect(app.moduleKey).toBe('panel');
  expect(app.remaining).toBeGreaterThan(20_000);
  expect(app.remaining).toBeLessThanOrEqual(25_000);
});

test('answers travel as JSON: dates become texts, undefined disappears, nothing becomes {}', async () => {
  expect(await fixture.ask('dates')).toEqual({ at: '2026-01-02T03:04:05.000Z', list: [null, 1] });
  expect(await fixture.ask('nothing')).toEqual({});
});

test('a call without the endpoint’s scope is refused in Jira’s words and named in the log', async () => {
  const refused = await fixture.ask('jira', { path: '/rest/api/3/webhook' });
  expect(refused).toEqual({
    value: { status: 401, text: JSON.stringify({ code: 401, message: 'Unauthorized; scope does not match' }) },
  });
  expect(errorsSaying('manage:jira-webhook')).toBe(1);
  expect(fixture.jira.requests.some(({ path }) => path.includes('webhook'))).toBe(false);
});

test('the bridge’s requestJira stands under the same scopes', async () => {
  const call = { accountId: 'ada', method: 'GET', headers: {}, body: null };
  expect((await fixture.host.fetchProduct({ ...call, restPath: '/rest/api/3/webhook' })).status).toBe(401);
  const allowed = await fixture.host.fetchProduct({ ...call, restPath: '/rest/api/3/myself' });
  expect(JSON.parse(allowed.body)).toEqual({ kind: 'user', accountId: 'ada' });
});

test('an endpoint or a Forge API that nobody models is a loud 501, never a silent success', async () => {
  const unknown = await fixture.ask('jira', { path: '/rest/api/3/made-up' });
  expect(unknown).toMatchObject({ error: { name: 'PROXY_ERR', status: 501, errorCode: 'NOT_MODELLED' } });
  expect(errorsSaying('/rest/api/3/made-up is not modelled')).toBe(1);
  expect(await fixture.ask('graphql')).toMatchObject({ error: { status: 501 } });
});

test('paths with letters of any script and encoded signs arrive as they were written', async () => {
  const path = '/rest/api/3/myself?jql=name%3D%22Ü%22&x={a}€日';
  await fixture.ask('jira', { path });
  expect(fixture.jira.requests.at(-1)?.path).toBe(path);
});

test('nothing leaves the process: not by fetch, not by @forge/api, not by a socket', async () => {
  const tried = await fixture.ask<Record<string, { error?: { message: string } }>>('egress');
  for (const way of ['fetch', 'api', 'http']) expect(tried[way]?.error?.message).toMatch(/^Egress refused/);
  expect(errorsSaying('Egress refused')).toBe(3);
});

test('the app sees no environment but its own variables', async () => {
  expect(await fixture.ask('environment')).toEqual({ GREETING: 'hello' });
});

test('a thrown error reaches the browser in Forge’s words, and its stack the log', async () => {
  await expect(fixture.ask('throw')).rejects.toThrow('There was an error invoking the function - the dog ate it');
  const line = fixture.log.find(({ text }) => text.includes('TypeError: the dog ate it'));
  expect(line).toMatchObject({ level: 'error', source: 'resolver' });
  // The stack points into the sources, not into the bundle.
  expect(line?.text).toContain('fixtures/everything/index.ts:');
  await expect(fixture.ask('no-such-question')).rejects.toThrow("Resolver has no definition for 'no-such-question'.");
});

test('what the app prints stands in the log under its function', async () => {
  await fixture.ask('print');
  const line = fixture.log.find(({ text }) => text.startsWith('hello'));
  expect(line).toMatchObject({ source: 'resolver', level: 'info', text: "hello { from: 'the app' }" });
  expect(errorsSaying('an odd thing')).toBe(1);
});

test('a question of more than 500 KB is not sent', async () => {
  await expect(fixture.ask('context', { big: 'x'.repeat(500 * 1024) })).rejects.toThrow('500 KB');
});

test('the token of an ended invocation opens nothing', async () => {
  const other = await openFixture({ processesPerFunction: 1 });
  await other.ask('call-later');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await other.ask('late-result')).toMatchObject({ error: { errorCode: 'INVOCATION_ENDED', status: 401 } });
  await other.close();
});

test('200 concurrent invocations each answer as their own person', async () => {
  const people = Array.from({ length: 200 }, (_, index) => `person-${index}`);
  const answers = await Promise.all(
    people.map((person) => fixture.ask<{ accountId: string; body: object }>('who', { as: 'user' }, person)),
  );
  expect(answers.map(({ accountId }) => accountId)).toEqual(people);
  expect(answers.map(({ body }) => body)).toEqual(people.map((accountId) => ({ kind: 'user', accountId })));
});

test('Jira learns which values of issue properties the app wants found', () => {
  expect(fixture.jira.declared).toEqual([
    { propertyKey: 'marks', path: 'score', type: 'number', searchAlias: 'markScore' },
  ]);
});

test('the policy of a resource is Forge’s own, with localhost as parent and reader of reports', () => {
  const [module] = fixture.host.modules;
  const policy = module ? fixture.host.contentSecurityPolicy(module) : '';
  expect(policy).toContain("frame-ancestors 'self' http://localhost:* http://127.0.0.1:*");
  // The fixture's one inline script is allowed by its hash, and no other.
  expect(policy).toMatch(/script-src 'self' [^;]*'sha256-[A-Za-z0-9+/=]{44}'/);
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain('web-security-reports');
});
