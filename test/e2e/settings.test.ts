/** What a team sets is followed to where it acts: the item's panel, the project's page, and what JQL finds. */
import type { Browser } from 'playwright-core';
import { appFrame, launchBrowser, openPage } from '../support/browser';
import { issueKeys, people, projectPage } from '../support/demo-places';
import { startLocalSite, type LocalSite } from '../support/local-site';
import { until } from '../support/until';

let site: LocalSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startLocalSite(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.stop(), browser.close()]);
});

/** "As an admin I want to manage users": a story without acceptance criteria. */
const manageUsers = 'CLIN-43';
/** "Reminders": nobody is named who needs it, and it is estimated at 8. */
const reminders = 'CLIN-40';

async function open(path: string, module: string) {
  const { page, complaints } = await openPage(browser);
  await page.goto(`${site.url}${path}?user=${people.scrumMaster}`);
  const frame = await appFrame(page, module);
  const done = async (): Promise<void> => {
    expect(complaints).toEqual([]);
    await page.context().close();
  };
  return { page, frame, done };
}

/** Readiness and all findings of an item as its panel tells them, each below what it calls for. */
async function panelOf(key: string) {
  const { frame, done } = await open(`/browse/${key}`, 'refinement-panel');
  const shown = await frame.getByRole('button', { name: /^Readiness \d+ of 100/ }).textContent();
  const heading = frame.getByRole('heading', { name: 'What to look at' });
  const findings = await frame.locator('section', { has: heading }).last().innerText();
  await done();
  return { readiness: Number(/\d+/.exec(shown ?? '')?.[0]), findings };
}

/** The headline of each problem on the project's page. */
async function hurtsOf(project: string): Promise<string[]> {
  const { frame, done } = await open(projectPage(project), 'project-page');
  await frame.getByRole('tab', { name: 'Backlog' }).click();
  const list = frame.getByRole('region', { name: 'What hurts most' });
  await list.getByRole('listitem').first().waitFor();
  const rest = list.getByRole('button', { name: /smaller/ });
  if (await rest.isVisible()) await rest.click();
  const hurts = await list.getByRole('heading', { level: 3 }).allInnerTexts();
  await done();
  return hurts;
}
const hasReadiness = async (key: string, readiness: number): Promise<boolean> =>
  (await issueKeys(site.url, `key = ${key} AND tandemReadiness = ${readiness}`)).length === 1;

test('a rule that is off, a threshold and a severity act on the panel, the page and what JQL finds', async () => {
  const users = await panelOf(manageUsers);
  expect(users.findings).toContain('There are no acceptance criteria yet');
  await until(() => hasReadiness(manageUsers, users.readiness));
  const hurts = await hurtsOf('CLIN');
  expect(hurts.some((each) => each.includes('no acceptance criteria'))).toBe(true);

  const { frame, done } = await open('/jira/software/projects/CLIN/settings/apps/project-settings', 'project-settings');
  await frame.getByRole('button', { name: /^Stories/ }).press('Enter');
  await frame.getByRole('button', { name: /^Acceptance criteria/ }).press('Enter');
  const loudness = (title: string) =>
    frame.getByRole('combobox', { name: `How loudly it speaks: ${title}`, exact: true });
  await loudness('A story says how one will see that it is done').selectOption({ label: 'Off' });
  await loudness('A story says who needs it').selectOption({ label: 'Act' });
  await frame.getByRole('textbox', { name: 'Too big to plan from' }).fill('5');
  await frame.getByRole('button', { name: 'Save' }).press('Enter');
  await frame.getByText(/^Saved\./).waitFor();
  await done();

  // The job that follows the settings writes what JQL finds: nobody has opened the item since.
  await until(async () => !(await hasReadiness(manageUsers, users.readiness)));
  const later = await panelOf(manageUsers);
  expect(later.readiness).toBeGreaterThan(users.readiness);
  expect(await hasReadiness(manageUsers, later.readiness)).toBe(true);
  expect(later.findings).not.toContain('There are no acceptance criteria yet');

  const { findings } = await panelOf(reminders);
  const [toSettle = '', toMend = ''] = findings.split('Mend this in refinement');
  expect(toSettle).toContain('Nothing here says who needs this');
  expect(toSettle).toContain('An estimate of 8 is too big');
  expect(toMend).not.toContain('Nothing here says who needs this');

  const hurtsLater = await hurtsOf('CLIN');
  expect(hurtsLater.some((each) => each.includes('no acceptance criteria'))).toBe(false);
  expect(tooBigIn(hurtsLater)).toBeGreaterThan(tooBigIn(hurts));
});

/** Of the next items, how many the page calls too big. */
const tooBigIn = (hurts: readonly string[]): number =>
  Number(/(\d+) of the next/.exec(hurts.find((each) => each.includes('too big')) ?? '')?.[1] ?? 0);
