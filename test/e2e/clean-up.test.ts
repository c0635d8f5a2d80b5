/** The backlog is cleaned up from the page: seen, chosen, done as the person, told item by item, and taken back. */
import type { Browser, Frame, Locator } from 'playwright-core';
import { appFrame, launchBrowser, openPage, sidewaysIn, violations } from '../support/browser';
import { askJira, issueKeys, people, projectPage, tellJira } from '../support/demo-places';
import { startLocalSite, type LocalSite } from '../support/local-site';

let site: LocalSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startLocalSite(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.stop(), browser.close()]);
});

/** The section of a project's page, opened; duplicates are there once a job has compared the texts. */
async function openCleanUp(project: string, look: { user?: string; width?: number; theme?: string } = {}) {
  const { page, complaints } = await openPage(browser, { width: look.width ?? 1280 });
  const query = new URLSearchParams({ user: look.user ?? people.scrumMaster, theme: look.theme ?? 'light' });
  await page.goto(`${site.url}${projectPage(project)}?${query.toString()}`);
  const frame = await appFrame(page, 'project-page');
  await frame.getByRole('tab', { name: 'Backlog' }).click();
  await frame.getByRole('button', { name: 'Clean up' }).press('Enter');
  return { page, frame, complaints };
}
const listIn = (frame: Frame, title: RegExp): Locator => frame.getByRole('region', { name: title });
const keysIn = async (list: Locator): Promise<string[]> => {
  await list.getByRole('link').first().waitFor();
  return list.getByRole('link').allTextContents();
};
const among = (keys: readonly string[], condition: string): Promise<string[]> =>
  issueKeys(site.url, `key in (${keys.join(', ')}) AND ${condition}`);

/** Nobody waits a quarter of a year for a test: what is stale after days is stale here. */
async function callStaleAfter(project: string, days: number): Promise<void> {
  const { page } = await openPage(browser);
  await page.goto(
    `${site.url}/jira/software/projects/${project}/settings/apps/project-settings?user=${people.scrumMaster}`,
  );
  const frame = await appFrame(page, 'project-settings');
  await frame.getByRole('textbox', { name: 'Stale after' }).fill(String(days));
  await frame.getByRole('button', { name: 'Save' }).press('Enter');
  await frame.getByText(/^Saved\./).waitFor();
  await page.context().close();
}

test('stale items are closed by keyboard; what Jira does not take is told, and the rest goes back to where it stood', async () => {
  await callStaleAfter('BOX', 5);
  const { page, frame, complaints } = await openCleanUp('BOX');
  const stale = listIn(frame, /^Stale items \(\d+\)$/);
  const [first = '', ...others] = await keysIn(stale);
  expect(others.length).toBeGreaterThan(2);
  await stale.getByRole('checkbox', { name: /^Select all shown/ }).press('Space');
  await stale.getByRole('button', { name: 'Close as…' }).press('Enter');
  const dialog = frame.getByRole('dialog', { name: `Close ${others.length + 1} items` });
  await dialog.getByText(`Closes ${others.length + 1} items as Done. Nobody is notified`).waitFor();
  expect(await violations(frame)).toEqual([]);

  // Somebody else is faster with one of them.
  await tellJira(site.url, 'DELETE', `/rest/api/3/issue/${first}`);
  await dialog.getByRole('button', { name: /^Close \d+ items$/ }).press('Enter');
  await frame.getByText(`${others.length} done, 1 not`).waitFor();
  await frame.getByText('It is gone, or you may not see it').waitFor();
  expect(await among(others, 'statusCategory = Done')).toHaveLength(others.length);

  await frame.getByRole('button', { name: `Undo for ${others.length}` }).press('Enter');
  await frame.getByText(`${others.length} items are back where they stood`).waitFor();
  expect(await among(others, 'statusCategory = Done')).toEqual([]);
  await frame.getByRole('button', { name: 'Dismiss' }).press('Enter');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a label is added to what is chosen, and taken off again', async () => {
  await callStaleAfter('CLIN', 20);
  const { page, frame, complaints } = await openCleanUp('CLIN');
  const stale = listIn(frame, /^Stale items/);
  const boxes = stale.getByRole('checkbox', { name: /^Select CLIN-/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await stale.getByRole('button', { name: 'Add a label…' }).click();
  await frame.getByRole('textbox', { name: 'Label' }).fill('still-wanted');
  await page.keyboard.press('Enter');
  await frame.getByText('2 items now with the label “still-wanted”').waitFor();
  expect(await issueKeys(site.url, 'project = CLIN AND labels = still-wanted')).toHaveLength(2);
  await frame.getByRole('button', { name: 'Undo for 2' }).click();
  await frame.getByText('2 items again without the label “still-wanted”').waitFor();
  expect(await issueKeys(site.url, 'project = CLIN AND labels = still-wanted')).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the newer of two that say the same is linked and closed, and comes back with its link gone', async () => {
  const { page, frame, complaints } = await openCleanUp('CLIN');
  const pairs = listIn(frame, /^Possible duplicates/);
  const [newer = '', older = ''] = await keysIn(pairs);
  await pairs.getByRole('checkbox', { name: `Select ${newer} and ${older}` }).check();
  await pairs.getByRole('button', { name: 'Link and close the newer…' }).click();
  await frame.getByRole('button', { name: 'Link 1 pair and close the newer' }).click();
  await frame.getByText('1 pair linked, the newer closed as Done').waitFor();
  expect(await issueKeys(site.url, `issue in linkedIssues(${older}) AND statusCategory = Done`)).toContain(newer);
  await frame.getByRole('button', { name: 'Undo for 1' }).click();
  await frame.getByText('1 pair is as it was').waitFor();
  expect(await issueKeys(site.url, `issue in linkedIssues(${older})`)).not.toContain(newer);
  expect(await among([newer], 'statusCategory = Done')).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([
  { theme: 'light', width: 320 },
  { theme: 'dark', width: 1440 },
])('in $theme at $width px all is within reach and accessible, with a dialog open', async (look) => {
  const { page, frame, complaints } = await openCleanUp('CLIN', look);
  const stale = listIn(frame, /^Stale items/);
  await stale.getByRole('checkbox', { name: /^Select all shown/ }).check();
  await stale.getByRole('button', { name: 'Close as…' }).click();
  await frame.getByRole('dialog').getByRole('radio').first().waitFor();
  expect(await sidewaysIn(frame)).toBeLessThanOrEqual(0);
  expect(await violations(frame)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('whoever may not change items looks at the lists and is offered nothing', async () => {
  const { permissions } = await askJira<{ permissions: Record<string, { havePermission: boolean }> }>(
    site.url,
    '/rest/api/3/mypermissions?projectKey=CLIN&permissions=TRANSITION_ISSUES,EDIT_ISSUES,LINK_ISSUES',
    people.support,
  );
  expect(Object.values(permissions).some(({ havePermission }) => havePermission)).toBe(false);
  const { page, frame } = await openCleanUp('CLIN', { user: people.support });
  await frame.getByText('You may look at these items but not change them.').waitFor();
  expect(
    await listIn(frame, /^Stale items/)
      .getByRole('checkbox')
      .count(),
  ).toBe(0);
  await page.context().close();
});
