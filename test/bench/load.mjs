import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

const requireHere = createRequire(import.meta.url);
const resolveDir = path.join(import.meta.dirname, '../..');

/** What these lines of TypeScript export, bundled in memory as it goes into the app; paths begin at the repository. */
export async function load(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    ...{ bundle: true, write: false, platform: 'node', format: 'cjs', packages: 'external' },
  });
  const loaded = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(loaded, loaded.exports, requireHere);
  return loaded.exports;
}
