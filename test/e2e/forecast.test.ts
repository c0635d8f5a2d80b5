/** A Product Owner who is asked for a date: the answer, what to leave out, and something to send on. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { appFrame, launchBrowser, openPage, violations } from '../support/browser';
import { people, projectPage } from '../support/demo-places';
import { startLocalSite, type LocalSite } from '../support/local-site';

let site: LocalSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startLocalSite(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.stop(), browser.close()]);
});

/** The section with its first release, once the team's past is read and a date stands there. */
async function openForecast(page: Page) {
  await page.goto(`${site.url}${projectPage('PARK')}?user=${people.productOwner}`);
  const frame = await appFrame(page, 'project-page');
  await frame.getByRole('tab', { name: 'Forecast' }).click();
  const release = frame.getByRole('article').filter({ hasText: 'with 85%' }).first();
  await release.waitFor({ timeout: 60_000 });
  return { frame, release };
}

test('a date is answered, and what to leave out for an earlier one is asked by keyboard', async () => {
  const { page, complaints } = await openPage(browser);
  const { frame, release } = await openForecast(page);
  await release.getByRole('button', { name: /^What must I leave out\?/ }).press('Enter');
  const soon = new Date(Date.now() + 7 * 24 * 3600_000).toISOString().slice(0, 10);
  await release.getByLabel('Done by').fill(soon);
  await release.getByRole('button', { name: 'Find what to leave out' }).press('Enter');
  await release.getByText(/^With everything in, /).waitFor();
  await release.getByRole('button', { name: /^What if/ }).press('Enter');
  await release.getByRole('textbox', { name: 'Items that come in' }).fill('5');
  await release.getByRole('button', { name: 'See what it does' }).press('Enter');
  await release.getByRole('table', { name: /^Before and after/ }).waitFor();
  expect(await violations(frame)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('charts are walked by keyboard and taken along as pictures, the report as a table', async () => {
  const { page, complaints } = await openPage(browser);
  const { frame, release } = await openForecast(page);
  await release.getByRole('button', { name: /^Burn-up/ }).press('Enter');
  const chart = release.getByRole('application', { name: /^Burn-up/ });
  await chart.press('ArrowLeft');
  await release.getByText(/in 7 of 10 futures$/).waitFor();
  const saved = async (button: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole('button', { name: button }).first().click(),
    ]);
    return readFile(await download.path());
  };
  const png = await saved('Download as PNG: Burn-up');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect((await saved('Download as SVG: Done each sprint')).toString()).toMatch(/^<svg .*Done each sprint.*<\/svg>$/s);
  expect((await saved('Download CSV')).toString()).toContain((await release.getAttribute('aria-label')) ?? '?');
  expect(complaints).toEqual([]);
  await page.context().close();
});
