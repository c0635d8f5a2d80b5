import type { SetExample } from './backlog/set-rule';
import { itemRules, rules, setRules } from './catalogue';
import type { ItemExample } from './item-rule';
import { healthRules } from './health/health-rules';
import type { RuleCard } from './rule';

const severityWords = {
  act: 'act: blocks the planning talk',
  observe: 'observe: mend it in refinement',
  hint: 'hint: polish',
} as const;

/** The catalogue as people read it: Markdown, one section a rule, generated so that it cannot drift from the rules. */
export function cataloguePage(): string {
  const subjects = [...new Set(rules.map(({ id }) => id.split('/')[0] ?? ''))];
  const lines = [
    '# What the rules say',
    '',
    'Generated from the rules in this folder by `npm run docs`; edit a rule, not this page.',
    'To add a rule: one file that exports a rule value, and one line in [catalogue.ts](catalogue.ts). Its examples are its tests.',
    '',
    `${rules.length} rules. A team can switch each of them off or change its severity in the settings.`,
    '',
    '| rule | says | severity |',
    '| --- | --- | --- |',
    ...rules.map(({ id, title, severity }) => `| [${id}](#${id.replace('/', '')}) | ${title} | ${severity} |`),
  ];
  for (const subject of subjects) {
    for (const rule of rules.filter(({ id }) => id.startsWith(`${subject}/`))) lines.push('', ...sectionOf(rule));
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function sectionOf(rule: RuleCard): readonly string[] {
  const itemExamples = itemRules.find(({ id }) => id === rule.id)?.examples;
  const setExamples = setRules.find(({ id }) => id === rule.id)?.examples;
  const health = healthRules.find(({ id }) => id === rule.id);
  return [
    `## ${rule.id}`,
    '',
    `**${rule.title}.** ${rule.why}`,
    '',
    `What to do: ${rule.advice}`,
    '',
    `Severity: ${severityWords[rule.severity]}. Source: ${rule.source}.`,
    ...(itemExamples ? ['', ...listOf('Passes', itemExamples.good), ...listOf('Is found', itemExamples.bad)] : []),
    ...(setExamples
      ? ['', ...listOfSets('Pass together', setExamples.good), ...listOfSets('Are found', setExamples.bad)]
      : []),
    ...(health
      ? [
          '',
          `Weighs ${health.weight} of the 100 points of a backlog’s health.`,
          '',
          ...listOfAbouts('Healthy', health.examples.good),
          ...listOfAbouts('Loses points', health.examples.bad),
        ]
      : []),
  ];
}

const listOfAbouts = (title: string, examples: readonly { readonly about: string }[]): readonly string[] => [
  ...[`${title}:`, ''],
  ...examples.map(({ about }) => `- ${about}`),
  '',
];

function listOf(title: string, examples: readonly ItemExample[]): readonly string[] {
  const shown = examples.filter((example) => typeof example === 'string' || example.description !== undefined);
  if (shown.length === 0) return [];
  return [`${title}:`, '', ...shown.map((example) => `- ${words(example)}`), ''];
}

/** Long sets are there to make a template: their first items show what the rule looks at. */
const longSetFrom = 4;

function listOfSets(title: string, sets: readonly SetExample[]): readonly string[] {
  const shown = (set: SetExample) =>
    set.length < longSetFrom ? set.map(words) : [...set.slice(0, 2).map(words), `and ${set.length - 2} more`];
  const lines = sets.map((set) => `- ${shown(set).join(' / ')}`);
  return [`${title}:`, '', ...lines, ''];
}

function words(example: ItemExample): string {
  if (typeof example === 'string') return example;
  const description = (example.description ?? '').split('\n').slice(0, 4).join(' / ');
  return `${example.summary} - ${description}`;
}
