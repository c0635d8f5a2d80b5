import type { CriteriaForm } from '../../../src/contract';
import type { Severity } from '../../../src/core/model/finding';
import type { TeamSettings } from '../../../src/core/model/settings';
import { day, number, plural, weekday } from './language';

export type ThresholdName = Exclude<keyof TeamSettings, 'rules' | 'healthWeights'>;

interface ThresholdWords {
  readonly label: string;
  readonly unit: string;
  /** What it decides, and where the default comes from. */
  readonly help: string;
}

/** What the project's settings page says. */
export const settingsWords = {
  title: 'Tandem in this project',
  lead: 'Tandem works well without any change here. What you change counts for everybody in the project.',
  unreadable: {
    title: 'What your team had set cannot be read',
    text: 'Items are judged by the defaults for now. An administrator may go on from these: reset, or change and save them.',
    reset: 'Reset to the defaults',
  },
  readOnly: {
    title: 'You may look but not change',
    text: 'Project administrators decide here. If something does not fit your team, bring it to one of them.',
  },
  form: {
    title: 'How you write acceptance criteria',
    names: { 'given-when-then': 'Given / When / Then', checklist: 'Checklist' } satisfies Record<CriteriaForm, string>,
    help: {
      'given-when-then': 'Examples: where it starts, what somebody does, what can be seen then.',
      checklist: 'One observable outcome per line.',
    } satisfies Record<CriteriaForm, string>,
  },
  roles: {
    title: 'Who is who',
    help: 'After a sprint, Tandem asks the Product Owner or the Scrum Master whether its goal was met. As long as nobody is named, project administrators may say.',
    names: { productOwners: 'Product Owner', scrumMasters: 'Scrum Master' },
    nobody: 'Nobody named yet.',
    nobodyFound: 'Nobody of that name can be given work in this project.',
    nameComes: 'Getting the name…',
    nameless: 'Somebody whose name Jira does not tell',
    add: (role: string) => `Find a ${role} by name`,
    remove: 'Remove',
    removeNamed: (name: string, role: string) => `Remove ${name} as ${role}`,
    people: (count: number) => (count === 0 ? 'nobody' : plural(count, { one: '# person', other: '# people' })),
  },
  calendar: {
    title: 'When nobody works',
    help: 'Forecasts count no progress on these days.',
    weekdays: 'Days of the week',
    weekday,
    weekdaysOff: (off: readonly number[]) =>
      off.length === 0 ? 'every day is worked' : `off on ${off.map(weekday).join(', ')}`,
    daysOff: 'Holidays and days off',
    none: 'None named yet.',
    count: (entries: number) => (entries === 0 ? 'none' : plural(entries, { one: '# entry', other: '# entries' })),
    range: (from: string, to: string) => (from === to ? day(from) : `${day(from)} to ${day(to)}`),
    from: 'First day',
    to: 'Last day (if there are more)',
    why: 'What for (optional)',
    add: 'Add',
    remove: 'Remove',
    removeNamed: (range: string) => `Remove ${range}`,
    noDay: 'Choose a first day.',
    backwards: 'The last day lies before the first.',
    already: 'These days are named already.',
    tooMany: (most: number) => `At most ${number(most)} entries; take out those that are over.`,
  },
  thresholds: 'Thresholds',
  thresholdWords: {
    tooBigFrom: {
      label: 'Too big to plan from',
      unit: 'in the unit you estimate in',
      help: 'From this estimate on, Tandem suggests splitting an item. Source: Richard Lawrence splits at 8 or 13 points.',
    },
    criteriaAtMost: {
      label: 'Acceptance criteria at most',
      unit: 'per item',
      help: 'More than that hints at several items in one. Source: practice, as coaches write it down.',
    },
    staleAfterInDays: {
      label: 'Stale after',
      unit: 'days without a meaningful change',
      help: 'Of items untouched for longer, Tandem asks whether anybody still wants them. Source: practice; a quarter is a usual horizon.',
    },
    ageingAfterInDays: {
      label: 'Ageing after',
      unit: 'days in progress',
      help: 'From that many days in progress on, an item is shown as ageing. Source: five days, where jirametrics starts.',
    },
    goalWordsAtMost: {
      label: 'Sprint Goal at most',
      unit: 'words',
      help: 'A goal beyond this is no longer one sentence that people remember. Source: practice.',
    },
    runwayInSprints: {
      label: 'Ready work wanted ahead',
      unit: 'sprints',
      help: 'Below it the team may run dry, far above it the work goes stale. A team without sprints counts weeks. Source: PSknowHOW aims at two sprints.',
    },
    habitFromShare: {
      label: 'A habit from',
      unit: '% of the items',
      help: 'When that many items share a finding, it is said once for the backlog and not on each item.',
    },
  } satisfies Record<ThresholdName, ThresholdWords>,
  usual: (value: string) => `Default: ${value}`,
  backToUsual: 'Use the default',
  backToUsualNamed: (label: string) => `Use the default for: ${label}`,
  wholeNumber: (from: number, to: number) => `Please give a whole number from ${number(from)} to ${number(to)}.`,
  health: {
    title: 'How the health of the backlog is scored',
    help: 'A backlog without a flaw scores 100. Each part can cost its share of all weights: twice the weight, twice the points. A part that is off or weighs 0 costs nothing.',
    parts: (count: number, changed: number) =>
      changed === 0
        ? plural(count, { one: '# part', other: '# parts' })
        : plural(count, { one: `# part, ${changed} changed`, other: `# parts, ${changed} changed` }),
    weight: 'Weight',
    weightOf: (title: string) => `Weight: ${title}`,
    costs: (points: number) => `Can cost ${number(points, 1)} of 100 points.`,
    costsNothing: 'Costs nothing.',
    sum: (sum: number) => `The weights of what is on add up to ${number(sum, 1)}.`,
    reset: 'Use the default weights',
  },
  rules: 'Rules',
  rulesHelp: 'Act blocks planning, observe is mended in refinement, a hint is polish. What is off says nothing.',
  subjects: {
    story: 'Stories',
    bug: 'Bugs',
    wording: 'Wording',
    criteria: 'Acceptance criteria',
    question: 'Questions',
    size: 'Size',
    flow: 'Flow',
    trace: 'Goals and parents',
    text: 'Text',
    goal: 'Sprint Goal',
    backlog: 'The backlog as a whole',
    history: 'History',
  } as Readonly<Record<string, string>>,
  subject: (name: string, count: number, changed: number) =>
    changed === 0
      ? plural(count, { one: `${name}: # rule`, other: `${name}: # rules` })
      : plural(count, { one: `${name}: # rule, ${changed} changed`, other: `${name}: # rules, ${changed} changed` }),
  severities: { act: 'Act', observe: 'Observe', hint: 'Hint', off: 'Off' } satisfies Record<Severity | 'off', string>,
  usualSeverity: (name: string) => `${name} (default)`,
  speaksAs: (title: string) => `How loudly it speaks: ${title}`,
  muted: (count: number) => plural(count, { one: 'Muted on # item', other: 'Muted # times' }),
  mutedRate: (muted: number, on: number, asOf: string) =>
    plural(on, {
      one: `Muted on ${number(muted)} of the # open item it speaks on (${day(asOf)})`,
      other: `Muted on ${number(muted)} of the # open items it speaks on (${day(asOf)})`,
    }),
  mutedHelp: 'A rule that is muted often does not fit: turn it down or off.',
  save: 'Save',
  discard: 'Discard changes',
  unsaved: 'Not saved yet',
  nothingChanged: 'Everything is saved.',
  saved: 'Saved. Panels follow at their next look.',
  failed: 'The settings were not saved; what you changed is still here',
  mendFirst: 'Mend what is marked above first.',
  conflict: {
    title: 'Somebody saved meanwhile',
    text: 'Keeping yours lays what you changed over theirs; what only they changed stays.',
    theirs: 'What they changed',
    mine: 'What you changed',
    change: (name: string, from: string, to: string) => `${name}: ${to} (was ${from})`,
    keepMine: 'Keep mine',
    seeTheirs: 'Take theirs, drop mine',
  },
} as const;
