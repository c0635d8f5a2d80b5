import type * as ForgeBridge from '@forge/bridge';
import { frameOf, openShell, type OpenShell } from './open-shell';

declare const window: { bridge: typeof ForgeBridge } & Record<string, unknown>;

jest.setTimeout(60_000);
let shell: OpenShell;
beforeAll(async () => {
  shell = await openShell();
});
afterAll(() => shell?.close());

describe('the bridge, through the unmodified package in a sandboxed frame', () => {
  test('tells each module where it stands', async () => {
    const page = await shell.newPage('/browse/SHOP-1');
    const context = await (await frameOf(page, 'panel')).evaluate(() => window.bridge.view.getContext());
    expect(context).toMatchObject({
      accountId: 'olga',
      moduleKey: 'panel',
      extension: {
        type: 'jira:issuePanel',
        issue: { id: '10101', key: 'SHOP-1', type: 'Story', typeId: '10001' },
        project: { id: '10000', key: 'SHOP', type: 'software' },
      },
    });
  });

  test('carries a resolver call there and its answer back', async () => {
    const page = await shell.newPage('/browse/SHOP-1');
    const frame = await frameOf(page, 'context');
    const answer = await frame.evaluate(() => window.bridge.invoke('echo', { n: 1 }));
    expect(answer).toMatchObject({ asked: { n: 1 }, by: 'olga', extension: { issue: { key: 'SHOP-1' } } });
    expect(await page.locator('[data-module="context"]').getAttribute('data-state')).toBe('ready');
  });
});
