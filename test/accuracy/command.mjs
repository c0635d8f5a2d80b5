import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../src/cli/tandem.cjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'tandem-accuracy-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

/** What `tandem` answers about a file of this name and text: what a person at the terminal gets, as JSON. */
export function answerTo(what, name, text, options = []) {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, what, file, '--json', ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`tandem ${what} ${name} exited ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Its items, judged. */
export const judge = (name, text, what = 'stories') => answerTo(what, name, text).items;
