/**
 * How well the rules agree with people, how fast they are, and how well forecasts hold: prints one JSON object of
 * precision, recall, noise, milliseconds and coverage. `--rows` adds the rows of our own labels that disagree.
 * Reads labelled folders through the environment variable TANDEM_DATA (see the README); without it nothing is measured.
 * Needs the built command (node src/local/setup/build.mjs cli); it judges exactly what a person at the terminal gets.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { agreement, round } from './agreement.mjs';
import { judge } from './command.mjs';
import { readTable, tableText } from './csv.mjs';
import { forecasts } from './forecasts.mjs';
import { firstLabels, heldOutLabels } from './own-labels.mjs';
import { speed } from './speed.mjs';
import { threads } from './threads.mjs';

const data = process.env.TANDEM_DATA;
if (!data) {
  console.log('Set TANDEM_DATA to a folder with labelled backlogs to measure how well the rules agree with people.');
  process.exit(0);
}
const issuesPerProject = 400;

const filesIn = (name, ending) =>
  readdirSync(path.join(data, name))
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => path.join(data, name, file));
const has = (item, prefix) =>
  item.findings.some(({ rule }) => rule === prefix || (prefix.endsWith('/') && rule.startsWith(prefix)));
const words = (text) => text.replace(/\s+/g, ' ').trim();
const bare = (text) => text.toLowerCase().replace(/\W+/g, ' ').trim();

/** Hand-annotated stories: role, benefit, and whether the role triggers two deeds. Halves are whole backlogs. */
function annotated() {
  const stories = filesIn('user-story-annotations', '.jsonl').flatMap((file, index) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const { text, entities, relations } = JSON.parse(line);
        const labelled = (label) =>
          entities
            .filter((entity) => entity.label === label)
            .map((entity) => text.slice(entity.start_offset, entity.end_offset));
        const deeds = new Set(relations.filter(({ type }) => type === 'triggers').map((relation) => relation.to_id));
        return {
          half: index % 2,
          text: words(text.replace(/^\s*#G\d+#\s*/, '')),
          role: labelled('Persona')[0],
          hasBenefit: labelled('Benefit').length > 0,
          isCompound: deeds.size >= 2,
        };
      }),
  );
  const items = judge('annotated.txt', `${stories.map(({ text }) => text).join('\n')}\n`);
  const both = stories.map((story, index) => ({ story, item: items[index] }));
  const withRole = both.filter(({ story }) => story.role);
  const exact = withRole.filter(
    ({ story, item }) => bare(item.parts?.role?.text ?? '').replace(/^(a|an|the) /, '') === bare(story.role),
  );
  const compound = (some) => agreement(some.map(({ story, item }) => [story.isCompound, has(item, 'story/atomic')]));
  return {
    stories: stories.length,
    roleExact: round(exact.length / withRole.length),
    benefit: agreement(both.map(({ story, item }) => [story.hasBenefit, Boolean(item.parts?.ends)])),
    compound: compound(both),
    compoundByHalf: [0, 1].map((half) => compound(both.filter(({ story }) => story.half === half))),
  };
}

/** Stories with the labels of the Quality User Story framework; halves are whole projects. */
function labelled() {
  const file = filesIn('ustai-qus-labels', '.csv')[0];
  const rows = readTable(file).filter((row) => (row.atomic ?? '').trim() !== '');
  const items = judge(
    'labelled.csv',
    tableText(
      ['id', 'title'],
      rows.map((row) => [row.ID, words(row['User story'])]),
    ),
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  const projects = [...new Set(rows.map((row) => row.Abstract))];
  const isBad = (row, column, good) => !['', good].includes((row[column] ?? '').trim().toLowerCase().replace('_', '-'));
  const of = (column, good, rule) => {
    const pairs = (some) => agreement(some.map((row) => [isBad(row, column, good), has(byId.get(row.ID), rule)]));
    return {
      ...pairs(rows),
      byHalf: [0, 1].map((half) => pairs(rows.filter((row) => projects.indexOf(row.Abstract) % 2 === half)).f1),
    };
  };
  return {
    stories: rows.length,
    atomic: of('atomic', 'atomic', 'story/atomic'),
    problemOriented: of('Problem-oriented', 'problem-oriented', 'story/problem-oriented'),
    unambiguous: of('Unambiguous', 'unambiguous', 'wording/'),
  };
}

/** Real issues, nearly none of them a story: how much the rules have to say. */
function noise() {
  return Object.fromEntries(
    filesIn('storypoints-text', '.csv').map((file) => {
      const rows = readTable(file).slice(0, issuesPerProject);
      const items = judge(
        path.basename(file),
        tableText(
          ['issuekey', 'title', 'description', 'storypoint'],
          rows.map((row) => [row.issuekey, row.title, row.description, row.storypoint]),
        ),
      );
      const loud = items.map(({ findings }) => findings.filter(({ severity }) => severity !== 'hint'));
      const rules = new Map();
      for (const { findings } of items)
        for (const rule of new Set(findings.map((one) => one.rule))) rules.set(rule, (rules.get(rule) ?? 0) + 1);
      const [loudest = ['none', 0]] = [...rules].sort((a, b) => b[1] - a[1]);
      return [
        path.basename(file, '.csv'),
        {
          issues: items.length,
          findingsPerIssue: round(loud.flat().length / items.length),
          loudest: { rule: loudest[0], share: round(loudest[1] / items.length) },
        },
      ];
    }),
  );
}

console.log(
  JSON.stringify(
    {
      annotated: annotated(),
      labelled: labelled(),
      ownLabels: firstLabels(data),
      heldOut: heldOutLabels(data, 'held-out/'),
      heldOutAgain: heldOutLabels(data, 'held-out-again/'),
      threads: threads('threads.jsonl'),
      threadsHeldOut: threads('threads-held-out.jsonl'),
      threadsHeldOutAgain: threads('threads-held-out-again.jsonl'),
      noise: noise(),
      forecasts: forecasts(data),
      speed: speed(data),
    },
    null,
    2,
  ),
);
