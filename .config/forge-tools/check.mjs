/**
 * Proves that the app passes Atlassian's own linter, and that what Atlassian's own bundler makes of it runs in the local
 * host too. Heavy packages, so they live here with a lock file of their own and are used by CI only.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, requireNode } from '../../src/local/setup/install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = path.resolve(here, '../..');
process.chdir(root);
requireNode();
ensureInstalled();
ensureInstalled(here);
const require = createRequire(path.join(here, 'package.json'));
const { buildStale } = await import('../../src/local/setup/fresh.mjs');
await buildStale();

const work = mkdtempSync(path.join(tmpdir(), 'tandem-forge-tools-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const surfaces = (...args) =>
  spawnSync(process.execPath, [path.join(root, 'dist/local/surfaces.cjs'), ...args], { encoding: 'utf8', cwd: root });

const quiet = () => undefined;
const logger = {
  info: quiet,
  debug: quiet,
  trace: quiet,
  warn: console.warn,
  error: console.error,
  getDebugEnabled: () => false,
};

/** The linter wants API descriptions with scopes; the embedded Jira's own table is one, checked against Atlassian's in CI. */
function describeApis() {
  const { endpoints } = JSON.parse(surfaces('--endpoints').stdout);
  const paths = (prefix) => {
    const out = {};
    for (const { method, template, scopeSets } of endpoints) {
      if (!template.startsWith(prefix)) continue;
      out[template] ??= {};
      out[template][method.toLowerCase()] = {
        'x-atlassian-oauth2-scopes': scopeSets.map((scopes, index) => ({ state: index ? 'Beta' : 'Current', scopes })),
      };
    }
    return out;
  };
  const write = (name, content) => {
    const file = path.join(work, name);
    writeFileSync(file, JSON.stringify({ paths: content }));
    return file;
  };
  const none = write('none.json', {});
  Object.assign(process.env, {
    USE_LOCAL_SWAGGER: '1',
    LOCAL_JIRA_SWAGGER: write('jira.json', paths('/rest/api/')),
    LOCAL_JSW_SWAGGER: write('software.json', paths('/rest/agile/')),
    LOCAL_JSM_SWAGGER: none,
    LOCAL_CONF_SWAGGER: none,
    LOCAL_CONF_V2_SWAGGER: none,
    LOCAL_BB_SWAGGER: none,
  });
}

async function lintApp() {
  describeApis();
  const { lint, reportLintResults } = require('@forge/lint');
  const YAML = require('yaml');
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
    .filter((file) => file.endsWith('.ts') && !/^src\/(local|cli)\//.test(file));
  const manifest = YAML.parse(readFileSync('manifest.yml', 'utf8'));
  const options = [
    manifest,
    'development',
    logger,
    { getDeprecatedRuntimes: async () => [] },
    { linter: { mode: 'client-side' } },
  ];
  const results = await lint(files, ...options);
  reportLintResults(logger, results);
  const problems = results.flatMap((result) => [...result.errors, ...result.warnings]);
  console.log(`@forge/lint: ${files.length} files, ${problems.length} problems`);
  return problems.length === 0 && !process.exitCode;
}

function bundleAndRun() {
  // The bundler wants Forge's own wrapper, which is fetched at deploy time; the local host brings its own runner.
  mkdirSync(path.join(work, 'runtime/dist'), { recursive: true });
  for (const name of ['wrapper.js', 'loader.js'])
    writeFileSync(path.join(work, 'runtime/dist', name), 'module.exports = {};\n');
  const made = spawnSync(process.execPath, [path.join(here, 'bundle.cjs')], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, FORGE_RUNTIME_PATH: path.join(work, 'runtime') },
  });
  if (made.status !== 0) {
    console.error(made.stderr.trimEnd());
    return false;
  }
  const outputDir = made.stdout.trim().split('\n').at(-1);
  const bundle = path.join(outputDir, 'index.cjs');
  const run = surfaces('--bundle', bundle);
  console.log(`@forge/bundler: ${(readFileSync(bundle).length / 1024).toFixed(0)} KiB`);
  console.log(run.stdout.trimEnd());
  if (run.status !== 0) console.error(run.stderr.trimEnd());
  return run.status === 0;
}

const linted = await lintApp();
const ran = bundleAndRun();
process.exit(linted && ran ? 0 : 1);
