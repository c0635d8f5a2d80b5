/** Every place that is not the happy one says what it is, and what to do. */
import type { Browser, Frame } from 'playwright-core';
import { appFrame, launchBrowser, openPage, violations } from '../support/browser';
import { boardOf, issueKeys, people, projectPage } from '../support/demo-places';
import { startLocalSite, type LocalSite } from '../support/local-site';

let site: LocalSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startLocalSite(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.stop(), browser.close()]);
});

async function visit<T>(path: string, user: string, module: string, look: (frame: Frame) => Promise<T>): Promise<T> {
  const { page, complaints } = await openPage(browser);
  await page.goto(`${site.url}${path}?user=${user}`);
  const frame = await appFrame(page, module);
  const seen = await look(frame);
  expect(await violations(frame)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
  return seen;
}
const says = (words: RegExp) => async (frame: Frame) => {
  await frame.getByText(words).first().waitFor();
};

describe('the project page', () => {
  test('greets an empty project', () =>
    visit(projectPage('HALL'), people.productOwner, 'project-page', says(/The backlog is empty/)));
  test('says that a project is archived', () =>
    visit(projectPage('OLD'), people.productOwner, 'project-page', says(/archived/)));
  test('works without sprints and estimates, in German', () =>
    visit(projectPage('HAUS'), people.productOwner, 'project-page', says(/What hurts most/)));
  test('says what is missing where there is no history', () =>
    visit(projectPage('LIB'), people.productOwner, 'project-page', says(/Not known yet/)));
});

describe('the Sprint Goal', () => {
  test('says that a Kanban board has no sprints', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.url}${await boardOf(site.url, 'HAUS')}?user=${people.productOwner}`);
    await page.getByRole('button', { name: 'Board actions' }).click();
    await page.getByRole('menuitem', { name: 'Sprint Goal' }).click();
    const frame = await appFrame(page, 'sprint-goal-board');
    await frame.getByText(/works without sprints/).waitFor();
    expect(await violations(frame)).toEqual([]);
    await page.context().close();
  });
});

describe('people', () => {
  test('who may look but not edit are not offered to mute', async () => {
    const [key] = await issueKeys(site.url, 'project = CLIN AND statusCategory != Done ORDER BY Rank');
    await visit(`/browse/${key}`, people.support, 'refinement-context', async (frame) => {
      await frame.getByRole('heading', { name: /What to look at/ }).waitFor();
      expect(await frame.getByRole('button', { name: /^Mute/ }).count()).toBe(0);
    });
  });

  test('without access see nothing of the project, as in Jira', async () => {
    const [key] = await issueKeys(site.url, 'project = CLIN ORDER BY Rank');
    const { page } = await openPage(browser);
    await page.goto(`${site.url}/browse/${key}?user=${people.stakeholder}`);
    await page.locator('body[data-shell-ready]').waitFor();
    expect(await page.locator('[data-module]').count()).toBe(0);
    await page.context().close();
  });
});
