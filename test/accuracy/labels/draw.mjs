/**
 * How the held-out labels were drawn: prints the ids, so that anybody can draw the same ones.
 * Half and more come from nets that catch texts likely to hold something to find; the rest come unseen.
 * Texts of the first set are left out, and texts too long to be read with care.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textsOf } from './texts.mjs';

const nets = [
  /criteri|acceptance|definition of done|conditions? of|scenario|given\b.{3,300}\bwhen\b/is,
  /\?/,
  /\bsteps?\b|\bexpected\b|\bshould\b|(?:^|\s)1[.)]\s/i,
];
const longestRead = 2500;

/** Mulberry32: the same draw from the same seed. */
function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function draw(data, file, { perNet: many, unseen: others }, seed, leftOut) {
  const roll = dice(seed);
  const pool = textsOf(data, file).filter(
    ({ id, description }) => !leftOut.has(id) && description.length > 40 && description.length <= longestRead,
  );
  const drawn = [];
  const take = (count, fits) => {
    const left = pool.filter((one) => !drawn.includes(one) && fits(one.description));
    for (let taken = 0; taken < count && left.length > 0; taken++)
      drawn.push(...left.splice(Math.floor(roll() * left.length), 1));
  };
  for (const net of nets) take(many, (text) => net.test(text));
  take(others, () => true);
  return drawn;
}

const storypoints = ['aptanastudio', 'duracloud', 'mule', 'mulestudio', 'talendesb'].map(
  (name) => `storypoints-text/${name}.csv`,
);
const hadoop = 'duplicates-hadoop/hadoop_bugs.csv';

/** The draws in the order they were made, by the folder that holds their labels. */
const draws = {
  'held-out/': (data, leftOut) => [
    ...storypoints.map((file, at) => [file, draw(data, file, { perNet: 6, unseen: 6 }, 2026 + at, leftOut)]),
    [hadoop, draw(data, hadoop, { perNet: 9, unseen: 8 }, 2040, leftOut)],
    ...['g05-openspending', 'g27-culrepo'].map((name, at) => [
      `user-stories/${name}.txt`,
      draw(data, `user-stories/${name}.txt`, { perNet: 1, unseen: 3 }, 2050 + at, leftOut),
    ]),
  ],
  // After the rules were mended on the first draw.
  'held-out-again/': (data, leftOut) => [
    ...storypoints.map((file, at) => [file, draw(data, file, { perNet: 3, unseen: 1 }, 2060 + at, leftOut)]),
    [hadoop, draw(data, hadoop, { perNet: 6, unseen: 2 }, 2070, leftOut)],
  ],
};

/** All texts of a draw by file, without those of the sets before it. */
export function drawAll(data, wanted) {
  const leftOut = new Set(labelsIn('./').flatMap(({ items }) => items.map(({ id }) => id)));
  for (const [folder, drawFrom] of Object.entries(draws)) {
    const drawn = drawFrom(data, leftOut);
    if (folder === wanted) return drawn;
    for (const { id } of drawn.flatMap(([, items]) => items)) leftOut.add(id);
  }
  throw new Error(`No draw is called ${wanted}.`);
}

/** The label files of a folder beside this file. */
export function labelsIn(folder) {
  const labels = new URL(folder, import.meta.url);
  return readdirSync(labels)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, labels), 'utf8')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, items] of drawAll(process.env.TANDEM_DATA, process.argv[2] ?? 'held-out/'))
    console.log(file, items.map(({ id }) => id).join(' '));
}
