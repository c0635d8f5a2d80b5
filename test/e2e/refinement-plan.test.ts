/** A Scrum Master prepares the next refinement: picks, drags, reorders by keyboard; the team finds the same list. */
import type { Browser, Frame } from 'playwright-core';
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

async function openBacklog(user: string, width?: number) {
  const { page, complaints } = await openPage(browser, width === undefined ? {} : { width });
  await page.goto(`${site.url}${projectPage('CLIN')}?user=${user}`);
  const frame = await appFrame(page, 'project-page');
  await frame.getByRole('tab', { name: 'Backlog' }).click();
  const list = frame.getByRole('region', { name: 'Next refinement' });
  // The first opening only asks for the whole backlog to be read.
  await list.getByText(/Nothing is planned yet|in the order to talk about them/).waitFor();
  return { page, frame, list, complaints };
}

const planned = (frame: Frame): Promise<string[]> =>
  frame.getByRole('region', { name: 'Next refinement' }).getByRole('listitem').getByRole('link').allTextContents();

test('items are picked, dragged and reordered; the list is there for the next person, who may only read it', async () => {
  const { page, frame, list, complaints } = await openBacklog(people.scrumMaster);
  await frame.getByRole('button', { name: /^Pick the first/ }).click();
  await frame.getByRole('button', { name: 'Plan 5 items for the next refinement' }).click();
  await frame.getByText('5 items are on the list.').waitFor();
  const picked = await planned(frame);

  await frame.getByRole('button', { name: / items, L0 .*, Later$/ }).click();
  const inCell = frame.getByRole('region', { name: /^L0 .* – Later$/ }).getByRole('listitem');
  const dragged = (await inCell.getByRole('link').first().textContent()) ?? '';
  await inCell.first().dragTo(list.getByRole('listitem').nth(1));
  await frame.getByText('1 item is on the list.').waitFor();
  expect(await planned(frame)).toEqual([picked[0], dragged, ...picked.slice(1)]);

  await frame.getByRole('button', { name: `Move ${dragged} up` }).press('Enter');
  await frame.getByText('Moved.').waitFor();
  expect((await planned(frame)).slice(0, 2)).toEqual([dragged, picked[0]]);
  expect(await violations(frame)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();

  const other = await openBacklog(people.support, 380);
  expect((await planned(other.frame)).slice(0, 2)).toEqual([dragged, picked[0]]);
  expect(await other.frame.getByRole('button', { name: /^Move/ }).count()).toBe(0);
  expect(await violations(other.frame)).toEqual([]);
  await other.page.context().close();
});

test('the list is cleared after the refinement, and an undo brings it back', async () => {
  const { page, frame } = await openBacklog(people.scrumMaster);
  await frame.getByRole('checkbox', { name: /^Take/ }).and(frame.locator(':enabled')).first().click();
  await frame.getByRole('button', { name: 'Plan 1 item for the next refinement' }).click();
  await frame.getByText('1 item is on the list.').waitFor();
  const before = await planned(frame);
  await frame.getByRole('button', { name: 'Clear the list' }).click();
  await frame.getByText('Nothing is planned yet.').waitFor();
  await frame.getByRole('button', { name: 'Undo' }).click();
  await frame.getByText('Back on the list.').waitFor();
  expect(await planned(frame)).toEqual(before);
  await page.context().close();
});
