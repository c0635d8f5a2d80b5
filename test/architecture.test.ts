/** Names each step that was forgotten when a question, a panel or a rule was added. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import YAML from 'yaml';
import { payloads } from '../src/contract';
import { rules } from '../src/core/rules/catalogue';
import { handlers } from '../src/resolvers/handlers';

interface Manifest {
  readonly modules: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
const manifest = YAML.parse(readFileSync('manifest.yml', 'utf8')) as Manifest;
const uiModules = Object.entries(manifest.modules).flatMap(([type, modules]) =>
  type.startsWith('jira:') ? modules.filter((each) => 'resource' in each).map((each) => String(each.key)) : [],
);
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    path.posix.join(folder, file.split(path.sep).join('/')),
  );

describe('the house', () => {
  test('every question of the contract has a handler, and every handler a question', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(payloads).sort());
  });

  test('every module that draws something has a panel', () => {
    const registry = readFileSync('static/src/panels/index.ts', 'utf8');
    expect(uiModules.filter((key) => !registry.includes(`'${key}'`))).toEqual([]);
  });

  test('every function that the manifest names is exported', () => {
    const entry = readFileSync('src/index.ts', 'utf8');
    const names = (manifest.modules.function ?? []).map((each) => String(each.handler).replace('index.', ''));
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(entry))).toEqual([]);
    expect(names.length).toBeGreaterThan(0);
  });

  test('every rule lies in the file that its id names and is in the catalogue', () => {
    const files = filesBelow('src/core/rules')
      .filter((file) => /^src\/core\/rules\/[a-z]+\/[a-z-]+\.ts$/.test(file))
      .filter((file) => /^export const \w+: \w*Rule\b/m.test(readFileSync(file, 'utf8')));
    expect(rules.map((rule) => `src/core/rules/${rule.id}.ts`).sort()).toEqual(files.sort());
  });

  /** As a whole name or as a part of one: "criteria-helper", "IssueService.ts"; "serviceable" says something. */
  const emptyWord =
    /(^|-)(utils?|services?|helpers?|managers?|impl)(-|\.|$)|[a-z](Utils?|Services?|Helpers?|Managers?|Impl)(?![a-z])|^(Utils?|Services?|Helpers?|Managers?|Impl)(?![a-z])|^(common|types)(\.tsx?)?$/;

  test('the words that say nothing are known inside names too', () => {
    const names = [
      'utils',
      'criteria-helper',
      'helper-texts.ts',
      'IssueService.ts',
      'ServiceList.tsx',
      'kvs-manager.ts',
    ];
    expect(names.filter((name) => !emptyWord.test(name))).toEqual([]);
    expect(
      ['issue-types.ts', 'simple-complex.ts', 'implied.ts', 'CriteriaHelp.tsx'].filter((name) => emptyWord.test(name)),
    ).toEqual([]);
  });

  test('no room is called by a word that says nothing', () => {
    const empty = filesBelow('src')
      .concat(filesBelow('static/src'))
      .filter((file) => file.split('/').some((part) => emptyWord.test(part)));
    expect(empty).toEqual([]);
  });

  test('every test stands where its subject stands', () => {
    const homes = ['core', 'jira', 'store', 'resolvers', 'jobs', 'forge', 'cli', 'local'];
    const strays = filesBelow('test')
      .filter((file) => homes.includes(file.split('/')[1] ?? '') && !/\/fixtures?(-app)?\//.test(file))
      .map((file) => path.posix.dirname(file).replace(/^test/, 'src'))
      .filter((folder) => !existsSync(folder));
    expect([...new Set(strays)]).toEqual([]);
  });
});
