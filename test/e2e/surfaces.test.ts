/** Every surface as a person meets it: real build, real policy, real bridge; light and dark, wide and narrow. */
import type { Browser, Page } from 'playwright-core';
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

interface Surface {
  readonly name: string;
  readonly module: string;
  readonly path: () => Promise<string>;
  /** What a person does to open it, where it is not there at once. */
  readonly open?: (page: Page) => Promise<void>;
  /** A heading that only the drawn panel has. */
  readonly heading: RegExp;
}

const clinicIssue = async () =>
  `/browse/${(await issueKeys(site.url, 'project = CLIN AND statusCategory != Done ORDER BY Rank'))[0]}`;
const chooseSprintGoal = (menu: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name: menu }).first().click();
  await page.getByRole('menuitem', { name: 'Sprint Goal' }).click();
};

const chooseSection = (name: string) => async (page: Page) => {
  const frame = await appFrame(page, 'project-page');
  await frame.getByRole('tab', { name }).click();
};

const surfaces: readonly Surface[] = [
  {
    name: 'refinement at the right of an issue',
    module: 'refinement-context',
    path: clinicIssue,
    heading: /What to look at/,
  },
  { name: 'refinement below an issue', module: 'refinement-panel', path: clinicIssue, heading: /What to look at/ },
  {
    name: 'backlog health',
    module: 'project-page',
    path: async () => projectPage('CLIN'),
    open: chooseSection('Backlog'),
    heading: /What hurts most/,
  },
  {
    name: 'today',
    module: 'project-page',
    path: async () => projectPage('CLIN'),
    open: chooseSection('Today'),
    heading: /For the Product Owner/,
  },
  {
    name: 'dependencies',
    module: 'project-page',
    path: async () => projectPage('CLIN'),
    open: async (page) => {
      await chooseSection('Backlog')(page);
      const frame = await appFrame(page, 'project-page');
      await frame.getByRole('button', { name: 'Dependencies' }).click();
    },
    heading: /Dependency map/,
  },
  {
    name: 'the forecast',
    module: 'project-page',
    path: async () => projectPage('BOX'),
    open: chooseSection('Forecast'),
    heading: /When will it be done/,
  },
  {
    name: 'Sprint Goal from the board',
    module: 'sprint-goal-board',
    path: () => boardOf(site.url, 'BOX'),
    open: chooseSprintGoal('Board actions'),
    heading: /Progress/,
  },
  {
    name: 'Sprint Goal from the backlog',
    module: 'sprint-goal-backlog',
    path: async () => `${await boardOf(site.url, 'PARK')}/backlog`,
    open: chooseSprintGoal('Backlog actions'),
    heading: /Progress/,
  },
  {
    name: 'Sprint Goal from a sprint',
    module: 'sprint-goal-sprint',
    path: async () => `${await boardOf(site.url, 'PARK')}/backlog`,
    open: chooseSprintGoal(/^PARK Sprint 8 actions$/),
    heading: /Progress/,
  },
  {
    name: 'project settings',
    module: 'project-settings',
    path: async () => '/jira/software/projects/CLIN/settings/apps/project-settings',
    heading: /Thresholds/,
  },
];

const looks = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
  { theme: 'light', width: 380 },
] as const;

describe.each(surfaces)('$name', (surface) => {
  test.each(looks)(
    'draws in $theme at $width px, accessible, within the policy, without a word in the console',
    async (look) => {
      const { page, complaints } = await openPage(browser, { width: look.width });
      await page.goto(`${site.url}${await surface.path()}?theme=${look.theme}&user=${people.productOwner}`);
      await surface.open?.(page);
      const frame = await appFrame(page, surface.module);
      await frame.getByRole('heading', { name: surface.heading }).first().waitFor();
      const mode = await frame.evaluate(
        () =>
          (globalThis as unknown as { document: { documentElement: { dataset: Record<string, string> } } }).document
            .documentElement.dataset.colorMode,
      );
      expect(mode).toBe(look.theme);
      expect(await violations(frame)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

test('the shell around the app is accessible, too', async () => {
  const { page, complaints } = await openPage(browser);
  for (const path of [
    '/',
    await clinicIssue(),
    await boardOf(site.url, 'BOX'),
    `${await boardOf(site.url, 'BOX')}/backlog`,
  ]) {
    await page.goto(site.url + path);
    await page.locator('body[data-shell-ready]').waitFor();
    expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});
