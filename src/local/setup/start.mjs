/** `npm start`: installs if needed, builds what is stale, and serves the local site. Arguments go to the host. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, requireNode } from './install.mjs';

requireNode();
ensureInstalled();
const { buildStale } = await import('./fresh.mjs');
const { root } = await import('./build.mjs');
await buildStale();

const host = spawn(
  process.execPath,
  ['--enable-source-maps', path.join(root, 'dist/local/main.cjs'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => host.kill(signal));
host.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
