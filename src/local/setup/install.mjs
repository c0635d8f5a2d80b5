/** Makes a fresh clone ready: the right Node, and the packages that package-lock.json names. Needs nothing installed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Exits with one clear sentence where Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Tandem needs Node.js 20.19 or newer; this is ${process.versions.node}. Install one from nodejs.org and try again.`,
  );
  process.exit(1);
}

/** Installs a folder's packages when its lock file changed since the last install. No package may run scripts. */
export function ensureInstalled(folder = root) {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(folder, 'node_modules', '.installed-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return { installed: false };
  console.log('Installing packages (once; about half a minute)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error(
      'The packages could not be installed: npm printed the reason above. Check the connection and try again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
  return { installed: true };
}
