import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Frame, Page } from 'playwright-core';
import { serveShell } from '../../../../src/local/host/shell/server';
import { launchBrowser } from '../../../support/browser';
import { fakeHost, type FakeHost } from './fake-host';
import { fakeSite, users, type FakeSite } from './fake-site';

export interface OpenShell {
  readonly url: string;
  readonly host: FakeHost;
  readonly site: FakeSite;
  readonly browser: Browser;
  /** A page of its own for each test: nothing is remembered from one to the next. */
  newPage(address: string): Promise<Page>;
  close(): Promise<void>;
}

/** The real shell and bridge, built, around the fixture app, in Chromium. */
export async function openShell(): Promise<OpenShell> {
  const root = path.resolve(__dirname, '../../../..');
  const webDirectory = await mkdtemp(path.join(tmpdir(), 'shell-web-'));
  buildShellInto(webDirectory, root);
  const resource = await mkdtemp(path.join(tmpdir(), 'fixture-app-'));
  const fixture = path.join(__dirname, 'fixture-app');
  await cp(fixture, resource, { recursive: true });
  await build({
    entryPoints: [path.join(fixture, 'main.ts')],
    outfile: path.join(resource, 'fixture.js'),
    bundle: true,
    format: 'iife',
    logLevel: 'error',
  });

  const host = fakeHost(resource);
  const site = fakeSite();
  const shell = await serveShell({ host, site, users, port: 0, webDirectory });
  process.env.TANDEM_BROWSER ??= inModule(
    root,
    `import { ensureBrowser } from './src/local/setup/browser.mjs'; process.stdout.write(await ensureBrowser())`,
  );
  const browser = await launchBrowser();
  return {
    url: shell.url,
    host,
    site,
    browser,
    async newPage(address) {
      await Promise.all(browser.contexts().map((context) => context.close()));
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(shell.url + address);
      await page.locator('body[data-shell-ready]').waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await shell.close();
      for (const folder of [resource, webDirectory]) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Into a folder of its own: other tests build at the same time. */
function buildShellInto(folder: string, root: string): void {
  const script = `
    import { build } from 'esbuild';
    import { targets } from './src/local/setup/build.mjs';
    for (const target of [targets.shell, targets.bridge]) await build({ ...target, outdir: ${JSON.stringify(folder)} });`;
  inModule(root, script);
}

/** Runs a script that imports the build's ES modules, which jest itself cannot. */
function inModule(root: string, script: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, encoding: 'utf8' });
}

/** The app's frame of a module, once the bridge package has loaded in it. */
export async function frameOf(page: Page, moduleKey: string): Promise<Frame> {
  const element = await page.locator(`[data-module="${moduleKey}"] iframe`).last().elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`No frame of ${moduleKey}.`);
  await frame.waitForFunction(() => 'bridge' in globalThis);
  return frame;
}
