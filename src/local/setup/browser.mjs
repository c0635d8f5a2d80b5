/** Finds a Chromium or Chrome for the browser tests, or installs one; never lets the tests pass without. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

async function installed() {
  const named = process.env.TANDEM_BROWSER;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...places];
  const { chromium } = await import('playwright-core');
  return [...candidates, chromium.executablePath()].find((file) => file && existsSync(file) && isExecutable(file));
}

const run = (command, args) => spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/** Path of a browser. Throws with what to do where none is found and none can be installed. */
export async function ensureBrowser() {
  const found = await installed();
  if (found) return found;
  console.log('No Chromium or Chrome found: installing one for the browser tests…');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const get = ['-y', '-qq', '-o', 'Dpkg::Use-Pty=0'];
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', ...get, '--no-install-recommends', 'chromium', 'fonts-liberation']);
  }
  const afterDebian = await installed();
  if (afterDebian) return afterDebian;
  run(process.execPath, [path.join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
  const afterDownload = await installed();
  if (afterDownload) return afterDownload;
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be found or installed. ' +
      'Install one, or name its path in the TANDEM_BROWSER environment variable.',
  );
}
