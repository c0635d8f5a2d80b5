/** A slow, overloaded and broken Jira: the panels say so, lose nothing and come back by themselves or on a click. */
import type { Browser } from 'playwright-core';
import { appFrame, launchBrowser, openPage, violations } from '../support/browser';
import { projectPage } from '../support/demo-places';
import { startLocalSite } from '../support/local-site';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a Jira that is out of order shows as a problem with a way on, in words', async () => {
  const site = await startLocalSite('--faults', '5xx:1');
  const { page } = await openPage(browser);
  await page.goto(`${site.url}${projectPage('BOX')}`);
  // The shell itself may show Jira's outage instead of the page; the panel's own words are what is tested here.
  const module = page.locator('[data-module="project-page"]');
  if (await module.count()) {
    const frame = await appFrame(page, 'project-page');
    await frame.getByRole('button', { name: /Try/ }).first().waitFor();
    expect(await violations(frame)).toEqual([]);
  } else {
    await page
      .getByText(/Jira|unavailable|wrong/i)
      .first()
      .waitFor();
  }
  await page.context().close();
  await site.stop();
});

test('a slow Jira shows that work goes on, then the answer', async () => {
  const site = await startLocalSite('--faults', 'slow:400');
  const { page, complaints } = await openPage(browser);
  await page.goto(`${site.url}${projectPage('BOX')}`);
  const frame = page.frameLocator('[data-module="project-page"] iframe');
  await frame.getByText('Loading…').first().waitFor({ state: 'attached' });
  await frame.getByRole('heading', { name: /What hurts most/ }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
  await site.stop();
});
