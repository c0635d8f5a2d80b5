#!/usr/bin/env node
/** Starts the command; builds it first where the sources are newer, so that a fresh checkout just works. */
const { existsSync, readdirSync, statSync } = require('node:fs');
const { execFileSync } = require('node:child_process');
const path = require('node:path');

const root = path.join(__dirname, '..', '..');
const built = path.join(root, 'dist', 'cli', 'tandem.cjs');
const sources = ['src/core', 'src/cli'].map((folder) => path.join(root, folder));

/** Newest change below a folder, in milliseconds since 1970. */
function newestChange(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestChange(at) : statSync(at).mtimeMs);
  }
  return newest;
}

const isStale =
  !existsSync(built) || sources.some((folder) => existsSync(folder) && newestChange(folder) > statSync(built).mtimeMs);
if (isStale) {
  if (!existsSync(path.join(root, 'node_modules', 'esbuild'))) {
    console.error('Tandem is not installed yet: run "npm install" in its folder first.');
    process.exit(2);
  }
  // What the build says goes to stderr: stdout belongs to the answer.
  execFileSync(process.execPath, [path.join(root, 'src', 'local', 'setup', 'build.mjs'), 'cli'], {
    stdio: ['ignore', 2, 2],
  });
}
require(built);
