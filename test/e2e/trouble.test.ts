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

test('a Jira that is out of order shows in the panel as a problem with a way on, in words', async () => {
  const [site, sound] = await Promise.all([startLocalSite('--faults', '5xx:1'), startLocalSite()]);
  const { page } = await openPage(browser);
  // The shell's own questions go to a sound site, so that its page stands and the app's panel alone meets the outage.
  await page.route(`${site.url}/rest/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(site.url, sound.url) });
    await route.fulfill({ response });
  });
  await page.goto(`${site.url}${projectPage('BOX')}`);
  const frame = await appFrame(page, 'project-page');
  await frame.getByText('Jira is not answering').first().waitFor();
  await frame.getByRole('button', { name: /Try/ }).first().waitFor();
  expect(await violations(frame)).toEqual([]);
  await page.context().close();
  await Promise.all([site.stop(), sound.stop()]);
});

test('a slow Jira shows that work goes on, then the answer', async () => {
  const site = await startLocalSite('--faults', 'slow:400');
  const { page, complaints } = await openPage(browser);
  const frame = page.frameLocator('[data-module="project-page"] iframe');
  // Looked for from the start, for it does not stay.
  await Promise.all([
    frame.getByText('Loading…').first().waitFor({ state: 'attached' }),
    page.goto(`${site.url}${projectPage('BOX')}`),
  ]);
  await frame.getByRole('heading', { name: /What hurts most/ }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
  await site.stop();
});
