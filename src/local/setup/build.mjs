/**
 * Builds everything that runs: the app's bundle and static files as Forge would deploy them,
 * the local host around them, and the command line. Each target names its entry and its output.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const at = (...parts) => path.join(root, ...parts);

const node = { platform: 'node', format: 'cjs', target: 'node20', bundle: true, sourcemap: true, logLevel: 'warning' };
const browser = { platform: 'browser', format: 'iife', target: 'es2022', bundle: true, logLevel: 'warning' };

/** esbuild's targets by name. The host's own libraries stay outside its bundle; the app's go in, as Forge bundles them. */
export const targets = {
  app: { ...node, entryPoints: [at('src/index.ts')], outfile: at('dist/app/index.cjs') },
  host: {
    ...node,
    packages: 'external',
    entryPoints: {
      main: at('src/local/main.ts'),
      runner: at('src/local/host/runner-child.ts'),
      surfaces: at('src/local/surfaces.ts'),
    },
    outdir: at('dist/local'),
    outExtension: { '.js': '.cjs' },
  },
  shell: {
    ...browser,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    entryPoints: { shell: at('src/local/host/shell/client/main.tsx') },
    outdir: at('dist/local/web'),
  },
  bridge: {
    ...browser,
    entryPoints: { bridge: at('src/local/host/bridge/client/main.ts') },
    outdir: at('dist/local/web'),
  },
  cli: { ...node, entryPoints: [at('src/cli/main.ts')], outfile: at('dist/cli/tandem.cjs') },
};

/** Builds the named targets (default: all whose entry exists) and, unless told otherwise, the static files. */
export async function build({ only = Object.keys(targets), withStatic = true } = {}) {
  const esbuild = await import('esbuild');
  await mkdir(at('dist'), { recursive: true });
  await Promise.all(only.map((name) => esbuild.build(targets[name])));
  if (withStatic) await buildStatic();
}

/** The panels, through Vite, into the folder that manifest.yml names. */
export async function buildStatic(options = {}) {
  const vite = await import('vite');
  const before = process.env.NODE_ENV;
  try {
    return await vite.build({
      configFile: at('static/vite.config.mts'),
      root: at('static'),
      logLevel: 'warn',
      ...options,
    });
  } finally {
    // Vite leaves "production" behind, which whatever is started next would inherit.
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const only = process.argv.slice(2);
  const started = Date.now();
  await build(
    only.length ? { only: only.filter((name) => name !== 'static'), withStatic: only.includes('static') } : {},
  );
  console.log(
    `Built ${only.length ? only.join(', ') : 'everything'} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
}
