/**
 * The operating points behind src/core/rules/MEASURED.md: what each wider reading of a criterion finds and costs.
 * Reads the labelled stories in the folder that TANDEM_DATA names; prints one JSON object.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { agreement, round } from './agreement.mjs';
import { judge } from './command.mjs';
import { readTable, tableText } from './csv.mjs';

const folder = path.join(process.env.TANDEM_DATA ?? '', 'ustai-qus-labels');
if (!process.env.TANDEM_DATA) {
  console.log('Set TANDEM_DATA to a folder with labelled backlogs to measure where the rules stand.');
  process.exit(0);
}
const file = readdirSync(folder).find((name) => name.endsWith('.csv'));
// A few stories share an id; the row's number does not.
const rows = readTable(path.join(folder, file)).filter((row) => (row.atomic ?? '').trim() !== '');
const titles = rows.map((row, index) => [String(index), row['User story'].replace(/\s+/g, ' ').trim()]);
const items = judge('curves.csv', tableText(['id', 'title'], titles));
const byId = new Map(items.map((item) => [item.id, item]));
const stories = rows.map((row, index) => ({
  project: row.Abstract,
  text: titles[index][1],
  item: byId.get(String(index)),
  isCompound: row.atomic.trim().toLowerCase() !== 'atomic',
  isAmbiguous: !['', 'unambiguous'].includes((row.Unambiguous ?? '').trim().toLowerCase()),
}));

const says = (rules, severities) => (story) =>
  story.item.findings.some(({ rule, severity }) => rules.includes(rule) && severities.includes(severity));
const joinsInMeans = ({ item, text }) => /\b(?:and|or)\b/i.test(item.parts?.means?.text ?? text);
const points = (label, readings) =>
  Object.fromEntries(
    Object.entries(readings).map(([name, finds]) => [
      name,
      agreement(stories.map((story) => [story[label], finds(story)])),
    ]),
  );

/** How differently the same words are labelled from project to project, and the best that somebody who knew it could do. */
function habits(label, finds, flaggedFrom) {
  const shares = new Map();
  for (const project of new Set(stories.map((story) => story.project))) {
    const found = stories.filter((story) => story.project === project && finds(story));
    shares.set(project, found.filter((story) => story[label]).length / (found.length || 1));
  }
  const knowing = stories.map((story) => [story[label], finds(story) && shares.get(story.project) >= flaggedFrom]);
  const inOrder = [...shares.values()].sort((a, b) => a - b);
  return {
    projects: shares.size,
    lowestShare: round(inOrder[0]),
    medianShare: round(inOrder[Math.floor(inOrder.length / 2)]),
    highestShare: round(inOrder[inOrder.length - 1]),
    knowingEachProject: agreement(knowing),
  };
}

const all = ['act', 'observe', 'hint'];
const atomic = ['story/atomic'];
const wording = ['vague', 'no-measure', 'comparative', 'loophole', 'open-ended'].map((name) => `wording/${name}`);
console.log(
  JSON.stringify(
    {
      stories: stories.length,
      atomic: points('isCompound', {
        'two deeds of one actor (act)': says(atomic, ['act']),
        'also two qualities, or a thing that does two deeds (observe)': says(atomic, ['act', 'observe']),
        'also two things (hint)': says(atomic, all),
        'any "and" or "or" in what is wished for': joinsInMeans,
        everything: () => true,
      }),
      atomicHabits: habits('isCompound', joinsInMeans, 0.35),
      unambiguous: points('isAmbiguous', {
        'a vague quality in the wish': says(['wording/vague'], all),
        'also a direction without a measure': says(['wording/vague', 'wording/no-measure'], all),
        'also comparisons, loopholes and open ends': says(wording, all),
        everything: () => true,
      }),
      unambiguousHabits: habits('isAmbiguous', () => true, 0.35),
    },
    null,
    2,
  ),
);
