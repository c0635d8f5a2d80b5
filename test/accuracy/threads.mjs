/** Conversations in our own words, labelled with the questions that stay open, as `tandem questions` tells them. */
import { readFileSync } from 'node:fs';
import { agreementOf, round } from './agreement.mjs';
import { judge } from './command.mjs';

/** Precision and recall on one file of `threads/`. */
export function threads(file) {
  const text = readFileSync(new URL(`threads/${file}`, import.meta.url), 'utf8');
  const labelled = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const found = new Map(judge('threads.jsonl', text, 'questions').map(({ id, open }) => [id, open]));
  const counts = { hits: 0, falseAlarms: 0, missed: 0 };
  const people = { asked: 0, right: 0 };
  const disagree = [];
  for (const { id, open: wanted } of labelled) {
    const open = found.get(id);
    // Which message and how it ends; a question may bring its first half along.
    const isSame = (one, other) => one.index === other.index && one.text.trim().endsWith(other.text.trim());
    const matched = wanted.map((want) => open.find((one) => isSame(one, want)));
    const missed = wanted.filter((_, at) => !matched[at]);
    const tooMany = open.filter((one) => !matched.includes(one));
    counts.hits += wanted.length - missed.length;
    counts.missed += missed.length;
    counts.falseAlarms += tooMany.length;
    for (const [at, { directedAt }] of wanted.entries()) {
      if (!directedAt) continue;
      people.asked++;
      if (matched[at]?.directedAt === directedAt) people.right++;
    }
    if (missed.length + tooMany.length > 0)
      disagree.push({ id, missed: missed.map((one) => one.text), tooMany: tooMany.map((one) => one.text) });
  }
  return {
    threads: labelled.length,
    open: agreementOf(counts),
    personRight: round(people.right / people.asked),
    disagree: process.argv.includes('--rows') ? disagree : undefined,
  };
}
