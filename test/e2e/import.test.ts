/** A person's own files in place of the demo: read rows are there, unread rows are named, the surfaces answer. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { appFrame, launchBrowser, openPage, violations } from '../support/browser';
import { askJira, issueKeys, people, projectPage } from '../support/demo-places';
import { startLocalSite, type LocalSite } from '../support/local-site';

const folder = mkdtempSync(path.join(tmpdir(), 'tandem-import-'));
const stories = path.join(folder, 'allotments.txt');
writeFileSync(
  stories,
  [
    'As a gardener, I want to see which plots are free, so that I can ask for one.',
    '',
    'As a gardener, I want to book a plot and pay the yearly fee.',
    'As the committee, I want a fast and easy overview, so that nobody waits.',
    'Fix the gate.',
  ].join('\n'),
);

let site: LocalSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startLocalSite('--import', stories), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.stop(), browser.close()]);
  rmSync(folder, { recursive: true, force: true });
});

test('each line became an issue, in the order of the file, and the panels speak about it', async () => {
  const { values } = await askJira<{ values: { key: string }[] }>(site.url, '/rest/api/3/project/search');
  const project = values[0]?.key ?? '';
  const keys = await issueKeys(site.url, `project = ${project} ORDER BY Rank`);
  expect(keys).toHaveLength(4);

  const { page, complaints } = await openPage(browser);
  await page.goto(`${site.url}/browse/${keys[1]}?user=${people.productOwner}`);
  const panel = await appFrame(page, 'refinement-panel');
  await page.getByRole('heading', { level: 1, name: /book a plot and pay the yearly fee/ }).waitFor();
  await panel.getByRole('heading', { name: /What to look at/ }).waitFor();
  expect(await violations(panel)).toEqual([]);

  await page.goto(`${site.url}${projectPage(project)}`);
  const health = await appFrame(page, 'project-page');
  await health.getByRole('heading', { name: 'Items by level' }).waitFor();
  expect(await violations(health)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
