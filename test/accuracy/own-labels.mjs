/** Our own labels (ids only; the words are read from TANDEM_DATA): criteria, open questions, parts of a bug report. */
import path from 'node:path';
import { agreement, agreementOf } from './agreement.mjs';
import { judge } from './command.mjs';
import { tableText } from './csv.mjs';
import { labelsIn } from './labels/draw.mjs';
import { isMarked } from './labels/mark.mjs';
import { textsOf } from './labels/texts.mjs';

const parts = ['steps', 'expected', 'actual'];

/** Pairs of a label and what the command found, for each labelled item whose text is at hand. */
function judged(data, folder) {
  return labelsIn(folder).flatMap(({ file, items }) => {
    const texts = new Map(textsOf(data, file).map((text) => [text.id, text]));
    const known = items.filter(({ id }) => texts.has(id));
    const kind = (bug) => (bug ? 'Bug' : file.endsWith('.txt') ? 'Story' : 'Task');
    const rows = known.map(({ id, bug }) => [id, texts.get(id).title, texts.get(id).description, kind(bug)]);
    const name = `${path.basename(file, path.extname(file))}.csv`;
    const found = new Map(
      judge(name, tableText(['issuekey', 'title', 'description', 'type'], rows)).map((item) => [item.id, item]),
    );
    return known.map((label) => ({ label, item: found.get(label.id) }));
  });
}

/** The first set says yes or no of each thing. */
export function firstLabels(data) {
  const all = judged(data, './');
  const bugs = all.filter(({ label }) => label.bug);
  return {
    descriptions: all.length,
    // What a bug expects is a criterion to the rules and not to the labels: bugs are asked for their parts.
    criteria: agreement(
      all.filter(({ label }) => !label.bug).map(({ label, item }) => [label.criteria, item.criteria.length > 0]),
    ),
    question: agreement(all.map(({ label, item }) => [label.question, openIn(item).length > 0])),
    ...Object.fromEntries(
      parts.map((part) => [part, agreement(bugs.map(({ label, item }) => [label.bug[part], item.bugParts[part]]))]),
    ),
  };
}

/** The second set counts criteria, marks each question and lists a bug's parts. */
export function heldOutLabels(data, folder) {
  const all = judged(data, folder);
  const bugs = all.filter(({ label }) => label.bug);
  const plain = all.filter(({ label }) => !label.bug);
  const withCriteria = plain.filter(({ label, item }) => label.criteria && item.criteria.length > 0);
  return {
    descriptions: all.length,
    criteria: agreement(plain.map(({ label, item }) => [Boolean(label.criteria), item.criteria.length > 0])),
    criteriaCountedRight: `${withCriteria.filter(({ label, item }) => label.criteria === item.criteria.length).length} of ${withCriteria.length}`,
    itemsWithQuestions: agreement(all.map(({ label, item }) => [Boolean(label.questions), openIn(item).length > 0])),
    questions: agreementOf(sum(all.map(({ label, item }) => questionCounts(label.questions ?? [], openIn(item))))),
    ...Object.fromEntries(
      parts.map((part) => [
        part,
        agreement(bugs.map(({ label, item }) => [label.bug.includes(part), item.bugParts[part]])),
      ]),
    ),
    disagree: process.argv.includes('--rows') ? all.map(disagreement).filter(Boolean) : undefined,
  };
}

const openIn = (item) => item.questions.filter(({ answered }) => !answered).map(({ text }) => text);

function questionCounts(marks, found) {
  const isHit = (mark) => found.some((text) => isMarked(text, mark));
  return {
    hits: marks.filter(isHit).length,
    missed: marks.filter((mark) => !isHit(mark)).length,
    falseAlarms: found.filter((text) => !marks.some((mark) => isMarked(text, mark))).length,
  };
}

const sum = (counts) =>
  counts.reduce((all, one) => Object.fromEntries(Object.keys(all).map((name) => [name, all[name] + one[name]])), {
    hits: 0,
    falseAlarms: 0,
    missed: 0,
  });

/** What a row says otherwise than its label, to be looked at: `npm run accuracy -- --rows`. */
function disagreement({ label, item }) {
  const said = [];
  if (!label.bug && (label.criteria ?? 0) !== item.criteria.length)
    said.push(`criteria ${label.criteria ?? 0}, found ${item.criteria.length}`);
  const { missed, falseAlarms } = questionCounts(label.questions ?? [], openIn(item));
  if (missed > 0) said.push(`${missed} questions missed`);
  if (falseAlarms > 0) said.push(`${falseAlarms} questions too many`);
  for (const part of label.bug ? parts : [])
    if (label.bug.includes(part) !== item.bugParts[part])
      said.push(item.bugParts[part] ? `no ${part}` : `${part} missed`);
  return said.length > 0 ? `${label.id}: ${said.join('; ')}` : null;
}
