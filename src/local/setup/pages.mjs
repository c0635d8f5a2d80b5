/**
 * The pages that are written by the code itself: the rule catalogue (from the rules' own values) and the picture of the
 * house (from the imports). `npm run docs` writes them; `--check` fails when a committed page is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { root } from './build.mjs';

const requireHere = createRequire(import.meta.url);

/** Loads a TypeScript module of the core by bundling it in memory. */
async function load(entry) {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
  });
  const loaded = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(loaded, loaded.exports, requireHere);
  return loaded.exports;
}

const roomOf = (file) => {
  if (file.startsWith('static/src/')) return 'static';
  const [, first, second] = file.split('/');
  if (first === 'local') return second?.includes('.') ? 'local' : `local/${second}`;
  return first?.replace(/\.ts$/, '');
};

const purposes = {
  index: 'the functions that the manifest names',
  contract: 'every question and the shape of its answer',
  core: 'what a good Scrum Master knows, pure',
  jira: 'Jira REST in, core models out',
  store: 'what Jira does not keep',
  resolvers: 'one door, one handler per question',
  jobs: 'what runs without a person',
  forge: 'joins handlers and jobs to Forge',
  cli: 'the tandem command',
  static: 'the panels',
  local: 'starts Forge and Jira on this machine',
  'local/host': 'runs the built app',
  'local/jira': 'an embedded Jira',
  'local/scenarios': 'demo projects and import',
};

/** Rooms and the arrows between them, with how many imports each arrow stands for. */
async function architecturePage() {
  const { cruise } = await import('dependency-cruiser');
  const options = requireHere(path.join(root, '.config/dependency-cruiser.cjs')).options;
  const result = await cruise(['src', 'static/src'], {
    ...options,
    baseDir: root,
    exclude: '^(dist|\\.local)/|\\.mjs$|\\.cjs$',
  });
  const arrows = new Map();
  const files = new Map();
  for (const module of result.output.modules) {
    const from = roomOf(module.source);
    if (!from || !(from in purposes)) continue;
    files.set(from, (files.get(from) ?? 0) + 1);
    for (const dependency of module.dependencies) {
      const to = roomOf(dependency.resolved);
      if (!/^(src|static\/src)\//.test(dependency.resolved) || !to || to === from || !(to in purposes)) continue;
      arrows.set(`${from}>${to}`, (arrows.get(`${from}>${to}`) ?? 0) + 1);
    }
  }
  const id = (room) => room.replace(/\W/g, '_');
  const seen = [...files.keys()].sort();
  const boxes = seen.map((room) => `  ${id(room)}["<b>${room}</b><br/>${purposes[room]}"]`);
  const lines = [...arrows.keys()].sort().map((arrow) => {
    const [from, to] = arrow.split('>');
    return `  ${id(from)} --> ${id(to)}`;
  });
  return [
    '# The house',
    '',
    'Rooms and who imports whom, drawn from the code by `npm run docs`. The rules behind the arrows, each with its reason, are in `.config/dependency-cruiser.cjs`.',
    'There is no arrow from `local` to the app: the local host loads the built bundle, as Forge does.',
    '',
    '```mermaid',
    'flowchart TD',
    ...boxes,
    ...lines,
    '```',
    '',
    '| room | what it is |',
    '| --- | --- |',
    ...seen.map((room) => `| \`${room}\` | ${purposes[room]} |`),
    '',
  ].join('\n');
}

const pages = {
  'src/core/rules/README.md': async () => (await load('src/core/rules/catalogue-page.ts')).cataloguePage(),
  'src/README.md': architecturePage,
};

/** Writes every page; with `check`, writes nothing and returns the names of stale ones. */
export async function writePages({ check = false } = {}) {
  const stale = [];
  for (const [file, write] of Object.entries(pages)) {
    const full = path.join(root, file);
    const text = await prettier.format(await write(), { parser: 'markdown', printWidth: 120 });
    if (existsSync(full) && readFileSync(full, 'utf8') === text) continue;
    stale.push(file);
    if (!check) writeFileSync(full, text);
  }
  return stale;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const stale = await writePages({ check });
  if (check && stale.length > 0) {
    console.error(`Stale: ${stale.join(', ')}. Run \`npm run docs\` and commit what it writes.`);
    process.exit(1);
  }
  console.log(stale.length ? `Wrote ${stale.join(', ')}` : 'Generated pages are fresh');
}
