/** The whole back end as Jira and Forge run it: the bundled app in the local host, over the embedded Jira. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Answers, Payload, QuestionName, Reply } from '../../src/contract';
import { openForgeHost, type OpenedHost } from '../../src/local/host/open-host';
import { openEmbeddedJira } from '../../src/local/jira/embedded-jira';
import { builtRunner, root } from '../local/host/fixture-host';
import { baseUrl, board, paragraphs, people, siteNow, siteSeed, sprint, type IssueSketch } from '../support/site-seed';
import { until } from '../support/until';

const issues: readonly IssueSketch[] = [
  {
    key: 'SHOP-1',
    summary: 'Voucher total is wrong',
    description: paragraphs('Two vouchers combined give a wrong sum.'),
  },
  {
    key: 'SHOP-2',
    summary: 'Wrong voucher sum',
    description: paragraphs('The total of two combined vouchers is wrong.'),
  },
  ...Array.from({ length: 30 }, (_none, index) => ({
    key: `SHOP-${10 + index}`,
    summary: `Chapter ${index} of the handbook, page ${index * 7}`,
  })),
];
const first = { issue: { id: '20000', key: 'SHOP-1' }, project: { id: '10001', key: 'SHOP' } };

const jira = openEmbeddedJira(siteSeed({ issues }), { now: () => siteNow, baseUrl });
const state = mkdtempSync(path.join(tmpdir(), 'tandem-app-'));
let host: OpenedHost;

beforeAll(async () => {
  const bundle = path.join(state, 'index.cjs');
  const options = { platform: 'node', format: 'cjs', target: 'node20', bundle: true, logLevel: 'error' } as const;
  await build({ ...options, entryPoints: [path.join(root, 'src/index.ts')], outfile: bundle });
  const runnerFile = await builtRunner();
  host = await openForgeHost({
    appDirectory: root,
    bundle,
    site: jira,
    stateDirectory: path.join(state, 'kept'),
    runnerFile,
  });
});
afterAll(async () => {
  await host.close();
  rmSync(state, { recursive: true, force: true });
});

async function ask<Q extends QuestionName>(
  question: Q,
  payload: Payload<Q>,
  accountId: string = people.productOwner,
  from: { readonly type: string; readonly place: object } = { type: 'jira:issuePanel', place: first },
): Promise<Answers[Q]> {
  const module = host.modules.find(({ type }) => type === from.type);
  if (!module) throw new Error(`the manifest has no ${from.type}`);
  const call = { module, functionKey: question, payload, accountId, extension: { type: module.type, ...from.place } };
  const reply = (await host.invoke(call)) as Reply<Q>;
  if (!reply.ok) throw new Error(`${reply.problem.kind}: ${reply.problem.title}`);
  return reply.value;
}

async function send(
  method: string,
  target: string,
  body?: unknown,
  accountId: string = people.productOwner,
): Promise<unknown> {
  const caller = { kind: 'user', accountId } as const;
  const text = body === undefined ? null : JSON.stringify(body);
  const answer = await jira.handle({ method, path: target, headers: {}, body: text, caller });
  if (answer.status >= 300) throw new Error(`${target} answered ${answer.status}: ${answer.body}`);
  await host.settled();
  return answer.body ? JSON.parse(answer.body) : null;
}

async function found(jql: string): Promise<readonly string[]> {
  const answer = (await send('POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] })) as {
    issues: { key: string }[];
  };
  return answer.issues.map(({ key }) => key);
}

describe('Tandem on a site', () => {
  test('makes what its panel says searchable in JQL, and follows edits and comments', async () => {
    const before = await ask('refinement', {});
    expect(await found(`tandemReadiness = ${before.readiness.score} AND tandemLevel = ${before.review.level}`)).toEqual(
      ['SHOP-1'],
    );
    expect(await found('tandemOpenQuestions > 0')).toEqual([]);

    await send('POST', '/rest/api/3/issue/SHOP-1/comment', {
      body: {
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Should it also work for gift cards?' }] }],
      },
    });
    expect(await found('tandemOpenQuestions > 0')).toEqual(['SHOP-1']);

    await send('PUT', '/rest/api/3/issue/SHOP-1', { fields: { summary: 'TBD', description: null } });
    const after = await ask('refinement', {});
    expect(after.readiness.score).toBeLessThan(before.readiness.score);
    expect(await found(`tandemReadiness < ${before.readiness.score}`)).toEqual(['SHOP-1']);
    await send('PUT', '/rest/api/3/issue/SHOP-1', {
      fields: {
        summary: 'Voucher total is wrong',
        description: {
          type: 'doc',
          version: 1,
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'Two vouchers combined give a wrong sum.' }] },
          ],
        },
      },
    });
    expect((await ask('refinement', {})).levelHistory.length).toBeGreaterThanOrEqual(1);
  });

  test('finds relatives in an index that its queue built, and keeps it through a change', async () => {
    expect((await ask('relatives', {})).indexState.kind).toBe('building');
    await host.settled();
    const ready = await ask('relatives', {});
    expect(ready.indexState).toMatchObject({ kind: 'ready', items: 32 });
    expect(ready.candidates.map(({ key }) => key)).toEqual(['SHOP-2']);

    await send('PUT', '/rest/api/3/issue/SHOP-10', {
      fields: { summary: 'Combined vouchers: the voucher total is wrong' },
    });
    expect((await ask('relatives', {})).candidates.map(({ key }) => key).sort()).toEqual(['SHOP-10', 'SHOP-2']);
    await send('DELETE', '/rest/api/3/issue/SHOP-10', undefined, people.admin);
    expect((await ask('relatives', {})).candidates.map(({ key }) => key)).toEqual(['SHOP-2']);
  });

  test('tells the whole backlog from what its jobs keep, and lets the clock keep it true', async () => {
    const page = { type: 'jira:projectPage', place: { project: first.project } };
    const look = async () => (await ask('wholeBacklog', {}, people.productOwner, page)).whole;
    expect((await look()).kind).toBe('building');
    await host.settled();
    const ready = await look();
    if (ready.kind !== 'ready') throw new Error(`the backlog is ${ready.kind}`);
    expect(ready.report.openItems).toBe(31);
    await send('DELETE', '/rest/api/3/issue/SHOP-39', undefined, people.admin);
    expect(await look()).toMatchObject({ kind: 'ready', report: { openItems: 30 } });

    expect(host.schedules).toContainEqual({ key: 'each-day', interval: 'day' });
    await host.runSchedule('each-day');
    await host.settled();
    expect(await look()).toMatchObject({ kind: 'ready', report: { openItems: 30 }, trend: [{ openItems: 30 }] });
    const roles = { productOwners: ['gone'], scrumMasters: [] };
    await ask('saveSettings', { version: 0, settings: { roles } }, people.admin);
    await host.runSchedule('each-week');
    expect((await ask('settings', {}, people.admin)).settings.roles.productOwners).toEqual([]);
    host.deliver({
      ...{ name: 'avi:jira:deleted:project', causedBy: people.admin, causedByApp: false },
      payload: { project: { id: 10001, key: 'SHOP' } },
    });
    await host.settled();
    expect((await look()).kind).toBe('building');
    expect((await ask('settings', {}, people.admin)).version).toBe(0);
    await host.settled();
  });

  test('keeps the ledger of a sprint that somebody closes, and shows it from then on', async () => {
    const onBoard = {
      type: 'jira:boardAction',
      place: { project: first.project, board: { id: String(board.shop), type: 'scrum' } },
    };
    const look = async (accountId: string = people.developer) => {
      const answer = await ask('sprintGoal', { sprintId: sprint.active }, accountId, onBoard);
      if (answer.kind !== 'sprint') throw new Error(`no sprint: ${answer.why}`);
      return answer.story;
    };
    const running = `/rest/agile/1.0/sprint/${sprint.active}`;
    await send('POST', `${running}/issue`, { issues: ['SHOP-11', 'SHOP-12'] });
    expect((await look(people.scrumMaster)).ledger).toMatchObject({ keptAt: null });
    await host.settled();
    await send('POST', running, { state: 'closed' });
    // It is counted some seconds after the close, when Jira has moved what was left.
    let { ledger } = await look();
    await until(async () => {
      ({ ledger } = await look());
      return Boolean(ledger?.keptAt);
    });
    expect(ledger?.keptAt).toMatch(/^2026-03-11T09:0/);
    expect(ledger?.lines.find(({ name }) => name === 'added')).toMatchObject({ items: 2 });
  });

  test('lets two administrators save settings one after the other, never over each other', async () => {
    const save = (version: number, tooBigFrom: number) =>
      ask('saveSettings', { version, settings: { tooBigFrom } }, people.admin);
    expect(await save(0, 8)).toMatchObject({ version: 1, settings: { tooBigFrom: 8 } });
    await expect(save(0, 5)).rejects.toThrow('conflict');
    expect(await save(1, 5)).toMatchObject({ version: 2, settings: { tooBigFrom: 5 } });
    await expect(save(1, 3)).rejects.toThrow('conflict');
  });
});
