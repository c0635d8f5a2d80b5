import type { SprintGoalAnswer } from '../../../src/contract';
import type { SprintState } from '../../../src/core/model/item';
import type { SprintReport } from '../../../src/core/model/sprint-report';
import { dateRange, number, percent, plural } from './language';

type Why = Extract<SprintGoalAnswer, { kind: 'no-sprint' }>['why'];

/** What the Sprint Goal dialog and section say. */
export const sprintGoalWords = {
  title: 'Sprint Goal',
  states: { active: 'Running', future: 'Coming', closed: 'Closed' } satisfies Record<SprintState, string>,
  switchTo: 'Sprint',
  /** The running one is what everybody means; the others say what they are. */
  choice: (name: string, state: string) =>
    state === 'active' ? name : `${name} (${state === 'closed' ? 'closed' : 'coming'})`,
  switching: 'Getting the other sprint…',
  noDates: 'No dates yet',
  dates: dateRange,
  datesCrossed: 'The end is not after the start, so time cannot be counted. The dates can be set in the backlog.',
  elapsed: (share: number) => `${percent(share)} of the time has passed`,
  noSprint: {
    kanban: {
      title: 'This board works without sprints',
      text: 'A Kanban board has no Sprint Goal. If the team wants one thing to aim for, write it on the next milestone or epic instead.',
    },
    'none-planned': {
      title: 'No sprint is running or planned',
      text: 'Create the next sprint in the backlog and write its goal first: it decides what belongs into the sprint, not the other way round.',
    },
    'no-board': {
      title: 'This project has no board',
      text: 'Sprints live on boards. Add a Scrum board to the project, and its goal will show here.',
    },
  } satisfies Record<Why, { title: string; text: string }>,
  verdicts: {
    good: 'A goal to steer by',
    weak: 'Worth sharpening',
    bad: 'Hard to steer by',
    missing: 'No Sprint Goal yet',
  } satisfies Record<SprintReport['goal']['verdict'], string>,
  missingText:
    'Without a goal every item weighs the same. What should be true at the end of this sprint that is not true today?',
  goalFindings: 'What would make it stronger',
  progress: 'Progress',
  goalWork: 'Work for the goal',
  goalWorkGuessed: (confirmed: number) => `Probably for the goal (${number(confirmed)} confirmed)`,
  allWork: 'All work',
  timePassed: 'Time',
  itemsDone: (done: number, total: number) =>
    plural(total, { one: `${number(done)} of # item done`, other: `${number(done)} of # items done` }),
  sizeDone: (done: number, total: number, fieldName: string | null) =>
    fieldName
      ? `${number(done, 2)} of ${number(total, 2)} (${fieldName})`
      : `${number(done, 2)} of ${number(total, 2)} by estimate`,
  unestimated: (items: number) =>
    plural(items, { one: '# item without an estimate', other: '# items without an estimate' }),
  cut: (items: number) => ({
    title: `Only the first ${number(items)} items of this sprint were read`,
    text: 'Progress and lists below leave out the rest. A sprint of this size is hard to steer: look whether items were put into it by mistake.',
  }),
  noGoalWork: 'No item is marked as serving the goal, and none seems to.',
  emptySprint: 'There is nothing in this sprint yet.',
  inTheWay: 'In the way',
  nothingInTheWay: 'Nothing is blocked and nothing has been in progress for unusually long.',
  ageing: (days: number) => plural(days, { one: 'In progress for # day', other: 'In progress for # days' }),
  ageingFrom: (days: number) => plural(days, { one: 'From # day on', other: 'From # days on' }),
  ageingFromLabel: 'When does work count as ageing?',
  groups: { serves: 'Serves the goal', suggested: 'May serve the goal', other: 'No sign that it serves the goal' },
  groupHelp: {
    serves: 'Marked by somebody in the team.',
    servesMarked: 'What was marked meanwhile stays where it stands until you sort it into groups again.',
    servesEmpty: 'Nothing is marked yet. Select items below and mark them, or drag them here.',
    suggested: 'Tandem’s guess from words and parents. Say yes or no: one click, and it can be taken back.',
    other: 'Worth a look: is it needed in this sprint?',
  },
  /** Nothing is left to decide in a closed sprint. */
  groupHelpClosed: 'Done beside the goal, as far as anybody marked it.',
  restOfFindings: (count: number) => `Show ${number(count)} more`,
  allItems: 'In this sprint',
  allItemsHelp: 'With a goal, Tandem shows here which of them serve it.',
  because: {
    parent: 'Its parent is about the goal',
    parentWords: (words: string) => `Its parent is about the goal: ${words}`,
    words: (words: string) => `Shares with the goal: ${words}`,
  },
  serves: 'Serves the goal',
  servesNot: 'Does not serve the goal',
  yes: 'Yes, serves it',
  no: 'No',
  markServes: 'It serves the goal',
  markServesNamed: (key: string) => `It serves the goal: ${key}`,
  yesNamed: (key: string) => `Yes, serves it: ${key}`,
  noNamed: (key: string) => `No, ${key} does not serve the goal`,
  takeAwayNamed: (key: string) => `Take away the mark on ${key}`,
  takeAway: 'Take away',
  undoNamed: (key: string) => `Undo the mark on ${key}`,
  markSaved: (key: string, serves: boolean | null) =>
    serves === null
      ? `The mark on ${key} is gone.`
      : serves
        ? `${key} is marked as serving the goal.`
        : `${key} is marked as not serving the goal.`,
  markFailed: (key: string) => `The mark on ${key} was not saved`,
  marksSaved: (count: number, serves: boolean | null) => {
    const counted = plural(count, { one: '# item is', other: '# items are' });
    if (serves === null)
      return plural(count, { one: 'The mark on # item is gone.', other: 'The marks on # items are gone.' });
    return serves ? `${counted} marked as serving the goal.` : `${counted} marked as not serving the goal.`;
  },
  marksFailed: (keys: readonly string[]) =>
    plural(keys.length, {
      one: `# item was not marked: ${keys.join(', ')}`,
      other: `# items were not marked: ${keys.join(', ')}`,
    }),
  marksFailedWhy: 'The reason stands at each of them. All others are saved.',
  select: (key: string) => `Select ${key}`,
  selectAll: 'Select all',
  selectAllNamed: (group: string) => `Select all: ${group}`,
  selected: (count: number) => plural(count, { one: '# item selected', other: '# items selected' }),
  selection: 'Selected items',
  markSelected: 'Mark as serving the goal',
  markSelectedNot: 'Mark as not serving it',
  clearSelection: 'Clear selection',
  drag: 'Drag to another group',
  regroup: 'Sort into groups again',
  listOf: (group: string, count: number) => `${group}: ${plural(count, { one: '# item', other: '# items' })}`,
  readOnly: 'You may look at this sprint but not edit its items, so marking is not offered.',
  assignee: (name: string) => `with ${name}`,
} as const;
