import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../src/cli/tandem.cjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'tandem-accuracy-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

/** What `tandem` says of a file of this name and text: its items, judged as a person at the terminal gets them. */
export function judge(name, text, what = 'stories') {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, what, file, '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`tandem ${what} ${name} exited ${status}: ${stderr}`);
  return JSON.parse(stdout).items;
}
