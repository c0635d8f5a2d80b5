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
const perNet = 6;
const unseen = 6;

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

/** All drawn texts by file. */
export function drawAll(data) {
  const labels = new URL('./', import.meta.url);
  const first = readdirSync(labels)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, labels), 'utf8')).items);
  const leftOut = new Set(first.map(({ id }) => id));
  const files = ['aptanastudio', 'duracloud', 'mule', 'mulestudio', 'talendesb'].map(
    (name) => `storypoints-text/${name}.csv`,
  );
  return [
    ...files.map((file, at) => [file, draw(data, file, { perNet, unseen }, 2026 + at, leftOut)]),
    [
      'duplicates-hadoop/hadoop_bugs.csv',
      draw(data, 'duplicates-hadoop/hadoop_bugs.csv', { perNet: 9, unseen: 8 }, 2040, leftOut),
    ],
    [
      'user-stories/g05-openspending.txt',
      draw(data, 'user-stories/g05-openspending.txt', { perNet: 1, unseen: 3 }, 2050, leftOut),
    ],
    [
      'user-stories/g27-culrepo.txt',
      draw(data, 'user-stories/g27-culrepo.txt', { perNet: 1, unseen: 3 }, 2051, leftOut),
    ],
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, items] of drawAll(process.env.TANDEM_DATA)) console.log(file, items.map(({ id }) => id).join(' '));
}
