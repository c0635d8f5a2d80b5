/**
 * Validates manifest.yml offline with Atlassian's own validator, checks that the app stays eligible for "Runs on
 * Atlassian", and with `--scopes` prints which scopes each module really uses.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import YAML from 'yaml';
import { root } from './build.mjs';

process.chdir(root);
const { ProcessorBuilder, ValidationTypes } = createRequire(import.meta.url)('@forge/manifest');

/** What would let data leave Atlassian, or bring a module that the programme does not admit. */
function eligibilityProblems(manifest) {
  const problems = [];
  if (manifest.remotes?.length) problems.push('remotes send data outside Atlassian');
  if (manifest.providers) problems.push('auth providers reach outside Atlassian');
  if (manifest.permissions?.external) problems.push('permissions.external lists domains outside Atlassian');
  if (manifest.connectModules || manifest.app?.connect) problems.push('Connect modules run outside Atlassian');
  for (const trigger of manifest.modules?.webtrigger ?? []) {
    if (trigger.response?.type !== 'static') problems.push(`web trigger ${trigger.key} answers dynamically`);
  }
  return problems;
}

const result = await ProcessorBuilder.instance().withValidation(ValidationTypes.FULL).build().process();
const problems = [
  ...result.errors.map(({ level, message, line }) => `manifest.yml:${line ?? 1} ${level}: ${message}`),
  ...eligibilityProblems(YAML.parse(readFileSync('manifest.yml', 'utf8'))).map(
    (why) => `not eligible for Runs on Atlassian: ${why}`,
  ),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log('manifest.yml is valid, has no egress and is eligible for Runs on Atlassian as far as a manifest shows');

if (process.argv.includes('--scopes')) {
  const { buildStale } = await import('./fresh.mjs');
  await buildStale();
  const run = spawnSync(process.execPath, [path.join(root, 'dist/local/surfaces.cjs')], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}
