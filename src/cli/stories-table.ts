import { levelName } from '../core/backlog/ladder';
import type { RefinementLevel } from '../core/model/review';
import type { StoriesAnswer, StoryLine } from './stories';

const width = 80;
const indent = '     ';
const marks = { act: '!', observe: '·', hint: ' ' } as const;

/** What a person reads in a terminal: the whole first, then every item that has something to say. */
export function storiesTable({ items, backlog }: StoriesAnswer): string {
  if (items.length === 0) return 'There are no items in this file.';
  const withFindings = items.filter(({ findings }) => findings.length > 0);
  const lines = [summaryOf(items, withFindings.length), levelsOf(items), ''];
  if (backlog.length > 0) {
    lines.push('The backlog as a whole');
    for (const habit of backlog)
      lines.push(...wrapped(`${marks[habit.severity]} ${habit.message} ${habit.advice}`, '  ', '    '));
    lines.push('');
  }
  for (const item of withFindings) lines.push(...itemLines(item), '');
  lines.push(
    ...wrapped(
      '! act before planning   · mend in refinement. Levels: L0 captured … L5 planned; then readiness of 100.',
      '',
      '',
    ),
  );
  return lines.join('\n');
}

function summaryOf(items: readonly StoryLine[], withFindings: number): string {
  const acts = items.filter(({ findings }) => findings.some(({ severity }) => severity === 'act')).length;
  return `${count(items.length, 'item')}: ${items.length - withFindings} with nothing to say, ${withFindings} worth a look, ${acts} to act on.`;
}

function levelsOf(items: readonly StoryLine[]): string {
  const levels: readonly RefinementLevel[] = [0, 1, 2, 3, 4, 5];
  return levels
    .map((level) => ({ level, among: items.filter((item) => item.level === level).length }))
    .filter(({ among }) => among > 0)
    .map(({ level, among }) => `L${level} ${levelName(level)} ${among}`)
    .join('   ');
}

function itemLines(item: StoryLine): readonly string[] {
  const title = item.text.split('\n', 1)[0] ?? '';
  const head = `${item.id}  L${item.level} ${String(item.readiness.score).padStart(3)}  `;
  return [
    head + cut(title, width - head.length),
    ...item.findings.flatMap(({ severity, message, quote }) => {
      const pointed =
        quote === '' || quote === title || message.includes(quote)
          ? message
          : `${message} ("${cut(quote.replace(/\s+/g, ' '), 40)}")`;
      return wrapped(`${marks[severity]} ${pointed}`, indent, `${indent}  `);
    }),
  ];
}

function cut(text: string, atMost: number): string {
  return text.length <= atMost ? text : `${text.slice(0, Math.max(1, atMost - 1)).trimEnd()}…`;
}

function wrapped(text: string, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/ +(?=\S)/)) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
    }
    line += (line.trim() === '' ? '' : ' ') + word;
  }
  return [...lines, line];
}

const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
