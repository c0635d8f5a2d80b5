/** What a person does, by keyboard where it counts: mute with a reason, mark work for the goal, come back and find it. */
import type { Browser } from 'playwright-core';
import { appFrame, launchBrowser, openPage } from '../support/browser';
import { boardOf, people } from '../support/demo-places';
import { startLocalSite, type LocalSite } from '../support/local-site';

let site: LocalSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startLocalSite(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.stop(), browser.close()]);
});

test('a finding is muted by keyboard with a reason, and stays muted after a reload', async () => {
  const { page, complaints } = await openPage(browser);
  // Reminders: it waits for another item and for the Product Owner's answer.
  await page.goto(`${site.url}/browse/CLIN-40?user=${people.productOwner}`);
  const frame = await appFrame(page, 'refinement-panel');
  const mute = frame.getByRole('button', { name: /^Mute: / }).first();
  const message = ((await mute.getAttribute('aria-label')) ?? '').replace('Mute: ', '');
  await mute.focus();
  await page.keyboard.press('Enter');
  await frame.getByRole('textbox', { name: /Why does this not apply/ }).waitFor();
  await page.keyboard.type('Agreed with the clinic already');
  await frame.getByRole('button', { name: 'Mute', exact: true }).press('Enter');
  await frame.getByRole('button', { name: 'Undo' }).waitFor();

  await page.reload();
  const again = await appFrame(page, 'refinement-panel');
  await again.getByRole('button', { name: /1 muted finding/ }).click();
  await again.getByText('Reason: Agreed with the clinic already').waitFor();
  await again.getByRole('button', { name: `Let it speak again: ${message}` }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an item is marked as serving the goal, and another person sees the mark', async () => {
  const board = await boardOf(site.url, 'PARK');
  const open = async (user: string) => {
    const { page } = await openPage(browser);
    await page.goto(`${site.url}${board}?user=${user}`);
    await page.getByRole('button', { name: 'Board actions' }).click();
    await page.getByRole('menuitem', { name: 'Sprint Goal' }).click();
    return { page, frame: await appFrame(page, 'sprint-goal-board') };
  };
  const first = await open(people.productOwner);
  const yes = first.frame.getByRole('button', { name: /^Yes, serves it: PARK-/ }).first();
  const key = /PARK-\d+/.exec((await yes.getAttribute('aria-label')) ?? '')?.[0] ?? '';
  await yes.press('Enter');
  await first.frame.getByText(`${key} is marked as serving the goal.`).waitFor();

  const second = await open(people.scrumMaster);
  await second.frame.getByRole('button', { name: `Take away the mark on ${key}` }).waitFor();
  await Promise.all([first.page.context().close(), second.page.context().close()]);
});
