import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localPolicy } from '../../../../src/local/host/shell/app-files';
import type { ShellStart } from '../../../../src/local/host/shell/protocol';
import { serveShell } from '../../../../src/local/host/shell/server';
import { fakeHost } from './fake-host';
import { fakeSite, users } from './fake-site';

const folder = mkdtempSync(path.join(tmpdir(), 'shell-server-'));
writeFileSync(
  path.join(folder, 'index.html'),
  '<!doctype html><html><head><title>x</title></head><body></body></html>',
);
let shell: Awaited<ReturnType<typeof serveShell>>;
let start: ShellStart;

beforeAll(async () => {
  shell = await serveShell({ host: fakeHost(folder), site: fakeSite(), users, port: 0, webDirectory: folder });
  const page = await (await fetch(shell.url)).text();
  start = JSON.parse(/<script type="application\/json" id="start">(.*?)<\/script>/.exec(page)?.[1] ?? '') as ShellStart;
});
afterAll(async () => {
  await shell.close();
  rmSync(folder, { recursive: true });
});

/** Sends exactly this path and these headers, which fetch would tidy up. */
function raw(url: string, exactPath: string, headers: Record<string, string> = {}): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path: exactPath, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('the page knows the app’s other origin and no path of this machine', () => {
  expect(new URL(start.appOrigin).origin).not.toBe(new URL(shell.url).origin);
  expect(JSON.stringify(start)).not.toContain(folder);
});

test('a page of another site in the same browser is turned away', async () => {
  expect(await raw(shell.url, '/rest/api/3/project/search', { origin: 'https://evil.example' })).toBe(403);
  expect(await raw(shell.url, '/rest/api/3/project/search', { origin: start.appOrigin })).toBe(403);
  expect(await raw(shell.url, '/', { host: 'evil.example' })).toBe(403);
});

test('Jira answers as the person named in the header, and as the first one without it', async () => {
  const asked = (headers: Record<string, string>) => raw(shell.url, '/rest/api/3/issue/SHOP-1', headers);
  expect(await asked({})).toBe(200);
  expect(await asked({ 'x-local-account-id': 'sam' })).toBe(404);
});

test('the app’s document carries Forge’s policy, the tokens and the bridge before all else', async () => {
  const response = await fetch(`${start.appOrigin}/main/index.html?module=panel`);
  expect(response.headers.get('content-security-policy')).toContain(`frame-ancestors ${shell.url}`);
  expect(await response.text()).toMatch(
    /<head><link rel="stylesheet" href="\/~forge\/tokens\.css"><script src="\/~forge\/bridge\.js"/,
  );
  expect(await (await fetch(`${start.appOrigin}/~forge/tokens.css`)).text()).toContain('--ds-surface');
});

test('nothing outside the resource’s folder is served', async () => {
  expect(await raw(start.appOrigin, '/main/../../../../etc/passwd')).toBe(404);
  expect(await raw(start.appOrigin, '/main/%2e%2e/%2e%2e/%2e%2e/etc/passwd')).toBe(404);
  expect(await raw(start.appOrigin, '/unknown/index.html')).toBe(404);
});

test('a port that is taken is said, not shared', async () => {
  const port = Number(new URL(shell.url).port);
  const second = serveShell({ host: fakeHost(folder), site: fakeSite(), users, port, webDirectory: folder });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('the policy keeps every directive but those that name Atlassian’s own hosts', () => {
  expect(
    localPolicy("default-src 'self'; frame-ancestors https://x; report-uri https://y;", 'http://localhost:1'),
  ).toBe("default-src 'self'; frame-ancestors http://localhost:1");
});
