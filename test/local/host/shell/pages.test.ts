import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { until } from '../../../support/until';
import { frameOf, openShell, type OpenShell } from './open-shell';

declare const axe: {
  run(context: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};
declare const document: unknown;

let shell: OpenShell;
beforeAll(async () => {
  shell = await openShell();
});
afterAll(() => shell?.close());

const board = '/jira/software/projects/SHOP/boards/1';

describe('the issue view', () => {
  test('saves the summary that was typed', async () => {
    const page = await shell.newPage('/browse/SHOP-1');
    await page.getByRole('button', { name: 'Edit summary' }).click();
    await page.getByRole('textbox', { name: 'Summary' }).fill('Pay without an account');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Pay without an account' }).waitFor();
  });

  test('saves the estimate in the field that the board estimates with', async () => {
    const page = await shell.newPage('/browse/SHOP-1');
    await page.getByRole('textbox', { name: 'Story Points' }).fill('5');
    await page.keyboard.press('Enter');
    await until(async () =>
      shell.site.requests.some(({ method, body }) => method === 'PUT' && body === '{"fields":{"customfield_10016":5}}'),
    );
  });

  test('moves the issue through a transition', async () => {
    const page = await shell.newPage('/browse/SHOP-1');
    await page.getByRole('button', { name: 'Status: To Do' }).click();
    await page.getByRole('menuitem', { name: 'Finish → Done' }).click();
    await page.getByRole('button', { name: 'Status: Done' }).waitFor();
  });

  test('adds a comment', async () => {
    const page = await shell.newPage('/browse/SHOP-1');
    await page.getByRole('textbox', { name: 'Add a comment' }).fill('Does this include invoices?');
    await page.getByRole('button', { name: 'Save comment' }).click();
    await page.locator('.comments li', { hasText: 'Does this include invoices?' }).waitFor();
  });

  test('says what Jira said when an edit fails, and keeps what was typed', async () => {
    const page = await shell.newPage('/browse/SHOP-1');
    await page.route('**/rest/api/3/issue/SHOP-1', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 400, body: JSON.stringify({ errorMessages: ['Summary is locked.'] }) })
        : route.continue(),
    );
    await page.getByRole('button', { name: 'Edit summary' }).click();
    await page.getByRole('textbox', { name: 'Summary' }).fill('Another one');
    await page.keyboard.press('Enter');
    await page.locator('.flag', { hasText: 'Summary is locked.' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Summary' }).inputValue()).toBe('Another one');
  });
});

describe('whoever has no access', () => {
  test('gets the page of an issue that does not exist', async () => {
    const page = await shell.newPage('/browse/SHOP-1?user=sam');
    await page.getByRole('heading', { name: 'We couldn’t find that issue' }).waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('sees no projects, and sees them once another person is chosen', async () => {
    const page = await shell.newPage('/?user=sam');
    await page.getByText('There are no projects you can see').waitFor();
    await page.getByRole('button', { name: /You are Sam Stranger/ }).click();
    await page.getByRole('menuitemradio', { name: /Olga Owner/ }).click();
    await page.getByRole('link', { name: 'Web shop' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Web shop' }).waitFor();
  });
});

test('the board shows the sprint with its goal and each card in its column', async () => {
  const page = await shell.newPage(board);
  await page.getByText('Guests can pay').waitFor();
  const columns = await page.locator('.column').allInnerTexts();
  expect(columns.filter((text) => text.includes('SHOP-1'))).toHaveLength(1);
});

test('a long backlog comes a hundred at a time', async () => {
  const page = await shell.newPage(`${board}/backlog`);
  const rows = page.locator('section[aria-label="Backlog"] .issue-list > li');
  expect(await rows.count()).toBe(100);
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  await page.getByRole('button', { name: 'Show 50 more' }).click();
  await until(async () => (await rows.count()) === 250);
});

test('a menu is opened, walked and left by keyboard', async () => {
  const page = await shell.newPage('/');
  const button = page.getByRole('button', { name: /You are Olga Owner/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator(':focus').innerText()).toContain('Sam Stranger');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('menu').count()).toBe(0);
  expect(await button.evaluate((element: { matches(selector: string): boolean }) => element.matches(':focus'))).toBe(
    true,
  );
});

test('the drawer shows earlier and new log lines, and runs a schedule', async () => {
  const page = await shell.newPage('/');
  await page.getByRole('button', { name: 'Host log' }).click();
  await page.locator('.log tr', { hasText: 'Earlier line' }).getByText('12 ms').waitFor();
  shell.host.say({ at: '2026-03-02T10:00:00.000Z', level: 'warn', source: 'resolver', text: 'A new line' });
  await page.locator('.log-warn', { hasText: 'A new line' }).waitFor();
  await page.getByRole('button', { name: 'Run nightly now' }).click();
  await until(async () => shell.host.schedulesRun.length > 0);
  expect(shell.host.schedulesRun).toEqual(['nightly']);
});

describe('axe finds nothing', () => {
  const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  async function violations(page: Page): Promise<readonly string[]> {
    await page.evaluate(source);
    const { violations: found } = await page.evaluate(() =>
      // One long list is judged by its first rows: the others are alike.
      axe.run(
        { include: document, exclude: '.issue-list > li:nth-child(n + 4)' },
        {
          iframes: false,
          resultTypes: ['violations'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        },
      ),
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  test.each([
    '/',
    '/browse/SHOP-1',
    board,
    `${board}/backlog`,
    '/issues/?jql=project+%3D+SHOP',
    '/jira/software/projects/SHOP/apps/page',
    '/browse/SHOP-999',
  ])('on %s, light and dark', async (address) => {
    const page = await shell.newPage(`${address}${address.includes('?') ? '&' : '?'}theme=light`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Switch to dark theme' }).click();
    expect(await violations(page)).toEqual([]);
  });

  test('with a dialog, a flag and the log open', async () => {
    const page = await shell.newPage(board);
    await page.getByRole('button', { name: 'Host log' }).click();
    await page.getByRole('button', { name: 'Board actions' }).click();
    await page.getByRole('menuitem').click();
    const frame = await frameOf(page, 'board-action');
    await frame.evaluate('void bridge.showFlag({ id: 1, title: "Saved", type: "success", description: "All good" })');
    await page.locator('.flag').waitFor();
    await page.evaluate('Promise.all(document.getAnimations().map((animation) => animation.finished))');
    expect(await violations(page)).toEqual([]);
  });
});
