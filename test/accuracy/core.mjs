import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The core's functions named by file, `{ 'backlog/review-item': ['reviewItem'] }`, bundled into this process. */
export function coreFunctions(named) {
  const { outputFiles } = buildSync({
    stdin: {
      contents: Object.entries(named)
        .map(([file, names]) => `export { ${names.join(', ')} } from './src/core/${file}';`)
        .join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    external: ['wink-nlp', 'wink-eng-lite-web-model'],
  });
  const core = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(core, core.exports, require);
  return core.exports;
}
