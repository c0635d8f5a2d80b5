/** The real host and the real app in processes of their own, while Jira, its events and the clock misbehave. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { open } from 'lmdb';
import type { WholeBacklog } from '../../src/contract';
import { askJira, people, tellJira } from '../support/demo-places';
import { startLocalSite, type LocalSite } from '../support/local-site';

/** A site of one project, so that the jobs have only that to read. */
const startBox = (...args: string[]): Promise<LocalSite> => startLocalSite('--scenario', 'healthy-team', ...args);
const sleep = (ms: number) => new Promise((go) => setTimeout(go, ms));

interface Reply {
  readonly ok: boolean;
  readonly value?: { readonly ok: boolean; readonly value?: { readonly whole: WholeBacklog } };
}
type Report = Extract<WholeBacklog, { kind: 'ready' }>['report'];

/** What the page is told of a project's backlog; null while there is nothing to tell, or only trouble. */
async function reportOf({ url }: LocalSite, project: { readonly id: string; readonly key: string }) {
  const answer = await fetch(`${url}/~host/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-account-id': people.productOwner },
    body: JSON.stringify({
      ...{ moduleKey: 'project-page', functionKey: 'wholeBacklog', payload: {} },
      extension: { type: 'jira:projectPage', project },
    }),
  });
  const { value } = (await answer.json()) as Reply;
  const whole = value?.ok ? value.value?.whole : null;
  return whole?.kind === 'ready' ? whole.report : null;
}

/** Asks again until something is told that is as wanted. */
async function until(ask: () => Promise<Report | null>, isSo: (report: Report) => boolean): Promise<Report> {
  for (;;) {
    const report = await ask();
    if (report && isSo(report)) return report;
    await sleep(200);
  }
}

const isTold = (): boolean => true;
/** Without the moment it was judged at. */
const told = (report: Report) => JSON.stringify({ ...report, asOf: '' });

test('a storm of 429, errors, lost and cut answers delays the analysis and changes nothing', async () => {
  // More, and many a job would meet the same fault three times over, which costs it a minute.
  const storm = '429:0.06,5xx:0.05,drop:0.03,malformed:0.03,seed:4';
  const [calm, stormy] = await Promise.all([startBox(), startBox('--faults', storm)]);
  try {
    const project = await askJira<{ id: string; key: string }>(calm.url, '/rest/api/3/project/BOX');
    const both = (site: LocalSite) => until(() => reportOf(site, project), isTold);
    let [expected, found] = await Promise.all([both(calm), both(stormy)]);
    // Sprints and flow are read beside the records, and each tells the page more.
    for (let tries = 0; tries < 400 && (isUnread(expected) || told(found) !== told(expected)); tries += 1) {
      await sleep(300);
      [expected, found] = await Promise.all([both(calm), both(stormy)]);
    }
    expect(isUnread(expected)).toBe(false);
    expect(found).toEqual({ ...expected, asOf: found.asOf });
  } finally {
    await Promise.all([calm.stop(), stormy.stop()]);
  }
});

/** Whether the pace of the sprints or the flow, which jobs read beside the records, are not known yet. */
const isUnread = ({ runway, parts }: Report): boolean =>
  runway.kind !== 'known' || parts.some(({ rule, judged }) => rule === 'health/inflow' && judged.kind !== 'known');

test('events that come twice and out of order leave the backlog as it is in Jira', async () => {
  const site = await startBox('--faults', 'twice:1,late:300');
  const project = await askJira<{ id: string; key: string }>(site.url, '/rest/api/3/project/BOX');
  const before = await until(() => reportOf(site, project), isTold);
  const open = 'project = BOX AND statusCategory != Done AND issuetype = Story ORDER BY key';
  const search = { jql: open, fields: ['summary'], maxResults: 3 };
  const found = await tellJira<{ issues: { key: string }[] }>(site.url, 'POST', '/rest/api/3/search/jql', search);
  const [first, second, third] = found?.issues.map(({ key }) => key) ?? [];
  for (const summary of ['One', 'Two', 'Three'])
    await tellJira(site.url, 'PUT', `/rest/api/3/issue/${first}`, { fields: { summary } });
  for (const key of [second, third]) await tellJira(site.url, 'DELETE', `/rest/api/3/issue/${key}`);
  const after = await until(
    () => reportOf(site, project),
    ({ openItems }) => openItems <= before.openItems - 2,
  );
  // Longer than the latest event comes after the first.
  await sleep(700);
  expect(after.openItems).toBe(before.openItems - 2);
  expect((await reportOf(site, project))?.openItems).toBe(before.openItems - 2);
  await site.stop();
});

test('a clock that jumps by months, forth and back, loses nothing; a deleted project leaves nothing', async () => {
  const state = mkdtempSync(path.join(tmpdir(), 'tandem-clock-'));
  const openItems: number[] = [];
  let project = { id: '', key: '' };
  for (const now of ['2026-03-11T09:00:00Z', '2026-06-11T09:00:00Z', '2026-03-10T09:00:00Z']) {
    const site = await startBox('--now', now, '--state', state);
    project = await askJira<typeof project>(site.url, '/rest/api/3/project/BOX');
    openItems.push(
      (
        await until(
          () => reportOf(site, project),
          ({ score }) => score !== null,
        )
      ).openItems,
    );
    if (openItems.length === 3) {
      await tellJira(site.url, 'DELETE', '/rest/api/3/project/BOX?enableUndo=false');
      while (!(await hostLog(site)).some((text) => text.startsWith('project deleted: what was kept'))) await sleep(200);
    }
    await site.stop();
  }
  // The same site seen from another day has its own open items; what matters is that each day has its answer.
  expect(openItems.every((count) => count > 0)).toBe(true);
  const database = open({ path: path.join(state, 'storage.lmdb'), noSubdir: true, readOnly: true });
  const left = [...database.getKeys()].filter((key) => Array.isArray(key) && key[0] === 'kvs').map(String);
  await database.close();
  expect(left.filter((key) => key.split(/[:,]/).includes(project.id))).toEqual([]);
  rmSync(state, { recursive: true, force: true });
});

async function hostLog({ url }: LocalSite): Promise<readonly string[]> {
  const lines = (await (await fetch(`${url}/~host/log`)).json()) as readonly { readonly text: string }[];
  return lines.map(({ text }) => text);
}
