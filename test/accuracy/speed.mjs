/**
 * How fast the rules are: prints one JSON object of milliseconds for real issues, beside a bare pass of the tokeniser
 * over the same text in the same process. Reads issues through the environment variable TANDEM_DATA; without it
 * nothing is measured. Needs the packages installed (esbuild bundles the core into memory).
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { readTable } from './csv.mjs';

const data = process.env.TANDEM_DATA;
if (!data) {
  console.log('Set TANDEM_DATA to a folder with issues to measure how fast the rules are.');
  process.exit(0);
}
const issuesRead = 5000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

const { outputFiles } = buildSync({
  stdin: {
    contents:
      "export { reviewItem } from './src/core/backlog/review-item'; export { itemFrom } from './src/core/rules/item-example'; export { defaultSettings } from './src/core/model/settings';",
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
const { reviewItem, itemFrom, defaultSettings } = core.exports;

const folder = path.join(data, 'storypoints-text');
const items = readdirSync(folder)
  .filter((file) => file.endsWith('.csv'))
  .sort()
  .flatMap((file) => readTable(path.join(folder, file)))
  .slice(0, issuesRead)
  .map(({ title, description, storypoint }) =>
    itemFrom({
      summary: title,
      description: description === 'NULL' ? '' : description,
      estimate: Number(storypoint) || null,
    }),
  );
const around = { settings: defaultSettings, estimatesAreUsed: true, now: '2026-01-01T00:00:00.000Z' };

const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
const texts = items.map(({ summary, description }) => `${summary}\n${description?.text ?? ''}`);
const warmUp = items.slice(0, 300);
warmUp.forEach((item) => reviewItem(item, around));
texts.slice(0, 300).forEach((text) => nlp.readDoc(text));

let started = performance.now();
let tokens = 0;
for (const text of texts) tokens += nlp.readDoc(text).tokens().length();
const bareMs = performance.now() - started;

const each = [];
started = performance.now();
for (const item of items) {
  const before = performance.now();
  reviewItem(item, around);
  each.push(performance.now() - before);
}
const rulesMs = performance.now() - started;
each.sort((a, b) => a - b);
const round = (value) => Math.round(value * 100) / 100;
console.log(
  JSON.stringify({
    issues: items.length,
    tokens,
    barePassMs: round(bareMs),
    allRulesMs: round(rulesMs),
    ratio: round(rulesMs / bareMs),
    medianItemMs: round(each[Math.floor(each.length / 2)]),
    p99ItemMs: round(each[Math.floor(each.length * 0.99)]),
    worstItemMs: round(each.at(-1)),
  }),
);
