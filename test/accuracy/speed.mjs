/**
 * How fast the rules and the duplicate index are, on real issues in one process: beside a bare pass of the tokeniser
 * and beside write-good over the same text. Milliseconds differ between machines; the ratios are what to compare.
 * `node test/accuracy/speed.mjs` prints this alone.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { round } from './agreement.mjs';
import { coreFunctions } from './core.mjs';
import { duplicateSpeed } from './duplicate-speed.mjs';
import { textsOf } from './labels/texts.mjs';
import { writeGoodMs } from './write-good.mjs';

const issuesRead = 5000;
const warmUps = 300;
const slowest = 20;
const runs = 5;
const around = { estimatesAreUsed: true, now: '2026-01-01T00:00:00.000Z' };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

export function speed(data) {
  const { reviewItem, itemFrom, defaultSettings } = coreFunctions({
    'backlog/review-item': ['reviewItem'],
    'rules/item-example': ['itemFrom'],
    'model/settings': ['defaultSettings'],
  });
  const files = readdirSync(path.join(data, 'storypoints-text')).sort();
  const rows = files.flatMap((file) => textsOf(data, `storypoints-text/${file}`)).slice(0, issuesRead);
  const items = rows.map(({ id, title, description }) => ({
    ...itemFrom({ summary: title, description: description === 'NULL' ? '' : description }),
    id,
  }));
  const texts = items.map(({ summary, description }) => `${summary}\n${description?.text ?? ''}`);
  const review = (item) => reviewItem(item, { ...around, settings: defaultSettings });

  const require = createRequire(import.meta.url);
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  items.slice(0, warmUps).forEach(review);
  texts.slice(0, warmUps).forEach((text) => nlp.readDoc(text));
  let tokens = 0;
  const bareMs = timed(() => {
    for (const text of texts) tokens += nlp.readDoc(text).tokens().length();
  });
  const each = items.map((item) => timed(() => review(item)));
  const rulesMs = each.reduce((all, one) => all + one, 0);
  const writeGood = writeGoodMs(texts);

  const eachAgain = items.map((item) => timed(() => review(item)));
  // One run tells a pause of the collector from the item's own cost no more than a stopwatch would: hence the median.
  const again = each
    .map((ms, place) => ({ ms: Math.min(ms, eachAgain[place]), item: items[place] }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, slowest)
    .map(({ item }) => ({ item, ms: median(Array.from({ length: runs }, () => timed(() => review(item)))) }))
    .sort((a, b) => b.ms - a.ms);
  return {
    issues: items.length,
    tokens,
    barePassMs: round(bareMs),
    allRulesMs: round(rulesMs),
    timesTheBarePass: round(rulesMs / bareMs),
    writeGoodMs: writeGood,
    timesWriteGood: typeof writeGood === 'number' ? round(rulesMs / writeGood) : null,
    medianItemMs: round(median(each)),
    worstItems: again.slice(0, 3).map(({ item, ms }) => ({
      id: item.id,
      letters: item.summary.length + (item.description?.text.length ?? 0),
      medianMs: round(ms),
    })),
    duplicates: duplicateSpeed(data),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const data = process.env.TANDEM_DATA;
  console.log(data ? JSON.stringify(speed(data), null, 2) : 'Set TANDEM_DATA to a folder with issues.');
}
