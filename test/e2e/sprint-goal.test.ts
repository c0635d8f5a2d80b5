/** The Sprint Goal dialog as a team lives with it: the odds arrive, work is marked in bulk and by dragging, a sprint ends. */
import type { Browser, Frame, Page } from 'playwright-core';
import { appFrame, launchBrowser, openPage, sidewaysIn, violations } from '../support/browser';
import { boardOf, people, tellJira } from '../support/demo-places';
import { siteDay, startLocalSite, type LocalSite } from '../support/local-site';

let site: LocalSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startLocalSite(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.stop(), browser.close()]);
});

interface Dialog {
  readonly page: Page;
  readonly frame: Frame;
  readonly complaints: readonly string[];
}

async function openDialog(project: string, user: string = people.scrumMaster, width = 1280): Promise<Dialog> {
  const { page, complaints } = await openPage(browser, { width });
  await page.goto(`${site.url}${await boardOf(site.url, project)}?user=${user}`);
  await page.getByRole('button', { name: 'Board actions' }).click();
  await page.getByRole('menuitem', { name: 'Sprint Goal' }).click();
  return { page, frame: await appFrame(page, 'sprint-goal-board'), complaints };
}

test('the odds arrive by themselves once the board’s history is read, and open into their reasons', async () => {
  const { page, frame, complaints } = await openDialog('PARK');
  const why = frame.getByRole('button', { name: 'Why?: The goal' });
  await why.waitFor();
  expect(await frame.getByText(/^(about \d in 10|less than 1 in 20|more than 19 in 20)$/).count()).toBe(2);
  await why.press('Enter');
  await frame.getByRole('button', { name: 'Hide why: The goal' }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('what changed since planning is walked by keyboard and stands open without an accessibility violation', async () => {
  const { page, frame, complaints } = await openDialog('CLIN');
  const chart = frame.getByRole('application', { name: /^Burn-up/ });
  await chart.focus();
  await page.keyboard.press('Home');
  await frame.getByText(/^\d+ \w+: \d+ of \d+ done, goal work/).waitFor();
  const added = frame.getByRole('button', { name: /^Added/ });
  await added.press('Enter');
  await frame
    .getByText(/^Added|^Created|^Brought/i)
    .first()
    .waitFor();
  await frame.getByRole('button', { name: /^For the daily/ }).press('Enter');
  await frame.getByRole('button', { name: 'Show as table: From planning to now' }).press('Enter');
  await frame.getByRole('button', { name: 'Copy as text' }).waitFor();
  expect(await violations(frame)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('items are marked together by keyboard and brought back together', async () => {
  const { page, frame, complaints } = await openDialog('CLIN');
  const boxes = frame.getByRole('checkbox', { name: /^Select CLIN-/ });
  await boxes.nth(0).press('Space');
  await boxes.nth(1).press('Space');
  await frame.getByRole('button', { name: 'Mark as serving the goal' }).press('Enter');
  await frame.getByText('2 items are marked as serving the goal.').waitFor();
  expect(await frame.getByRole('button', { name: /^Undo the mark on CLIN-/ }).count()).toBe(2);
  expect(await violations(frame)).toEqual([]);
  await frame.getByRole('region', { name: 'Selected items' }).getByRole('button', { name: 'Undo' }).press('Enter');
  await frame.getByRole('region', { name: 'Selected items' }).waitFor({ state: 'detached' });
  expect(await frame.getByRole('button', { name: /^(Undo|Take away) the mark on/ }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an item dragged to the goal’s work is marked, and another person finds it there', async () => {
  const { page, frame } = await openDialog('PARK');
  const guessed = frame.locator('[data-group="suggested"]');
  const key = /PARK-\d+/.exec((await guessed.getByRole('link').first().textContent()) ?? '')?.[0] ?? '';
  await guessed.locator('.grip').first().hover();
  await page.mouse.down();
  // A drag begins with a first move and arrives with a second.
  await frame.locator('[data-group="serves"]').hover();
  await frame.locator('[data-group="serves"]').hover({ position: { x: 20, y: 10 } });
  await page.mouse.up();
  await frame.getByText(`${key} is marked as serving the goal.`).waitFor();
  const second = await openDialog('PARK', people.productOwner);
  await second.frame.locator('[data-group="serves"]').getByRole('link', { name: key }).waitFor();
  await Promise.all([page.context().close(), second.page.context().close()]);
});

test('a closed sprint asks once whether its goal was met, keeps the answer and is counted again on demand', async () => {
  const { page, frame, complaints } = await openDialog('BOX');
  // The closed sprints are there once the board's history is read.
  await frame.getByRole('button', { name: 'Why?: The goal' }).waitFor();
  const sprints = frame.getByRole('combobox', { name: 'Sprint' });
  const closed = (await sprints.locator('option').allTextContents()).find((name) => name.endsWith('(closed)')) ?? '';
  await sprints.selectOption({ label: closed });
  await frame.getByRole('radio', { name: 'Partly met' }).check();
  await frame.getByRole('textbox', { name: /remember/ }).fill('The supplier was late.');
  expect(await violations(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'Save' }).press('Enter');
  await frame.getByText(/^Said (by .* )?on /).waitFor();
  await frame.getByRole('button', { name: 'Count again' }).press('Enter');
  await frame.getByText(/nothing differs from what was kept/).waitFor();

  const second = await openDialog('BOX', people.productOwner);
  await second.frame.getByRole('button', { name: /^Earlier goals/ }).press('Enter');
  await second.frame.getByText('Partly met').waitFor();
  expect(complaints).toEqual([]);
  await Promise.all([page.context().close(), second.page.context().close()]);
});

test('in 380 px everything is within reach, nothing scrolls sideways', async () => {
  const { page, frame, complaints } = await openDialog('PARK', people.scrumMaster, 380);
  await frame.getByRole('heading', { name: 'Serves the goal', exact: true }).waitFor();
  expect(await sidewaysIn(frame)).toBeLessThanOrEqual(0);
  expect(await violations(frame)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a Product Owner is named in the settings: found by name, kept after a reload', async () => {
  const { page, complaints } = await openPage(browser);
  await page.goto(`${site.url}/jira/software/projects/BOX/settings/apps/project-settings?user=${people.scrumMaster}`);
  const frame = await appFrame(page, 'project-settings');
  await frame.getByRole('searchbox', { name: 'Find a Product Owner by name' }).fill('chen');
  await frame.getByRole('button', { name: 'Lin Chen' }).press('Enter');
  await frame.getByRole('button', { name: 'Save' }).press('Enter');
  await frame.getByText(/^Saved\./).waitFor();
  await page.reload();
  const again = await appFrame(page, 'project-settings');
  await again.getByRole('button', { name: 'Remove Lin Chen as Product Owner' }).waitFor();
  expect(await violations(again)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('with two sprints at once each menu opens its own; where none is meant, the one that ends first', async () => {
  const board = await boardOf(site.url, 'LIB');
  const start = async (name: string, days: number): Promise<void> => {
    const sprint = await tellJira<{ id: number }>(site.url, 'POST', '/rest/agile/1.0/sprint', {
      ...{ name, goal: `${name} find what they look for` },
      originBoardId: Number(/\d+$/.exec(board)?.[0]),
    });
    const running = {
      state: 'active',
      startDate: `${siteDay(-1)}T09:00:00.000Z`,
      endDate: `${siteDay(days)}T09:00:00.000Z`,
    };
    await tellJira(site.url, 'POST', `/rest/agile/1.0/sprint/${sprint?.id}`, running);
  };
  await start('Readers', 1);
  await start('Lenders', 60);
  const opensGoal = async (path: string, menu: string, module: string, goal: string): Promise<void> => {
    const { page, complaints } = await openPage(browser);
    await page.goto(`${site.url}${board}${path}?user=${people.scrumMaster}`);
    await page.getByRole('button', { name: menu, exact: true }).click();
    await page.getByRole('menuitem', { name: 'Sprint Goal' }).click();
    const frame = await appFrame(page, module);
    await frame.getByText(goal, { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  };
  const [readers, lenders] = ['Readers find what they look for', 'Lenders find what they look for'];
  await opensGoal('/backlog', 'Lenders actions', 'sprint-goal-sprint', lenders);
  await opensGoal('/backlog', 'Readers actions', 'sprint-goal-sprint', readers);
  await opensGoal('/backlog', 'Backlog actions', 'sprint-goal-backlog', readers);
  await opensGoal('', 'Board actions', 'sprint-goal-board', readers);
});
