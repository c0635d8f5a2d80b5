import { toldChance } from '../core/forecast/report/told-chance';
import { levelName } from '../core/backlog/ladder';
import type { HealthPart, HealthReport, TodayTask } from '../core/model/health-report';
import { counted, few } from '../core/text/counted';
import type { BacklogAnswer } from './backlog';
import { whyUnknown } from './why-unknown';

const candidatesShown = 10;

/** The report as Markdown, which reads well in a terminal, too: the score, what to do, why, and what is not known. */
export function backlogMarkdown({ health, today }: BacklogAnswer): string {
  if (health.score === null) return '# The backlog is empty\n\nThere are no open items in this file.';
  const known = health.parts.filter(({ judged }) => judged.kind === 'known');
  return [
    `# ${health.score} of 100: ${counted(health.openItems, 'open item')}`,
    '',
    runwayLine(health),
    ...tasksOf('For the Product Owner', today.productOwner),
    ...tasksOf('For the Scrum Master', today.scrumMaster),
    ...[
      '',
      '## Where the points went',
      '',
      '| points lost | of | what was seen | items |',
      '| --: | --: | --- | --- |',
    ],
    ...known.map(partRow),
    ...candidateLines(health),
    ...['', '## How far the items are refined', ''],
    ...funnelLines(health),
    ...unknownLines(health.parts.filter(({ judged }) => judged.kind !== 'known')),
  ].join('\n');
}

function runwayLine({ runway, itemsPerSprint }: HealthReport): string {
  const size = `A sprint is taken to hold ${Math.round(itemsPerSprint.count * 10) / 10} items: ${itemsPerSprint.because}.`;
  if (runway.kind !== 'known') return `How long the ready work lasts is not known: ${whyUnknown(runway)}. ${size}`;
  const { lasts, period, chance, wanted } = runway.value;
  return `Ready work lasts ${counted(lasts, period)}; ${toldChance(chance)} chance of at least ${wanted}. ${size}`;
}

const tasksOf = (title: string, tasks: readonly TodayTask[]): readonly string[] =>
  tasks.length === 0
    ? []
    : ['', `## ${title}`, '', ...tasks.map(({ what, whyNow }, index) => `${index + 1}. ${what}\n   ${whyNow}`)];

function partRow({ judged, atStake }: HealthPart): string {
  if (judged.kind !== 'known') return '';
  const { lost, sentence, itemIds, itemCount } = judged.value;
  // `few` would count what is listed, not what there is.
  const items = itemCount > 3 ? `${itemIds.slice(0, 3).join(', ')} and ${itemCount - 3} more` : few(itemIds);
  return `| ${lost} | ${atStake} | ${cell(sentence)} | ${cell(items)} |`;
}

function candidateLines({ candidates }: HealthReport): readonly string[] {
  if (candidates.length === 0) return [];
  return [
    ...['', '## For the next refinement', '', '| item | level | question |', '| --- | --- | --- |'],
    ...candidates
      .slice(0, candidatesShown)
      .map(({ key, level, question }) => `| ${cell(key)} | ${levelName(level)} | ${cell(question)} |`),
  ];
}

function funnelLines({ funnel }: HealthReport): readonly string[] {
  const distances = ['running', 'next', 'after-next', 'later'] as const;
  const levels = [...new Set(funnel.map(({ level }) => level))];
  const count = (level: number, distance: string): string =>
    String(funnel.find((one) => one.level === level && one.distance === distance)?.count ?? '');
  return [
    '| level | running sprint | next sprint | the one after | later |',
    '| --- | --: | --: | --: | --: |',
    ...levels.map((level) => `| ${levelName(level)} | ${distances.map((one) => count(level, one)).join(' | ')} |`),
  ];
}

const unknownLines = (parts: readonly HealthPart[]): readonly string[] =>
  parts.length === 0
    ? []
    : [
        ...['', '## What this file cannot tell', ''],
        ...parts.flatMap(({ title, judged }) =>
          judged.kind === 'known' ? [] : [`- ${title}: ${whyUnknown(judged)}.`],
        ),
      ];

/** A bar in a name would begin another column. */
const cell = (text: string): string => text.replaceAll('|', '\\|');
