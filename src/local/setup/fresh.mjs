/** Which built files are older than their sources, so that a start builds only what changed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './build.mjs';

const newestIn = (entry) => {
  const full = path.join(root, entry);
  if (!existsSync(full)) return 0;
  const stat = statSync(full);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(full).map((name) => newestIn(path.join(entry, name))));
};

/** Sources whose change makes a target stale; the lock file stands for all packages. */
const sources = {
  app: [
    'src/index.ts',
    'src/contract.ts',
    'src/contract',
    'src/core',
    'src/jira',
    'src/store',
    'src/resolvers',
    'src/jobs',
    'src/forge',
  ],
  host: ['src/local'],
  shell: ['src/local/host/shell', 'src/local/host/bridge'],
  bridge: ['src/local/host/bridge'],
  cli: ['src/core', 'src/cli'],
  static: ['static', 'src/contract.ts', 'src/contract', 'src/core/model'],
};
const outputs = {
  app: 'dist/app/index.cjs',
  host: 'dist/local/main.cjs',
  shell: 'dist/local/web/shell.js',
  bridge: 'dist/local/web/bridge.js',
  cli: 'dist/cli/tandem.cjs',
  static: 'dist/static/index.html',
};

/** Names of the targets that must be built again. */
export function staleTargets() {
  const packages = newestIn('package-lock.json');
  return Object.keys(sources).filter((name) => {
    const built = newestIn(outputs[name]);
    return built === 0 || Math.max(packages, ...sources[name].map(newestIn)) > built;
  });
}

/** Builds what is stale and says how long it took; nothing when all is fresh. */
export async function buildStale() {
  const stale = staleTargets();
  if (stale.length === 0) return;
  const started = Date.now();
  const { build } = await import('./build.mjs');
  await build({ only: stale.filter((name) => name !== 'static'), withStatic: stale.includes('static') });
  console.log(`Built ${stale.join(', ')} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
