/** `npm test`: everything that must hold before a change lands. `npm run check` is the part without tests. */
import { spawn } from 'node:child_process';
import { ensureInstalled, requireNode } from '../src/local/setup/install.mjs';

requireNode();
ensureInstalled();
const { build } = await import('../src/local/setup/build.mjs');
const { ensureBrowser } = await import('../src/local/setup/browser.mjs');

const checkOnly = process.argv.includes('--check');
const node = process.execPath;
const bin = (name) => ['node_modules/' + name];
const step = (title, ...args) => ({ title, args });

const lint = step(
  'lint',
  ...bin('eslint/bin/eslint.js'),
  '-c',
  '.config/eslint.config.mjs',
  '--max-warnings=0',
  'src',
  'static',
  'test',
);
const checks = [
  step('types: app, host and tests', ...bin('typescript/bin/tsc'), '--noEmit', '-p', '.'),
  step('types: panels', ...bin('typescript/bin/tsc'), '--noEmit', '-p', 'static'),
  step('types: web shell', ...bin('typescript/bin/tsc'), '--noEmit', '-p', 'src/local/host/shell/client'),
  lint,
  step('format', ...bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'),
  step(
    'import rules',
    ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.config/dependency-cruiser.cjs',
    '--output-type',
    'err',
    'src',
    'static/src',
  ),
  step('unused code', ...bin('knip/bin/knip.js'), '-c', '.config/knip.json'),
  step('manifest', 'src/local/setup/manifest.mjs'),
  step('generated pages are fresh', 'src/local/setup/pages.mjs', '--check'),
];
const jest = (title, project) =>
  step(title, ...bin('jest/bin/jest.js'), '-c', '.config/jest.config.cjs', '--silent', '--selectProjects', project);
/** In shares, each in one process, so that both cores have something to do until the last. */
const shares = 4;
const unit = Array.from({ length: shares }, (_, at) => {
  const { title, args } = jest(`unit and host tests, ${at + 1} of ${shares}`, 'node');
  return step(title, ...args, '--runInBand', `--shard=${at + 1}/${shares}`);
});
const panels = jest('panel tests', 'panels');
const browser = step(
  'browser tests',
  ...bin('jest/bin/jest.js'),
  '-c',
  '.config/jest.browser.config.cjs',
  '--maxWorkers=2',
);

/** Runs one step; its output is shown only when it fails, so that a good run reads in one glance. */
const run = ({ title, args }, env = {}) =>
  new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(node, args, { env: { ...process.env, FORCE_COLOR: '0', ...env } });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6);
      console.log(`${code === 0 ? '  ok  ' : 'FAILED'} ${seconds} s  ${title}`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });

/** As many at once as there are lanes; whoever is done takes what comes next. */
async function runAll(steps, lanes) {
  const waiting = [...steps];
  let good = true;
  const lane = async () => {
    for (let each = waiting.shift(); each; each = waiting.shift()) good = (await run(each)) && good;
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return good;
}

const started = Date.now();
const executable = checkOnly
  ? null
  : await ensureBrowser().catch((error) => {
      console.error(error.message);
      process.exit(1);
    });
await build();
// The longest first, so that the lanes end together.
const steps = checkOnly ? checks : [lint, ...unit, panels, ...checks.filter((each) => each !== lint)];
const good = (await runAll(steps, 2)) && (checkOnly || (await run(browser, { TANDEM_BROWSER: executable })));
console.log(`${good ? 'All good' : 'Not good'} after ${((Date.now() - started) / 1000).toFixed(0)} s`);
process.exit(good ? 0 : 1);
