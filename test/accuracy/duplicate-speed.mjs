import { readdirSync } from 'node:fs';
import path from 'node:path';
import { round } from './agreement.mjs';
import { coreFunctions } from './core.mjs';
import { textsOf } from './labels/texts.mjs';

const itemsIndexed = 20_000;
const queriesAsked = 1000;
const runs = 3;

/**
 * Milliseconds to build an index of 20,000 items and to ask it. There are fewer real issues at hand: titles are
 * joined anew with the descriptions of other issues, so that common words stay common and rare ones rare.
 */
export function duplicateSpeed(data) {
  const { DuplicateIndex, itemWords, itemFrom } = coreFunctions({
    'text/duplicates/duplicate-index': ['DuplicateIndex'],
    'text/duplicates/item-words': ['itemWords'],
    'rules/item-example': ['itemFrom'],
  });
  const files = ['storypoints-text', 'duplicates-hadoop'].flatMap((folder) =>
    readdirSync(path.join(data, folder))
      .filter((file) => file.endsWith('.csv') && !file.includes('pairs'))
      .sort()
      .map((file) => `${folder}/${file}`),
  );
  const real = files.flatMap((file) => textsOf(data, file));
  const items = Array.from({ length: itemsIndexed }, (_, place) => {
    const round = Math.floor(place / real.length);
    const { title } = real[place % real.length];
    const { description } = real[(place + round * 997) % real.length];
    return itemFrom({ summary: title, description });
  });

  const started = performance.now();
  const index = new DuplicateIndex();
  items.forEach((item, place) => index.put(String(place), place, itemWords(item)));
  const builtAt = performance.now();
  index.candidates({ id: '0', filed: 0, words: itemWords(items[0]) });
  const weighedAt = performance.now();

  const step = Math.floor(itemsIndexed / queriesAsked);
  const each = [];
  for (let place = 0; place < itemsIndexed; place += step) {
    const times = Array.from({ length: runs }, () => {
      const before = performance.now();
      index.candidates({ id: String(place), filed: place, words: itemWords(items[place]) });
      return performance.now() - before;
    }).sort((a, b) => a - b);
    each.push(times[Math.floor(runs / 2)]);
  }
  each.sort((a, b) => a - b);
  return {
    items: itemsIndexed,
    buildMs: round(builtAt - started),
    firstQueryMs: round(weighedAt - builtAt),
    queries: each.length,
    medianQueryMs: round(each[Math.floor(each.length / 2)]),
    p99QueryMs: round(each[Math.floor(each.length * 0.99)]),
    worstQueryMs: round(each.at(-1)),
  };
}
