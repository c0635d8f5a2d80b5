import type * as ForgeBridge from '@forge/bridge';
import type { Frame, Page } from 'playwright-core';
import { until } from '../../../support/until';
import { frameOf, openShell, type OpenShell } from './open-shell';

type Bridge = typeof ForgeBridge;
declare const window: {
  bridge: Bridge;
  seen: unknown[];
  appHistory: { push(to: string): void; location: { pathname: string } };
};
declare const document: {
  readonly body: { append(...nodes: unknown[]): void };
  readonly documentElement: { readonly dataset: Readonly<Record<string, string>> };
  createElement(name: string): { src: string; style: { height: string } };
};
declare const getComputedStyle: (element: unknown) => { readonly backgroundColor: string };
declare const __bridge: { callBridge(name: string, payload?: unknown): Promise<unknown> };

let shell: OpenShell;
beforeAll(async () => {
  shell = await openShell();
});
afterAll(() => shell?.close());

const board = '/jira/software/projects/SHOP/boards/1';
const issue = { id: '10101', key: 'SHOP-1', type: 'Story', typeId: '10001' };
const project = { id: '10000', key: 'SHOP', type: 'software' };

const contextIn = (frame: Frame): Promise<{ extension: Record<string, unknown> }> =>
  frame.evaluate(() => window.bridge.view.getContext());

async function choose(page: Page, menu: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

describe('view.getContext()', () => {
  test.each([
    ['panel', '/browse/SHOP-1', { type: 'jira:issuePanel', issue, project, isNewToIssue: false }],
    ['context', '/browse/SHOP-1', { type: 'jira:issueContext', issue, project }],
    ['page', '/jira/software/projects/SHOP/apps/page', { type: 'jira:projectPage', project }],
    ['settings', '/jira/software/projects/SHOP/settings/apps/settings', { type: 'jira:projectSettingsPage', project }],
  ])('tells %s where it stands', async (key, address, extension) => {
    const page = await shell.newPage(address);
    const context = await contextIn(await frameOf(page, key));
    expect(context.extension).toEqual({ ...extension, location: shell.url + address });
    expect(context).toMatchObject({
      accountId: 'olga',
      cloudId: 'cloud-1',
      moduleKey: key,
      localId: `ari:cloud:ecosystem::extension/11111111-2222-4333-8444-555555555555/env-1/static/${key}`,
      siteUrl: shell.url,
      locale: 'en-GB',
      timezone: 'Europe/Berlin',
      theme: { colorMode: 'light' },
      permissions: { scopes: ['read:jira-work'] },
    });
  });

  test.each([
    ['board-action', board, 'Board actions', { sprints: [{ id: '7', state: 'active' }] }],
    [
      'backlog-action',
      `${board}/backlog`,
      'Backlog actions',
      {
        sprints: [
          { id: '7', state: 'active' },
          { id: '8', state: 'future' },
        ],
      },
    ],
    ['sprint-action', `${board}/backlog`, 'Sprint 8 actions', { sprint: { id: '8', state: 'future' } }],
  ])('tells %s, opened from its menu, where it stands', async (key, address, menu, extra) => {
    const page = await shell.newPage(address);
    await choose(page, menu, `Title of ${key}`);
    const { extension } = await contextIn(await frameOf(page, key));
    const type = `jira:${key.replace('-action', 'Action')}`;
    expect(extension).toEqual({
      type,
      project,
      board: { id: '1', type: 'scrum' },
      ...extra,
      location: shell.url + address,
    });
  });
});

describe('invoke', () => {
  test('carries a question to the resolver and its answer back, and marks the frame ready', async () => {
    const page = await shell.newPage('/browse/SHOP-1');
    const frame = await frameOf(page, 'context');
    expect(await page.locator('[data-module="context"]').getAttribute('data-state')).toBe('loading');
    const answer = await frame.evaluate(() => window.bridge.invoke('echo', { n: 1 }));
    expect(answer).toMatchObject({ asked: { n: 1 }, by: 'olga', extension: { issue: { key: 'SHOP-1' } } });
    await page.locator('[data-module="context"][data-state="ready"]').waitFor();
  });

  test('rejects with what the resolver threw', async () => {
    const frame = await frameOf(await shell.newPage('/browse/SHOP-1'), 'context');
    await expect(frame.evaluate(() => window.bridge.invoke('fail'))).rejects.toThrow('The resolver broke.');
  });

  test('speaks for the person chosen in the top bar', async () => {
    const page = await shell.newPage('/jira/software/projects/SHOP/apps/page?user=olga');
    expect(await (await frameOf(page, 'page')).evaluate(() => window.bridge.invoke('echo'))).toMatchObject({
      by: 'olga',
    });
    expect(new URL(page.url()).search).toBe('');
  });
});

test('requestJira comes back as a response', async () => {
  const frame = await frameOf(await shell.newPage('/browse/SHOP-1'), 'panel');
  const seen = await frame.evaluate(async () => {
    const response = await window.bridge.requestJira('/rest/api/3/myself', { method: 'POST', body: '{}' });
    return { status: response.status, header: response.headers.get('x-seen'), body: await response.json() };
  });
  expect(seen).toEqual({
    status: 200,
    header: 'yes',
    body: { restPath: '/rest/api/3/myself', method: 'POST', accountId: 'olga' },
  });
});

describe('a modal of the app', () => {
  async function openModal(): Promise<{ page: Page; opener: Frame; modal: Frame }> {
    const page = await shell.newPage('/browse/SHOP-1');
    const opener = await frameOf(page, 'panel');
    await opener.evaluate(() => {
      window.seen = [];
      const onClose = (payload: unknown) => window.seen.push(payload ?? 'nothing');
      return new window.bridge.Modal({ size: 'small', title: 'Split this item', context: { step: 2 }, onClose }).open();
    });
    await page.getByRole('dialog', { name: 'Split this item' }).waitFor();
    return { page, opener, modal: await frameOf(page, 'panel') };
  }

  test('gets its context and gives its result to the frame that opened it', async () => {
    const { page, opener, modal } = await openModal();
    expect((await contextIn(modal)).extension).toMatchObject({ modal: { step: 2 }, issue });
    // Later, for the frame that is asked goes away with its answer.
    await modal.evaluate(() => void setTimeout(() => void window.bridge.view.close({ parts: 3 }), 100));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await opener.evaluate(() => window.seen)).toEqual([{ parts: 3 }]);
  });

  test.each([
    ['Escape pressed in its own frame', (_page: Page, modal: Frame) => modal.locator('body').press('Escape')],
    ['its close button', (page: Page) => page.getByRole('button', { name: 'Close' }).click()],
  ])('closes by %s', async (_how, close) => {
    const { page, opener, modal } = await openModal();
    await close(page, modal);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await opener.evaluate(() => window.seen)).toEqual(['nothing']);
  });

  test('is what view.close() needs: a panel cannot be closed', async () => {
    const frame = await frameOf(await shell.newPage('/browse/SHOP-1'), 'panel');
    await expect(frame.evaluate(() => window.bridge.view.close())).rejects.toThrow('not closable');
  });
});

test('a flag shows in the shell, and its action runs in the frame', async () => {
  const page = await shell.newPage('/browse/SHOP-1');
  const frame = await frameOf(page, 'panel');
  await frame.evaluate(() => {
    window.seen = [];
    const actions = [{ text: 'Undo', onClick: () => void window.seen.push('undone') }];
    window.bridge.showFlag({ id: 'muted', title: 'Finding muted', type: 'success', actions });
  });
  await page.locator('[data-flag="muted"]').getByRole('button', { name: 'Undo' }).click();
  expect(await frame.evaluate(() => window.seen)).toEqual(['undone']);
});

test('events reach the other frames until they unsubscribe', async () => {
  const page = await shell.newPage('/browse/SHOP-1');
  const [from, to] = [await frameOf(page, 'context'), await frameOf(page, 'panel')];
  const seen = await to.evaluateHandle(async () => {
    const heard: unknown[] = [];
    const subscription = await window.bridge.events.on('muted', (payload) => Promise.resolve(heard.push(payload)));
    return { heard, subscription };
  });
  await from.evaluate(() => window.bridge.events.emit('muted', { rule: 'story/atomic' }));
  await to.evaluate(({ subscription }) => subscription.unsubscribe(), seen);
  await from.evaluate(() => window.bridge.events.emit('muted', { rule: 'too late' }));
  expect(await to.evaluate(({ heard }) => heard, seen)).toEqual([{ rule: 'story/atomic' }]);
});

test('an edit in the shell tells the frames of that issue as Jira documents it', async () => {
  const page = await shell.newPage('/browse/SHOP-1');
  const frame = await frameOf(page, 'panel');
  const next = frame.evaluate(
    () =>
      new Promise(
        (resolve) => void window.bridge.events.on('JIRA_ISSUE_CHANGED', (change) => Promise.resolve(resolve(change))),
      ),
  );
  await page.getByRole('button', { name: 'Edit description' }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill('As a guest I pay without an account\n\n- no password');
  await page.getByRole('button', { name: 'Save' }).click();
  expect(await next).toEqual({
    issueId: '10101',
    projectId: '10000',
    changes: [{ changeType: 'updated', atlassianId: 'olga' }],
  });
  await page.locator('.rich-text li', { hasText: 'no password' }).waitFor();
});

test('theming gives the tokens their values, and the toggle changes them while the frame stays', async () => {
  const page = await shell.newPage('/jira/software/projects/SHOP/apps/page?theme=light');
  const frame = await frameOf(page, 'page');
  const background = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await background()).toBe('rgb(1, 2, 3)');
  await frame.evaluate(() => window.bridge.view.theme.enable());
  const light = await background();
  expect(light).toBe('rgb(255, 255, 255)');
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await frame.waitForFunction(() => document.documentElement.dataset.colorMode === 'dark');
  expect(await background()).not.toBe(light);
  expect(await contextIn(frame)).toMatchObject({ theme: { colorMode: 'dark' } });
});

test('a page’s own history moves the address, and the back button moves the page', async () => {
  const page = await shell.newPage('/jira/software/projects/SHOP/apps/page/items?level=2');
  const frame = await frameOf(page, 'page');
  const start = await frame.evaluate(async () => {
    const history = await window.bridge.view.createHistory();
    window.appHistory = history;
    return history.location;
  });
  expect(start).toMatchObject({ pathname: '/items', search: '?level=2' });
  await frame.evaluate(() => window.appHistory.push('/sprint'));
  await page.waitForURL('**/apps/page/sprint');
  expect(await frame.evaluate(() => window.appHistory.location.pathname)).toBe('/sprint');
  await page.goBack();
  await frame.waitForFunction(() => window.appHistory.location.pathname === '/items');
});

test('the router leads to issues and to the app’s own pages', async () => {
  const page = await shell.newPage('/browse/SHOP-1');
  const frame = await frameOf(page, 'panel');
  const url = await frame.evaluate(async () =>
    String(await window.bridge.router.getUrl({ target: 'module', moduleKey: 'page' })),
  );
  expect(url).toBe(`${shell.url}/jira/software/projects/SHOP/apps/page`);
  await frame.evaluate(
    () =>
      void setTimeout(
        () => void window.bridge.router.navigate({ target: 'module', moduleKey: 'page', path: 'sprint' }),
        100,
      ),
  );
  await page.waitForURL('**/apps/page/sprint');
  const next = await frameOf(page, 'page');
  await next.evaluate(
    () => void setTimeout(() => void window.bridge.router.navigate({ target: 'issue', issueKey: 'SHOP-1' }), 100),
  );
  await page.waitForURL('**/browse/SHOP-1');
});

test('a frame in an issue is as high as its content', async () => {
  const page = await shell.newPage('/browse/SHOP-1');
  const frame = await frameOf(page, 'panel');
  const height = async () => (await page.locator('[data-module="panel"] iframe').boundingBox())?.height ?? 0;
  const before = await height();
  await frame.evaluate(() => {
    const block = document.createElement('div');
    block.style.height = '500px';
    document.body.append(block);
  });
  await until(async () => (await height()) >= before + 490);
  expect(await height()).toBeLessThan(before + 520);
});

describe('what Forge would refuse', () => {
  test('an image from elsewhere is stopped by the policy, and the log says so', async () => {
    const page = await shell.newPage('/browse/SHOP-1');
    const errors: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
    const frame = await frameOf(page, 'panel');
    await frame.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'https://example.invalid/pixel.png';
      document.body.append(image);
    });
    await page.getByRole('button', { name: 'Host log' }).click();
    await page.getByText('refused https://example.invalid/pixel.png').waitFor();
    expect(errors.some((text) => /content security policy/i.test(text))).toBe(true);
  });

  test.each([
    ['inventedCall', 'not a call that the Forge bridge knows'],
    ['openRovo', 'not modelled by the local host'],
  ])('%s is rejected and logged', async (name, why) => {
    const page = await shell.newPage('/browse/SHOP-1');
    const frame = await frameOf(page, 'panel');
    await expect(frame.evaluate((call) => __bridge.callBridge(call), name)).rejects.toThrow(why);
    await page.getByRole('button', { name: 'Host log' }).click();
    await page.locator('.log-error', { hasText: why }).waitFor();
  });

  test('the page around is out of reach', async () => {
    const frame = await frameOf(await shell.newPage('/browse/SHOP-1'), 'panel');
    const reach = () => (globalThis as unknown as { parent: { document: { title: string } } }).parent.document.title;
    await expect(frame.evaluate(reach)).rejects.toThrow(/cross-origin|Blocked a frame/i);
  });
});
