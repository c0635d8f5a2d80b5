/** A function that takes too long or too much is stopped, and the next call gets a fresh process. */
import { mkdtempSync, cpSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixtures, FakeJira, openFixture } from './fixture-host';

/** The fixture's manifest with a shorter time for resolvers, so that a test need not wait 25 seconds. */
function impatientApp(seconds: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tandem-impatient-'));
  cpSync(path.join(fixtures, 'everything/static'), path.join(folder, 'static'), { recursive: true });
  const manifest = readFileSync(path.join(fixtures, 'everything/manifest.yml'), 'utf8');
  const limited = manifest.replace(
    'handler: index.resolver\n',
    `handler: index.resolver\n      timeoutSeconds: ${seconds}\n`,
  );
  writeFileSync(path.join(folder, 'manifest.yml'), limited);
  return folder;
}

test('a function beyond its deadline is killed, even in an endless loop, and the next call works', async () => {
  const appDirectory = impatientApp(1);
  const fixture = await openFixture({ appDirectory, processesPerFunction: 1 });
  await expect(fixture.ask('spin')).rejects.toThrow('ran longer than 1 seconds');
  await expect(fixture.ask('sleep', { ms: 15_000 })).rejects.toThrow('ran longer than 1 seconds');
  expect(await fixture.ask('who', { as: 'user' })).toMatchObject({ status: 200 });
  await fixture.close();
  rmSync(appDirectory, { recursive: true });
});

test('a function that uses more memory than the manifest gives it dies alone', async () => {
  const fixture = await openFixture();
  await expect(fixture.ask('hoard')).rejects.toThrow('used more than its 128 MB');
  expect(await fixture.ask('who', { as: 'user' })).toMatchObject({ status: 200 });
  await fixture.close();
});

test('a process that dies between two calls leaves its last words in the log, and another takes over', async () => {
  const fixture = await openFixture({ processesPerFunction: 1 });
  await fixture.ask('forget-a-promise');
  const lastWords = () => fixture.log.find(({ text }) => text.includes('a forgotten promise'));
  while (!lastWords()) await new Promise((go) => setTimeout(go, 20));
  expect(lastWords()?.level).toBe('error');
  expect(await fixture.ask('who', { as: 'user' })).toMatchObject({ callsInThisProcess: 1 });
  await fixture.close();
});

test('a warm process is used again, and new code gets a new one', async () => {
  const fixture = await openFixture({ processesPerFunction: 1 });
  const calls = async () =>
    (await fixture.ask<{ callsInThisProcess: number }>('who', { as: 'user' })).callsInThisProcess;
  expect([await calls(), await calls()]).toEqual([1, 2]);
  const changes: string[] = [];
  fixture.host.onAppChanged(() => changes.push('changed'));
  fixture.host.appChanged();
  expect(await calls()).toBe(1);
  expect(changes).toEqual(['changed']);
  await fixture.close();
});

test('the app lives at the site’s date', async () => {
  const fixture = await openFixture({ jira: new FakeJira(() => new Date('2030-05-06T07:08:09Z')) });
  const { text } = await fixture.ask<{ text: string }>('now');
  expect(text).toMatch(/^2030-05-06T07:08:/);
  await fixture.close();
});

test('the host refuses to run as production', async () => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await expect(openFixture()).rejects.toThrow('NODE_ENV=production');
  process.env.NODE_ENV = before;
});

test('a closed host answers nothing more', async () => {
  const fixture = await openFixture();
  await fixture.host.close();
  await expect(fixture.ask('who')).rejects.toThrow('closed');
});
