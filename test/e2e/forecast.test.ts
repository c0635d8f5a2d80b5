/** A Product Owner who is asked for a date: the answer, what to leave out, and something to send on. */
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { appFrame, launchBrowser, openPage, violations } from '../support/browser';
import { people, projectPage } from '../support/demo-places';
import { siteDay, startLocalSite, type LocalSite } from '../support/local-site';

let site: LocalSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startLocalSite(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.stop(), browser.close()]);
});

/** The section with its first release, once the team's past is read and a date stands there. */
async function openForecast(page: Page, theme: 'light' | 'dark' = 'light') {
  await page.goto(`${site.url}${projectPage('PARK')}?theme=${theme}&user=${people.productOwner}`);
  const frame = await appFrame(page, 'project-page');
  await frame.getByRole('tab', { name: 'Forecast' }).click();
  const release = frame.getByRole('article').filter({ hasText: '85% chance of being done by' }).first();
  await release.waitFor();
  return { frame, release };
}

test('a date is answered, and what to leave out for an earlier one is asked by keyboard', async () => {
  const { page, complaints } = await openPage(browser);
  const { frame, release } = await openForecast(page);
  await release.getByRole('button', { name: /^What must I leave out\?/ }).press('Enter');
  await release.getByLabel('Done by').fill(siteDay(7));
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

test('charts are walked by keyboard and taken along as light pictures, the report as a table', async () => {
  const { page, complaints } = await openPage(browser);
  const { frame, release } = await openForecast(page, 'dark');
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
  const svg = (await saved('Download as SVG: Done each sprint')).toString();
  expect(svg).toMatch(/^<svg .*<rect [^>]*fill="white".*<\/svg>$/s);
  const [, red] = /<text [^>]*fill="rgb\((\d+),[^>]*>Done each sprint</.exec(svg) ?? [];
  // Dark words for white paper, though the page's own are light.
  expect(Number(red)).toBeLessThan(100);
  expect((await saved('Download CSV')).toString()).toContain((await release.getAttribute('aria-label')) ?? '?');
  expect(complaints).toEqual([]);
  await page.context().close();
});

const ledgerLines = ['at the start', 'added', 'removed', 're-estimated', 'done', 'left'] as const;

/** The amounts of a ledger as its sum tells them, "26 at the start + 2 re-estimated = 20 done + 8 left"; what is not told is 0. */
function amountsIn(sum: string): readonly number[] {
  return ledgerLines.map((line) => {
    const [, sign, amount] = new RegExp(`([−+]?) ?([\\d.]+) ${line}`).exec(sum) ?? [];
    const isLess = line === 're-estimated' && sign === '−';
    return (isLess ? -1 : 1) * Number(amount ?? 0);
  });
}

test('velocity is the ledger of each sprint: planned, added, removed, re-estimated, done and left', async () => {
  const { page, complaints } = await openPage(browser);
  const { frame } = await openForecast(page);
  await frame.getByRole('button', { name: 'Show as table: Done each sprint' }).press('Enter');
  const table = frame.getByRole('table', { name: 'Done each sprint' });
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((found) => found.map((row) => Array.from(row.children, ({ textContent }) => textContent ?? '')));
  expect(rows).toHaveLength(7);
  await frame.getByRole('button', { name: 'Which items count?' }).press('Enter');
  for (const row of rows.slice(-3)) {
    await frame.getByRole('combobox', { name: 'Sprint' }).selectOption({ label: row[0] ?? '' });
    const sum = await frame.getByText(/ at the start.* = .* done.* left/).textContent();
    // Sprint and day come first, say/do and what is unusual last.
    expect(amountsIn(sum ?? '')).toEqual(row.slice(2, 8).map(Number));
  }
  expect(await violations(frame)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('two weeks off, saved in the settings, move the dates', async () => {
  const { page, complaints } = await openPage(browser);
  const before = await dayOf((await openForecast(page)).release);
  await page.goto(`${site.url}/jira/software/projects/PARK/settings/apps/project-settings?user=${people.scrumMaster}`);
  const settings = await appFrame(page, 'project-settings');
  await settings.getByLabel('First day').fill(siteDay(14));
  await settings.getByLabel('Last day (if there are more)').fill(siteDay(27));
  await settings.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await settings.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await settings.getByText('Saved. Panels follow at their next look.').waitFor();
  const after = await dayOf((await openForecast(page)).release);
  expect((after - before) / (24 * 3600_000)).toBeGreaterThanOrEqual(10);
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** The day that a release is done by with 85%, as an instant. */
async function dayOf(release: Locator): Promise<number> {
  const answer = await release.getByText(/^85% chance of being done by /).textContent();
  return Date.parse(/^85% chance of being done by (.*?)\./.exec(answer ?? '')?.[1] ?? '');
}
