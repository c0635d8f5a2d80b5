import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateTriggerScopes } from '@forge/manifest';
import { scopesOfEvent } from '../../../src/local/host/events/event-scopes';
import { readManifest } from '../../../src/local/host/manifest/app-manifest';
import { root } from './fixture-host';

/** Reads a manifest that consists of these lines. */
function reading(text: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tandem-manifest-'));
  writeFileSync(path.join(folder, 'manifest.yml'), text);
  try {
    return readManifest(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const app = 'app:\n  id: ari:cloud:ecosystem::app/1234\n';

test('the app’s own manifest is read: its surfaces, each with its resource and its resolver', () => {
  const manifest = readManifest(root);
  expect(manifest.appId).toMatch(/^[0-9a-f-]{36}$/);
  expect(manifest.uiModules.length).toBeGreaterThan(0);
  for (const module of manifest.uiModules) {
    expect(module.resourceDirectory.startsWith(root)).toBe(true);
    expect(manifest.functions.has(module.resolverFunctionKey ?? '')).toBe(true);
  }
});

test('what is missing is named with its place', () => {
  expect(() => reading('modules: {}')).toThrow('manifest.yml: app should be a map.');
  expect(() => reading(`${app}modules:\n  function:\n    - key: f\n`)).toThrow(
    'manifest.yml: function: handler is missing.',
  );
  expect(() => reading(`${app}modules:\n  function:\n    - key: f\n      handler: resolver\n`)).toThrow(
    '"file.export"',
  );
  const unknownResource = `${app}modules:\n  jira:issuePanel:\n    - key: p\n      resource: nowhere\n`;
  expect(() => reading(unknownResource)).toThrow('the unknown resource nowhere');
});

test('scopes may be a list or a map with settings', () => {
  const listed = reading(`${app}permissions:\n  scopes:\n    - read:jira-work\n    - storage:app\n`);
  const mapped = reading(
    `${app}permissions:\n  scopes:\n    read:jira-work:\n      allowImpersonation: true\n    storage:app: {}\n`,
  );
  expect(listed.scopes).toEqual(['read:jira-work', 'storage:app']);
  expect(mapped.scopes).toEqual(listed.scopes);
});

test('what JQL may search of issue properties is read with its type; other entities are left out', () => {
  const property = (type: string, more = '') =>
    reading(
      `${app}modules:\n  jira:entityProperty:\n    - key: marks\n      propertyKey: tandem\n${more}` +
        `      values:\n        - path: a.b\n          type: ${type}\n          searchAlias: tandemB\n`,
    ).searchableProperties;
  const expected = { propertyKey: 'tandem', path: 'a.b', type: 'number', searchAlias: 'tandemB' };
  expect(property('number')).toEqual([expected]);
  expect(property('number', '      entityType: issue\n')).toEqual([expected]);
  expect(property('number', '      entityType: project\n')).toEqual([]);
  expect(() => property('boolean')).toThrow('type should be one of number, text, string, user, date');
});

test('events demand the scopes that Atlassian’s own validator demands', async () => {
  const events = ['avi:jira:updated:issue', 'avi:jira:updated:field', 'avi:jira-software:started:sprint'];
  const scopeSets = [['read:jira-work'], ['read:sprint:jira-software'], ['manage:jira-configuration'], []];
  for (const event of events) {
    for (const scopes of scopeSets) {
      const ours = scopesOfEvent(event)?.some((set) => set.every((scope) => scopes.includes(scope)));
      expect([event, scopes, ours]).toEqual([event, scopes, (await validateTriggerScopes(event, scopes)).valid]);
    }
  }
  expect(scopesOfEvent('avi:jira:invented:thing')).toBeNull();
});
