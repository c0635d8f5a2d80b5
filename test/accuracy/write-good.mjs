import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const version = '1.0.8';
const longestInstallInMs = 60_000;

/** Milliseconds write-good takes for the texts, or why it could not be asked. It is installed beside, never into, the project. */
export function writeGoodMs(texts) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tandem-write-good-'));
  try {
    const wanted = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `write-good@${version}`];
    const { status } = spawnSync('npm', wanted, { stdio: 'ignore', timeout: longestInstallInMs });
    if (status !== 0) return `write-good@${version} could not be installed`;
    const writeGood = createRequire(path.join(folder, 'here.js'))('write-good');
    for (const text of texts.slice(0, 300)) writeGood(text);
    const started = performance.now();
    for (const text of texts) writeGood(text);
    return Math.round(performance.now() - started);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
